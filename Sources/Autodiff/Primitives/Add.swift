import Wording

extension Primitive {
  /// a + b.
  package static let add = Primitive(
    "+", summary: Message(en: "sum", es: "suma"), notation: .infix(unicode: "+", ascii: "+", .sum),
    behavior: .elementwise(.binary { $0 + $1 }, partials: { _, _ in [1, 1] }),
    examples: [("1 + 2", "3"), ("[1, 2] + 10", "[11, 12]")])
}
