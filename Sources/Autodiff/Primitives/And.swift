import Wording

extension Primitive {
  /// a and b, of truth values, entry by entry; any number but 0 counts as true.
  package static let and = Primitive(
    "and", summary: Message(en: "both", es: "ambos"), notation: .infix(unicode: "and", ascii: "and", .and),
    behavior: .elementwise(.comparison { $0 != 0 && $1 != 0 }, partials: { _, _ in [nil, nil] }),
    examples: [("1 < 2 and 2 < 3", "true")])
}
