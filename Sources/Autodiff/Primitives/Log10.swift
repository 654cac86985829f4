import Tensors
import Wording

extension Primitive {
  /// The logarithm to the base 10, for x > 0.
  package static let log10 = Primitive(
    "log10", summary: Message(en: "logarithm to the base 10", es: "logaritmo en base 10"),
    behavior: .elementwise(
      .unary(Elementary.log10), partials: { inputs, _ in [1 / (inputs[0] * Node.combine(.log, 10))] }),
    domain: Domain(
      contains: { !($0[0] <= 0) },
      refusal: {
        Message(
          en: "log10(\($0[0])): only numbers above 0 have a logarithm.",
          es: "log10(\($0[0])): solo los números mayores que 0 tienen logaritmo.")
      }),
    examples: [("log10(1000)", "3")])
}

extension BuiltIn {
  package static let log10 = BuiltIn(.log10, formula: "log10(x) = log(x)/log(10)")
}
