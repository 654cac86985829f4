import Tensors
import Wording

// What the losses have in common: prediction first, then target, and the mean over what was predicted.

extension Behavior {
  /// The mean over all entries of a loss of one prediction and one target.
  ///
  /// Both have one shape, or one of them is a number: a column against a row would silently make a matrix.
  ///
  /// - Parameters:
  ///   - refusal: what is said of a prediction and a target that have no loss; nil where they have one.
  ///   - partials: ∂loss/∂prediction and ∂loss/∂target of one entry, as graphs.
  static func averaged(
    _ name: String, _ loss: @escaping @Sendable (_ prediction: Double, _ target: Double) -> Double,
    refusal: @escaping @Sendable (_ prediction: Double, _ target: Double) -> Message? = { _, _ in nil },
    partials: @escaping @Sendable (_ prediction: Node, _ target: Node) -> (Node, Node)
  ) -> Behavior {
    /// The gradient by one input, in its shape or one that broadcasts to it.
    @Sendable func gradient(_ index: Int, _ inputs: [Node]) -> Node {
      let (first, second) = partials(inputs[0], inputs[1])
      let full = inputs[0].shape.isScalar ? inputs[1].shape : inputs[0].shape
      let sum = (index == 0 ? first : second).summed(to: inputs[index].shape, from: full)
      return full.count == 1 ? sum : sum / .constant(Double(full.count))
    }
    return .general(
      arity: 2,
      shape: { shapes throws(TensorError) in
        guard shapes[0] == shapes[1] || shapes.contains(where: \.isScalar) else {
          throw .unlikeTarget(name, shapes[0], shapes[1])
        }
        guard shapes.allSatisfy({ $0.count > 0 }) else {
          throw TensorError(
            Message(en: "\(name) of nothing: there are no entries.", es: "\(name) de nada: no hay elementos.")
          )
        }
        return .scalar
      },
      value: { operands throws(TensorError) in
        var refused: Message?
        let losses = Tensor.zip(operands[0], operands[1]) { prediction, target in
          refused = refused ?? refusal(prediction, target)
          return loss(prediction, target)
        }
        if let refused { throw TensorError(refused) }
        return losses.mean()
      },
      tangent: { tangent, index, inputs, _ in
        let share = gradient(index, inputs) * tangent
        return share.shape.isScalar ? share : .combine(.sum(), share)
      },
      transpose: { adjoint, index, inputs, _ in gradient(index, inputs) * adjoint })
  }
}

extension TensorError {
  static func unlikeTarget(_ name: String, _ prediction: Shape, _ target: Shape) -> TensorError {
    TensorError(
      Message(
        en: "\(name): the prediction has the shape \(prediction), the target \(target); they must be equal.",
        es: "\(name): la predicción tiene la forma \(prediction) y el objetivo \(target); deben ser iguales.")
    )
  }
}

extension Message {
  /// What is said of a target that is no probability; nil where it is one, or NaN.
  static func refusal(ofTarget target: Double, by name: String) -> Message? {
    guard target < 0 || target > 1 else { return nil }
    let number = Style().text(target)
    return Message(
      en: "\(name): the target \(number) is neither 0 nor 1, nor a probability between them.",
      es: "\(name): el objetivo \(number) no es 0 ni 1, ni una probabilidad entre ambos.")
  }
}
