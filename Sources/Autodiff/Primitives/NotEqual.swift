import Wording

extension Primitive {
  /// a ≠ b: whether it holds, entry by entry; its derivative is 0.
  package static let notEqual = Primitive(
    "!=", summary: Message(en: "not equal to", es: "distinto de"),
    notation: .infix(unicode: "≠", ascii: "!=", .comparison),
    behavior: .elementwise(.comparison { $0 != $1 }, partials: { _, _ in [nil, nil] }),
    examples: [("2 != 2", "false")])
}
