import Tensors
import Wording

extension Primitive {
  /// The angle from −π/2 to π/2 with this sine, for −1 ≤ x ≤ 1.
  package static let asin = Primitive(
    "asin", summary: Message(en: "arcsine, in radians", es: "arcoseno, en radianes"),
    behavior: .elementwise(
      .unary(Elementary.asin), partials: { inputs, _ in [1 / Node.combine(.sqrt, 1 - inputs[0].power(2))] }),
    domain: Domain(
      contains: { !($0[0] < -1 || $0[0] > 1) },
      refusal: {
        Message(
          en: "asin(\($0[0])): only numbers from −1 to 1 have an arcsine.",
          es: "asin(\($0[0])): solo los números de −1 a 1 tienen arcoseno.")
      }),
    examples: [("asin(1)", "1.5708"), ("asin(0.5)/pi", "0.166667")])
}

extension BuiltIn {
  package static let asin = BuiltIn(.asin, formula: "sin(asin(x)) = x")
}
