import Wording

extension Primitive {
  /// −a.
  package static let negate = Primitive(
    "negate", summary: Message(en: "opposite", es: "opuesto"), notation: .prefix(.negation),
    behavior: .elementwise(.unary { -$0 }, partials: { _, _ in [-1] }),
    examples: [("-(2 + 3)", "−5")])
}
