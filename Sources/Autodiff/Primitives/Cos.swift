import Tensors
import Wording

extension Primitive {
  /// cos x, of radians.
  package static let cos: Primitive = Primitive(
    "cos", summary: Message(en: "cosine, of radians", es: "coseno, de radianes"),
    behavior: .elementwise(
      .unary(Elementary.cos), partials: { inputs, _ in [-Node.combine(.sin, inputs[0])] }),
    examples: [("cos(0)", "1")])
}

extension BuiltIn {
  package static let cos = BuiltIn(.cos, formula: "cos(x)")
}
