import Tensors
import Wording

extension Primitive {
  /// The angle from 0 to π with this cosine, for −1 ≤ x ≤ 1.
  package static let acos = Primitive(
    "acos", summary: Message(en: "arccosine, in radians", es: "arcocoseno, en radianes"),
    behavior: .elementwise(
      .unary(Elementary.acos), partials: { inputs, _ in [-(1 / Node.combine(.sqrt, 1 - inputs[0].power(2)))] }
    ),
    domain: Domain(
      contains: { !($0[0] < -1 || $0[0] > 1) },
      refusal: {
        Message(
          en: "acos(\($0[0])): only numbers from −1 to 1 have an arccosine.",
          es: "acos(\($0[0])): solo los números de −1 a 1 tienen arcocoseno.")
      }),
    examples: [("acos(-1)", "3.14159")])
}

extension BuiltIn {
  package static let acos = BuiltIn(.acos, formula: "cos(acos(x)) = x")
}
