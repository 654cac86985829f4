import Wording

extension Primitive {
  /// √x, for x ≥ 0.
  package static let sqrt = Primitive(
    "sqrt", summary: Message(en: "square root", es: "raíz cuadrada"), notation: .root,
    behavior: .elementwise(.unary { $0.squareRoot() }, partials: { _, output in [1 / (2 * output)] }),
    domain: Domain(
      contains: { !($0[0] < 0) },
      refusal: {
        Message(
          en: "√(\($0[0])): the square root of a negative number is not a real number.",
          es: "√(\($0[0])): la raíz cuadrada de un número negativo no es un número real.")
      }),
    examples: [("sqrt(9)", "3"), ("√2", "1.41421")])
}

extension BuiltIn {
  package static let sqrt = BuiltIn(.sqrt, formula: "sqrt(x)^2 = x")
}
