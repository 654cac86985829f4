import Tensors
import Wording

extension Primitive {
  /// The hyperbolic cosine.
  package static let cosh: Primitive = Primitive(
    "cosh", summary: Message(en: "hyperbolic cosine", es: "coseno hiperbólico"),
    behavior: .elementwise(
      .unary(Elementary.cosh), partials: { inputs, _ in [Node.combine(.sinh, inputs[0])] }),
    examples: [("cosh(1)", "1.54308")])
}

extension BuiltIn {
  package static let cosh = BuiltIn(.cosh, formula: "cosh(x) = (exp(x) + exp(-x))/2")
}
