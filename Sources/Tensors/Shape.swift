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
}

extension Shape {
  /// The shape to which all of them broadcast by NumPy's rules: equal, or 1, from the last axis on.
  ///
  /// - Throws: `TensorError` naming the shapes, where they do not go together.
  package static func broadcast(_ shapes: [Shape]) throws(TensorError) -> Shape {
    var result: [Int] = []
    for shape in shapes {
      var merged = result.count >= shape.rank ? result : shape.extents
      for back in 1...max(1, min(result.count, shape.rank)) where back <= min(result.count, shape.rank) {
        let left = result[result.count - back]
        let right = shape.extents[shape.rank - back]
        guard left == right || left == 1 || right == 1 else {
          let list = shapes.map(\.description).joined(separator: ", ")
          throw TensorError(
            .init(
              en: "These shapes do not go together: \(list). They must be equal, or 1, from the last dimension on.",
              es: "Estas formas no son compatibles: \(list). Deben ser iguales, o 1, desde la última dimensión."))
        }
        merged[merged.count - back] = left == 1 ? right : left
      }
      result = merged
    }
    return Shape(result)
  }
}
