import Tensors
import Wording

extension Primitive {
  /// The mean of (x − mean(x))² over all entries, or along one axis, which may be counted from the back.
  package static func variance(axis: Int? = nil) -> Primitive {
    Primitive(
      "var", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "variance of the entries: the sum is divided by n",
        es: "varianza de los elementos: se divide entre n"),
      behavior: .reduction(
        axis: axis, nonEmpty: "var", value: { $0.variance(axis: $0.resolved(axis)) },
        slope: { input, output in
          let mean = Node.combine(.mean(axis: axis), input).restoringAxis(axis, of: input)
          return 2 * (input - mean) / .constant(Double(input.shape.count / output.shape.count))
        }),
      examples: [("var([1, 2, 6])", "4.66667"), ("var([[1, 2], [3, 6]], axis = 0)", "[1, 4]")])
  }
}

extension BuiltIn {
  package static let `var` = BuiltIn(
    reduction: Primitive.variance(axis:), formula: "var(x) = mean((x - mean(x))^2)")
}
