import Wording

extension Primitive {
  /// if c then a else b, entry by entry; the branch that is not chosen has no part in the value or the derivative.
  package static let select = Primitive(
    "if",
    summary: Message(en: "one of two values, by a condition", es: "uno de dos valores, según una condición"),
    notation: .conditional,
    behavior: .elementwise(
      .ternary { $0 != 0 ? $1 : $2 },
      partials: { inputs, _ in [nil, .select(inputs[0], 1, 0), .select(inputs[0], 0, 1)] }),
    examples: [("if 1 < 2 then 3 else 4", "3")])
}

extension Node {
  static func select(_ condition: Node, _ chosen: Node, _ otherwise: Node) -> Node {
    combine(.select, condition, chosen, otherwise)
  }
}
