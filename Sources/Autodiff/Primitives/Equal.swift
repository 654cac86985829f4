import Wording

extension Primitive {
  /// a == b: whether it holds, entry by entry; its derivative is 0.
  package static let equal = Primitive(
    "==", summary: Message(en: "equal to", es: "igual a"),
    notation: .infix(unicode: "==", ascii: "==", .comparison),
    behavior: .elementwise(.comparison { $0 == $1 }, partials: { _, _ in [nil, nil] }),
    examples: [("2 == 2", "true")])
}
