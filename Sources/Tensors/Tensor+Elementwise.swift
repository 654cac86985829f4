extension Tensor {
  /// The tensor with its entries repeated to fill a shape to which its own broadcasts.
  package func broadcast(to shape: Shape) -> Tensor {
    if shape == self.shape { return self }
    let entries =
      elements.count == 1
      ? [Double](repeating: elements[0], count: shape.count)
      : StridedView(self.shape).broadcast(to: shape).gather(elements)
    return Tensor(shape: shape, elements: entries, isBoolean: isBoolean)
  }

  /// The same entries in another shape with as many.
  package func reshaped(to shape: Shape) -> Tensor {
    Tensor(shape: shape, elements: elements, isBoolean: isBoolean)
  }

  /// A function of every entry.
  package func map(_ function: (Double) -> Double) -> Tensor {
    Tensor(shape: shape, elements: elements.map(function))
  }

  /// A function of the entries of two tensors, broadcast to their common shape.
  ///
  /// The shapes must go together (`Shape.broadcast`).
  package static func zip(
    _ left: Tensor, _ right: Tensor, _ function: (Double, Double) -> Double
  ) -> Tensor {
    if left.shape.isScalar && right.shape.isScalar {
      return Tensor(function(left.elements[0], right.elements[0]))
    }
    let shape = commonShape([left, right])
    let lefts = left.broadcast(to: shape).elements
    let rights = right.broadcast(to: shape).elements
    return Tensor(shape: shape, elements: lefts.indices.map { function(lefts[$0], rights[$0]) })
  }

  /// A function of the entries of three tensors, broadcast to their common shape.
  package static func zip(
    _ first: Tensor, _ second: Tensor, _ third: Tensor, _ function: (Double, Double, Double) -> Double
  ) -> Tensor {
    let shape = commonShape([first, second, third])
    let operands = [first, second, third].map { $0.broadcast(to: shape).elements }
    return Tensor(
      shape: shape,
      elements: operands[0].indices.map { function(operands[0][$0], operands[1][$0], operands[2][$0]) })
  }

  /// The same entries, said to be truth values or numbers.
  package func asBoolean(_ isBoolean: Bool) -> Tensor {
    var copy = self
    copy.isBoolean = isBoolean
    return copy
  }

  /// The shape to which tensors that go together broadcast.
  package static func commonShape(_ tensors: [Tensor]) -> Shape {
    do { return try Shape.broadcast(tensors.map(\.shape)) } catch {
      preconditionFailure(error.message.english)
    }
  }
}
