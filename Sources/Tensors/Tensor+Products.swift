import Wording

extension Shape {
  /// The shape of the product `left @ right` by NumPy's rules for vectors and matrices.
  ///
  /// `(n) @ (n)` → `()`, `(m, n) @ (n)` → `(m)`, `(n) @ (n, p)` → `(p)`, `(m, n) @ (n, p)` → `(m, p)`.
  ///
  /// - Throws: `TensorError` naming both shapes, where there is no such product.
  package static func product(
    _ left: Shape, _ right: Shape, sign: String = "@"
  ) throws(TensorError) -> Shape {
    guard let inner = left.extents.last, let first = right.extents.first, left.rank <= 2, right.rank <= 2
    else {
      let takesMatrices = left.rank <= 2 && right.rank <= 2
      throw TensorError(
        Message(
          en: "\(left) \(sign) \(right): this product takes vectors and matrices.",
          es: "\(left) \(sign) \(right): este producto se hace entre vectores y matrices."),
        advice: takesMatrices
          ? Message(en: "For a number times a tensor write *.", es: "Para un número por un tensor escriba *.")
          : nil)
    }
    guard inner == first else {
      throw TensorError(
        Message(
          en: "These shapes do not go together: \(left) \(sign) \(right). "
            + "The last dimension of the left one, \(inner), must be the first of the right one, \(first).",
          es: "Estas formas no son compatibles: \(left) \(sign) \(right). "
            + "La última dimensión de la izquierda, \(inner), debe ser la primera de la derecha, \(first)."))
    }
    return Shape(Array(left.extents.dropLast() + right.extents.dropFirst()))
  }
}

extension Tensor {
  /// `left @ right`, for shapes of which `Shape.product` makes sense.
  package static func product(_ left: Tensor, _ right: Tensor) -> Tensor {
    let inner = right.shape.extents[0]
    let rows = left.shape.rank == 2 ? left.shape.extents[0] : 1
    let columns = right.shape.rank == 2 ? right.shape.extents[1] : 1
    let shape = Shape(Array(left.shape.extents.dropLast() + right.shape.extents.dropFirst()))
    var result = [Double](repeating: 0, count: rows * columns)
    left.elements.withUnsafeBufferPointer { left in
      right.elements.withUnsafeBufferPointer { right in
        result.withUnsafeMutableBufferPointer { result in
          if columns == 1 {
            for row in 0..<rows {
              result[row] = laneDot(
                UnsafeBufferPointer(rebasing: left[(row * inner)..<((row + 1) * inner)]), right)
            }
          } else {
            multiply(left, right, into: result, rows: rows, inner: inner, columns: columns)
          }
        }
      }
    }
    return Tensor(shape: shape, elements: result)
  }

  /// Every entry of the result adds its products in the order of the inner axis, whether it is done in a register of
  /// eight columns or alone at the edge.
  private static func multiply(
    _ left: UnsafeBufferPointer<Double>, _ right: UnsafeBufferPointer<Double>,
    into result: UnsafeMutableBufferPointer<Double>, rows: Int, inner: Int, columns: Int
  ) {
    let wide = columns & ~7
    let memory = UnsafeRawBufferPointer(right)
    let stride = columns &* MemoryLayout<Double>.stride
    // Column by column, so that those of the right one stay at hand for all rows.
    for column in Swift.stride(from: 0, to: wide, by: 8) {
      if rows &* inner > Interruption.longWork, Interruption.isRequested { return }
      for row in 0..<rows {
        let factors = row &* inner
        var sums = SIMD8<Double>.zero
        var place = column &* MemoryLayout<Double>.stride
        for middle in 0..<inner {
          sums += left[factors &+ middle] * memory.loadUnaligned(fromByteOffset: place, as: SIMD8<Double>.self)
          place &+= stride
        }
        for lane in 0..<8 { result[row &* columns &+ column &+ lane] = sums[lane] }
      }
    }
    for row in 0..<rows {
      for column in wide..<columns {
        var sum = 0.0
        for middle in 0..<inner { sum += left[row &* inner &+ middle] * right[middle &* columns &+ column] }
        result[row &* columns &+ column] = sum
      }
    }
  }

  /// The tensor with its axes in reverse order: rows become columns; a vector stays as it is.
  package var transposed: Tensor {
    if shape.rank < 2 { return self }
    let view = StridedView(shape).permuted(shape.extents.indices.reversed())
    return Tensor(shape: Shape(view.extents), elements: view.gather(elements), isBoolean: isBoolean)
  }
}
