import Wording

extension Shape {
  /// The shape of `diag`: a vector becomes a matrix, a matrix the vector of its diagonal.
  ///
  /// - Throws: `TensorError` for anything else.
  package var diagonal: Shape {
    get throws(TensorError) {
      switch rank {
      case 1: return Shape(extents[0], extents[0])
      case 2: return Shape(Swift.min(extents[0], extents[1]))
      default:
        throw TensorError(
          Message(
            en: "diag takes a vector or a matrix; this has the shape \(self).",
            es: "diag recibe un vector o una matriz; esto tiene la forma \(self)."))
      }
    }
  }

  /// Refuses what is not a square matrix.
  ///
  /// - Parameter name: the function that needs one.
  package func requireSquare(_ name: String) throws(TensorError) {
    guard rank == 2, extents[0] == extents[1] else {
      throw TensorError(
        Message(
          en: "\(name) takes a square matrix; this has the shape \(self).",
          es: "\(name) recibe una matriz cuadrada; esto tiene la forma \(self)."))
    }
  }
}

extension Tensor {
  /// The matrix with this vector on its diagonal, or the vector on the diagonal of this matrix.
  package var diagonal: Tensor {
    if shape.rank == 2 {
      let count = Swift.min(shape.extents[0], shape.extents[1])
      return Tensor(
        shape: Shape(count), elements: (0..<count).map { elements[$0 * (shape.extents[1] + 1)] },
        isBoolean: isBoolean)
    }
    let size = elements.count
    var entries = [Double](repeating: 0, count: size * size)
    for (place, element) in elements.enumerated() { entries[place * (size + 1)] = element }
    return Tensor(shape: Shape(size, size), elements: entries)
  }

  /// The matrix of shape `(n, n)` with ones on its diagonal.
  package static func identity(_ size: Int) -> Tensor {
    Tensor(shape: Shape(size), elements: Array(repeating: 1, count: size)).diagonal
  }
}
