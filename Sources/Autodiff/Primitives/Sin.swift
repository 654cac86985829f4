import Tensors
import Wording

extension Primitive {
  /// sin x, of radians.
  package static let sin: Primitive = Primitive(
    "sin", summary: Message(en: "sine, of radians", es: "seno, de radianes"),
    behavior: .elementwise(
      .unary(Elementary.sin), partials: { inputs, _ in [Node.combine(.cos, inputs[0])] }),
    examples: [("sin(pi/2)", "1")])
}

extension BuiltIn {
  package static let sin = BuiltIn(.sin, aliases: ["sen"], formula: "sin(x)")
}
