import Wording

extension Primitive {
  /// not a, of a truth value, entry by entry; any number but 0 counts as true.
  package static let not = Primitive(
    "not", summary: Message(en: "the contrary", es: "lo contrario"), notation: .prefix(.not),
    behavior: .elementwise(.predicate { $0 == 0 }, partials: { _, _ in [nil] }),
    examples: [("not 1 < 2", "false")])
}
