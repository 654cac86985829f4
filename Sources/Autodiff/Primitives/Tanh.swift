import Tensors
import Wording

extension Primitive {
  /// The hyperbolic tangent.
  package static let tanh = Primitive(
    "tanh", summary: Message(en: "hyperbolic tangent", es: "tangente hiperbólica"),
    behavior: .elementwise(.unary(Elementary.tanh), partials: { _, output in [1 - output.power(2)] }),
    examples: [("tanh(1)", "0.761594")])
}

extension BuiltIn {
  package static let tanh = BuiltIn(.tanh, formula: "tanh(x) = (exp(x) - exp(-x))/(exp(x) + exp(-x))")
}
