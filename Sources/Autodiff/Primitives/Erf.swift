import Tensors
import Wording

extension Primitive {
  /// The error function, 2/√π · ∫₀ˣ exp(−t²) dt.
  package static let erf = Primitive(
    "erf",
    summary: Message(
      en: "error function: the normal distribution is (1 + erf(x/√2))/2",
      es: "función error: la distribución normal es (1 + erf(x/√2))/2"),
    behavior: .elementwise(
      .unary(Elementary.erf),
      partials: { inputs, _ in
        [2 * Node.combine(.exp, -inputs[0].power(2)) / Node.combine(.sqrt, .constant(.pi))]
      }),
    examples: [("erf(1)", "0.842701")])
}

extension BuiltIn {
  package static let erf = BuiltIn(.erf, formula: "erf'(x) = 2exp(-x^2)/sqrt(pi)")
}
