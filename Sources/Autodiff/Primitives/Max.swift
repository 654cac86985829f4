import Tensors
import Wording

extension Primitive {
  /// The greater of two numbers, entry by entry; NaN where one of them is.
  package static let max = Primitive(
    "max",
    summary: Message(
      en: "the greater of two values; of one tensor, its greatest entry",
      es: "el mayor de dos valores; de un tensor, su elemento mayor"),
    behavior: .elementwise(
      .binary(maximum),
      partials: { inputs, _ in
        [
          .select(.combine(.greaterOrEqual, inputs[0], inputs[1]), 1, 0),
          .select(.combine(.greater, inputs[1], inputs[0]), 1, 0),
        ]
      }),
    kinks: [
      Kink(
        operands: [2, 2], partials: [1, 0],
        note: Message(
          en: "where both are equal the derivative goes to the first",
          es: "donde ambos son iguales la derivada va al primero"))
    ],
    examples: [("max(2, 5)", "5"), ("max([3, 1, 2])", "3")])

  /// The greatest entry of all, or along one axis; where several are, they share the derivative equally.
  package static func max(axis: Int?) -> Primitive {
    Primitive(
      "max", attributes: axis.map { [$0] } ?? [], summary: max.summary,
      behavior: .extreme(axis: axis, name: "max") { $0.max(axis: $0.resolved(axis)) }, examples: max.examples)
  }
}

extension BuiltIn {
  package static let max = BuiltIn(
    reduction: Primitive.max(axis:), orElementwise: .max, formula: "max(a, b) = if a >= b then a else b")
}
