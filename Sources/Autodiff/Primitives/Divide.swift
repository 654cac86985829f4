import Wording

extension Primitive {
  /// a/b.
  package static let divide = Primitive(
    "/", summary: Message(en: "quotient", es: "cociente"), notation: .quotient,
    behavior: .elementwise(
      .binary { $0 / $1 }, partials: { inputs, output in [1 / inputs[1], -(output / inputs[1])] }),
    domain: Domain(
      contains: { $0[1] != 0 },
      refusal: {
        Message(en: "\($0[0])/\($0[1]): division by zero.", es: "\($0[0])/\($0[1]): división entre cero.")
      }),
    examples: [("1/8", "0.125")])
}
