import Tensors
import Wording

extension Primitive {
  /// −1, 0 or 1.
  package static let sign = Primitive(
    "sign", summary: Message(en: "sign", es: "signo"),
    behavior: .elementwise(.unary(Elementary.sign), partials: { _, _ in [nil] }),
    kinks: [
      Kink(
        operands: [0], partials: [0],
        note: Message(en: "the derivative is 0 everywhere", es: "la derivada es 0 en todas partes"))
    ],
    examples: [("sign(-3)", "−1"), ("sign(0)", "0")])
}

extension BuiltIn {
  package static let sign = BuiltIn(.sign, formula: "sign(x) = if x > 0 then 1 else if x < 0 then -1 else 0")
}
