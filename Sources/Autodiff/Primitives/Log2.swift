import Tensors
import Wording

extension Primitive {
  /// The logarithm to the base 2, for x > 0.
  package static let log2 = Primitive(
    "log2", summary: Message(en: "logarithm to the base 2", es: "logaritmo en base 2"),
    behavior: .elementwise(
      .unary(Elementary.log2), partials: { inputs, _ in [1 / (inputs[0] * Node.combine(.log, 2))] }),
    domain: Domain(
      contains: { !($0[0] <= 0) },
      refusal: {
        Message(
          en: "log2(\($0[0])): only numbers above 0 have a logarithm.",
          es: "log2(\($0[0])): solo los números mayores que 0 tienen logaritmo.")
      }),
    examples: [("log2(8)", "3")])
}

extension BuiltIn {
  package static let log2 = BuiltIn(.log2, formula: "log2(x) = log(x)/log(2)")
}
