import Wording

extension Primitive {
  /// The greatest whole number ≤ x.
  package static let floor = Primitive(
    "floor",
    summary: Message(en: "the greatest whole number not above x", es: "el mayor entero que no pasa de x"),
    behavior: .elementwise(
      .unary({ $0.rounded(.down) }), partials: { _, _ in [nil] }),
    kinks: [
      Kink(
        operands: [2], partials: [0],
        note: Message(en: "the derivative is 0 everywhere", es: "la derivada es 0 en todas partes"))
    ],
    examples: [("floor(2.7)", "2"), ("floor(-2.1)", "−3")])
}

extension BuiltIn {
  package static let floor = BuiltIn(.floor, formula: "floor(x)")
}
