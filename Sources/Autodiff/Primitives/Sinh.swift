import Tensors
import Wording

extension Primitive {
  /// The hyperbolic sine.
  package static let sinh: Primitive = Primitive(
    "sinh", summary: Message(en: "hyperbolic sine", es: "seno hiperbólico"),
    behavior: .elementwise(
      .unary(Elementary.sinh), partials: { inputs, _ in [Node.combine(.cosh, inputs[0])] }),
    examples: [("sinh(1)", "1.1752")])
}

extension BuiltIn {
  package static let sinh = BuiltIn(.sinh, formula: "sinh(x) = (exp(x) - exp(-x))/2")
}
