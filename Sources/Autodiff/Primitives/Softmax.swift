import Tensors
import Wording

extension Primitive {
  /// exp(xᵢ)/Σⱼ exp(xⱼ) along the last axis, or the one named; stable for numbers of any size.
  ///
  /// From s = softmax(x) follows ds = s·(dx − Σ s·dx), and the same for adjoints.
  package static func softmax(axis: Int? = nil) -> Primitive {
    Primitive(
      "softmax", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "scores (logits) made probabilities that add up to 1, row by row; along another axis with axis =",
        es: "puntuaciones (logits) hechas probabilidades que suman 1, fila por fila; por otro eje con axis ="),
      behavior: .alongLines(
        axis: axis, value: { $0.softmax(axis: $1) },
        tangent: { tangent, input, sum in slope(tangent, input, axis, sum) },
        transpose: { adjoint, input, sum in slope(adjoint, input, axis, sum) }),
      examples: [
        ("softmax([1, 2, 3])", "[0.0900306, 0.244728, 0.665241]"), ("softmax([1, 2, 1000])", "[0, 0, 1]"),
      ])
  }

  private static func slope(_ change: Node, _ input: Node, _ axis: Int?, _ sum: (Node) -> Node) -> Node {
    let output = Node.combine(.softmax(axis: axis), input)
    return output * (change - sum(output * change))
  }
}

extension BuiltIn {
  package static let softmax = BuiltIn(
    alongLines: Primitive.softmax(axis:), formula: "softmax(x) = exp(x)/sum(exp(x))")
}
