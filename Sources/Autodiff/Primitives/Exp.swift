import Tensors
import Wording

extension Primitive {
  /// eˣ.
  package static let exp = Primitive(
    "exp", summary: Message(en: "exponential", es: "exponencial"),
    behavior: .elementwise(.unary(Elementary.exp), partials: { _, output in [output] }),
    examples: [("exp(1)", "2.71828")])
}

extension BuiltIn {
  package static let exp = BuiltIn(.exp, formula: "exp(x) = e^x")
}
