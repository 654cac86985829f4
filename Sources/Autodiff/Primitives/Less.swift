import Wording

extension Primitive {
  /// a < b: whether it holds, entry by entry; its derivative is 0.
  package static let less = Primitive(
    "<", summary: Message(en: "less than", es: "menor que"),
    notation: .infix(unicode: "<", ascii: "<", .comparison),
    behavior: .elementwise(.comparison { $0 < $1 }, partials: { _, _ in [nil, nil] }),
    examples: [("1 < 2", "true")])
}
