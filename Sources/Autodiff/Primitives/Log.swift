import Tensors
import Wording

extension Primitive {
  /// The natural logarithm, for x > 0.
  package static let log = Primitive(
    "log", summary: Message(en: "natural logarithm", es: "logaritmo natural"),
    behavior: .elementwise(.unary(Elementary.log), partials: { inputs, _ in [1 / inputs[0]] }),
    domain: Domain(
      contains: { !($0[0] <= 0) },
      refusal: {
        Message(
          en: "log(\($0[0])): only numbers above 0 have a logarithm.",
          es: "log(\($0[0])): solo los números mayores que 0 tienen logaritmo.")
      }),
    examples: [("log(e)", "1"), ("ln(2)", "0.693147")])
}

extension BuiltIn {
  package static let log = BuiltIn(.log, aliases: ["ln"], formula: "exp(log(x)) = x")
}
