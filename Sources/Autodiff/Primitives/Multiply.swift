import Wording

extension Primitive {
  /// a·b, entry by entry.
  package static let multiply = Primitive(
    "*", summary: Message(en: "product, entry by entry", es: "producto, elemento a elemento"),
    notation: .infix(unicode: "·", ascii: "*", .product),
    behavior: .elementwise(.binary { $0 * $1 }, partials: { inputs, _ in [inputs[1], inputs[0]] }),
    examples: [("2*3", "6"), ("[1, 2]*[3, 4]", "[3, 8]")])
}
