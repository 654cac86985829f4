import Tensors
import Wording

extension Primitive {
  /// The angle from −π/2 to π/2 with this tangent.
  package static let atan = Primitive(
    "atan", summary: Message(en: "arctangent, in radians", es: "arcotangente, en radianes"),
    behavior: .elementwise(
      .unary(Elementary.atan), partials: { inputs, _ in [1 / (inputs[0].power(2) + 1)] }),
    examples: [("atan(1)", "0.785398")])
}

extension BuiltIn {
  package static let atan = BuiltIn(.atan, formula: "tan(atan(x)) = x")
}
