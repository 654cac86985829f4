import Wording

extension Primitive {
  /// a ≥ b: whether it holds, entry by entry; its derivative is 0.
  package static let greaterOrEqual = Primitive(
    ">=", summary: Message(en: "greater than or equal to", es: "mayor o igual que"),
    notation: .infix(unicode: "≥", ascii: ">=", .comparison),
    behavior: .elementwise(.comparison { $0 >= $1 }, partials: { _, _ in [nil, nil] }),
    examples: [("2 >= 3", "false")])
}
