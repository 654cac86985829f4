import Wording

/// The shape of a tensor: its extent along each axis; `()` for a number.
package struct Shape: Hashable, Sendable, CustomStringConvertible {
  package let extents: [Int]

  package init(_ extents: [Int]) { self.extents = extents }
  package init(_ extents: Int...) { self.extents = extents }

  package static let scalar = Shape([])

  /// Number of axes.
  package var rank: Int { extents.count }
  /// Number of entries.
  package var count: Int { extents.reduce(1, *) }
  package var isScalar: Bool { extents.isEmpty }

  /// `()`, `(3)`, `(2, 3)`, as messages and help write it.
  package var description: String { "(" + extents.map(String.init).joined(separator: ", ") + ")" }

  /// How far apart in row-major order neighbours along each axis lie.
  package var strides: [Int] {
    var strides = extents
    var step = 1
    for axis in extents.indices.reversed() {
      strides[axis] = step
      step *= extents[axis]
    }
    return strides
  }
}

extension Shape {
  /// The shape to which all of them broadcast by NumPy's rules: equal, or 1, from the last axis on.
  ///
  /// - Parameter sign: what stands between the shapes in the message, such as the operator's sign.
  /// - Throws: `TensorError` naming the shapes, where they do not go together.
  package static func broadcast(_ shapes: [Shape], sign: String? = nil) throws(TensorError) -> Shape {
    let rank = shapes.map(\.rank).max() ?? 0
    var extents = [Int](repeating: 1, count: rank)
    for shape in shapes {
      for (axis, extent) in zip((rank - shape.rank)..<rank, shape.extents) where extent != 1 {
        guard extents[axis] == 1 || extents[axis] == extent else { throw incompatible(shapes, sign: sign) }
        extents[axis] = extent
      }
    }
    return Shape(extents)
  }

  private static func incompatible(_ shapes: [Shape], sign: String?) -> TensorError {
    let list = shapes.map(\.description).joined(separator: sign.map { " \($0) " } ?? ", ")
    return TensorError(
      Message(
        en: "These shapes do not go together: \(list). They must be equal, or 1, from the last dimension on.",
        es: "Estas formas no son compatibles: \(list). Deben ser iguales, o 1, desde la última dimensión."))
  }

  /// The axis that a student's number means: from 0, or from −1 backwards.
  ///
  /// - Throws: `TensorError` where there is no such axis.
  package func axis(_ number: Int) throws(TensorError) -> Int {
    guard (-rank..<rank).contains(number) else {
      throw TensorError(
        Message(
          en: "There is no axis \(number): the shape is \(self), its axes are numbered from 0.",
          es: "No existe el eje \(number): la forma es \(self), y sus ejes se numeran desde 0."))
    }
    return number < 0 ? number + rank : number
  }

  /// The shape without one of its axes, which must exist (0 ≤ axis < rank).
  package func removing(axis: Int) -> Shape {
    Shape(Array(extents[..<axis] + extents[(axis + 1)...]))
  }
}
