import Wording

extension Primitive {
  /// |x|.
  package static let abs = Primitive(
    "abs", summary: Message(en: "absolute value", es: "valor absoluto"),
    behavior: .elementwise(
      .unary { $0.magnitude }, partials: { inputs, _ in [Node.combine(.sign, inputs[0])] }),
    kinks: [
      Kink(
        operands: [0], partials: [0],
        note: Message(en: "at 0 the derivative is taken as 0", es: "en 0 la derivada se toma como 0"))
    ],
    examples: [("abs(-3)", "3")])
}

extension BuiltIn {
  package static let abs = BuiltIn(.abs, formula: "abs(x) = if x < 0 then -x else x")
}
