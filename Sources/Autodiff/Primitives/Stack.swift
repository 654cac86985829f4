import Tensors
import Wording

extension Primitive {
  /// A list of values of one shape: `[a, b, c]`.
  package static let stack = Primitive(
    "stack",
    summary: Message(en: "a list of values of one shape", es: "una lista de valores de la misma forma"),
    notation: .structural,
    behavior: .joining(
      shape: { shapes throws(TensorError) in try Shape.stack(shapes) },
      value: Tensor.stack,
      transposes: { adjoint, inputs in
        inputs.indices.map { .combine(.slice([.position($0)]), adjoint) }
      }),
    examples: [("[1, 2, 3]", "[1, 2, 3]")])
}
