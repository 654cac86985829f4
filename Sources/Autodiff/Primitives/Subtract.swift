import Wording

extension Primitive {
  /// a − b.
  package static let subtract = Primitive(
    "-", summary: Message(en: "difference", es: "resta"), notation: .infix(unicode: "−", ascii: "-", .sum),
    behavior: .elementwise(.binary { $0 - $1 }, partials: { _, _ in [1, -1] }),
    examples: [("5 - 2", "3")])
}
