import Tensors
import Wording

extension Primitive {
  /// The logistic function 1/(1 + e⁻ˣ).
  package static let sigmoid = Primitive(
    "sigmoid", summary: Message(en: "logistic function", es: "función logística"), notation: .symbol("σ"),
    behavior: .elementwise(.unary(Elementary.sigmoid), partials: { _, output in [output * (1 - output)] }),
    examples: [("sigmoid(0)", "0.5"), ("σ(2)", "0.880797")])
}

extension BuiltIn {
  package static let sigmoid = BuiltIn(.sigmoid, aliases: ["σ"], formula: "sigmoid(x) = 1/(1 + exp(-x))")
}
