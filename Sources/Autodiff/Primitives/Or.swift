import Wording

extension Primitive {
  /// a or b, of truth values, entry by entry; any number but 0 counts as true.
  package static let or = Primitive(
    "or", summary: Message(en: "either", es: "alguno de los dos"),
    notation: .infix(unicode: "or", ascii: "or", .or),
    behavior: .elementwise(.comparison { $0 != 0 || $1 != 0 }, partials: { _, _ in [nil, nil] }),
    examples: [("2 < 1 or 2 < 3", "true")])
}
