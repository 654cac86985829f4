import Tensors
import Wording

extension Primitive {
  /// The lesser of two numbers, entry by entry; NaN where one of them is.
  package static let min = Primitive(
    "min",
    summary: Message(
      en: "the lesser of two values; of one tensor, its least entry",
      es: "el menor de dos valores; de un tensor, su elemento menor"),
    behavior: .elementwise(
      .binary(minimum),
      partials: { inputs, _ in
        [
          .select(.combine(.lessOrEqual, inputs[0], inputs[1]), 1, 0),
          .select(.combine(.less, inputs[1], inputs[0]), 1, 0),
        ]
      }),
    kinks: [
      Kink(
        operands: [2, 2], partials: [1, 0],
        note: Message(
          en: "where both are equal the derivative goes to the first",
          es: "donde ambos son iguales la derivada va al primero"))
    ],
    examples: [("min(2, 5)", "2"), ("min([3, 1, 2])", "1")])

  /// The least entry of all, or along one axis; where several are, they share the derivative equally.
  package static func min(axis: Int?) -> Primitive {
    Primitive(
      "min", attributes: axis.map { [$0] } ?? [], summary: min.summary,
      behavior: .extreme(axis: axis, name: "min") { $0.min(axis: $0.resolved(axis)) }, examples: min.examples)
  }
}

extension BuiltIn {
  package static let min = BuiltIn(
    reduction: Primitive.min(axis:), orElementwise: .min, formula: "min(a, b) = if a <= b then a else b")
}
