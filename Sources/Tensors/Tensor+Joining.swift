import Wording

extension Shape {
  /// The shape of tensors end to end along an axis as the student wrote it; a number counts as a vector of one.
  ///
  /// - Throws: `TensorError` where they differ in another axis.
  package static func concatenation(_ shapes: [Shape], axis: Int) throws(TensorError) -> Shape {
    let vectors = shapes.map { $0.isScalar ? Shape(1) : $0 }
    guard let first = vectors.first else { return Shape(0) }
    let place = try first.axis(axis)
    var extents = first.extents
    for shape in vectors.dropFirst() {
      guard shape.rank == first.rank, shape.removing(axis: place) == first.removing(axis: place) else {
        throw TensorError(
          Message(
            en: "\(first) and \(shape) cannot be put end to end along axis \(axis): "
              + "the other dimensions must be equal.",
            es: "\(first) y \(shape) no se pueden unir a lo largo del eje \(axis): "
              + "las demás dimensiones deben ser iguales."))
      }
      extents[place] += shape.extents[place]
    }
    return Shape(extents)
  }

  /// The shape of tensors of one shape side by side along a new axis, which may be counted from the back.
  ///
  /// - Throws: `TensorError` where they differ, and where the result has no such axis.
  package static func stack(_ shapes: [Shape], axis: Int) throws(TensorError) -> Shape {
    let front = try stack(shapes)
    let place = try front.axis(axis)
    var extents = Array(front.extents.dropFirst())
    extents.insert(shapes.count, at: place)
    return Shape(extents)
  }
}

extension Tensor {
  /// Tensors end to end along an axis; `Shape.concatenation` must make sense of them.
  package static func concatenation(_ tensors: [Tensor], axis: Int) -> Tensor {
    guard let shape = try? Shape.concatenation(tensors.map(\.shape), axis: axis), let first = tensors.first
    else { return Tensor(shape: Shape(0), elements: []) }
    let place = axis < 0 ? axis + shape.rank : axis
    let outer = shape.extents[..<place].reduce(1, *)
    var entries: [Double] = []
    entries.reserveCapacity(shape.count)
    for row in 0..<outer {
      for tensor in tensors {
        let length = tensor.elements.count / Swift.max(outer, 1)
        entries += tensor.elements[(row * length)..<((row + 1) * length)]
      }
    }
    return Tensor(
      shape: shape, elements: entries, isBoolean: first.isBoolean && tensors.allSatisfy(\.isBoolean))
  }

  /// Tensors of one shape side by side along a new axis.
  package static func stack(_ tensors: [Tensor], axis: Int) -> Tensor {
    guard let shape = try? Shape.stack(tensors.map(\.shape), axis: axis) else { return stack(tensors) }
    let place = axis < 0 ? axis + shape.rank : axis
    var extents = shape.extents
    extents[place] = 1
    let parts = tensors.map { $0.reshaped(to: Shape(extents)) }
    return concatenation(parts, axis: place)
  }
}
