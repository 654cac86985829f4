import Wording

extension Shape {
  /// The shape of a list of tensors, which must all have one shape: that shape with a new first axis.
  ///
  /// - Throws: `TensorError` where they differ.
  package static func stack(_ shapes: [Shape]) throws(TensorError) -> Shape {
    guard let first = shapes.first else { return Shape(0) }
    if let other = shapes.first(where: { $0 != first }) {
      throw TensorError(
        Message(
          en: "The entries of a list must have one shape; here are \(first) and \(other).",
          es: "Los elementos de una lista deben tener la misma forma; aquí hay \(first) y \(other)."))
    }
    return Shape([shapes.count] + first.extents)
  }
}

extension Tensor {
  /// The list of tensors of one shape, as a tensor with a new first axis.
  package static func stack(_ tensors: [Tensor]) -> Tensor {
    let shape = Shape([tensors.count] + (tensors.first?.shape.extents ?? []))
    return Tensor(
      shape: shape, elements: tensors.flatMap(\.elements),
      isBoolean: !tensors.isEmpty && tensors.allSatisfy(\.isBoolean))
  }
}
