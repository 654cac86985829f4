import Tensors
import Wording

extension Primitive {
  /// tan x, of radians.
  package static let tan = Primitive(
    "tan", summary: Message(en: "tangent, of radians", es: "tangente, de radianes"),
    behavior: .elementwise(.unary(Elementary.tan), partials: { _, output in [1 + output.power(2)] }),
    examples: [("tan(pi/4)", "1")])
}

extension BuiltIn {
  package static let tan = BuiltIn(.tan, aliases: ["tg"], formula: "tan(x) = sin(x)/cos(x)")
}
