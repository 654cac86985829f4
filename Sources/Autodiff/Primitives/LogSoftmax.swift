import Tensors
import Wording

extension Primitive {
  /// log(softmax(x)) along the last axis, or the one named; stable for numbers of any size.
  ///
  /// From y = log_softmax(x) follows dy = dx − Σ softmax(x)·dx.
  package static func logSoftmax(axis: Int? = nil) -> Primitive {
    Primitive(
      "log_softmax", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "logarithm of softmax, exact also where a probability is next to 0 or 1",
        es: "logaritmo de softmax, exacto también donde una probabilidad es casi 0 o 1"),
      behavior: .alongLines(
        axis: axis, value: { $0.logSoftmax(axis: $1) },
        tangent: { tangent, input, sum in
          tangent - sum(Node.combine(.softmax(axis: axis), input) * tangent)
        },
        transpose: { adjoint, input, sum in
          adjoint - Node.combine(.softmax(axis: axis), input) * sum(adjoint)
        }),
      examples: [
        ("log_softmax([1, 2, 3])", "[−2.40761, −1.40761, −0.407606]"),
        ("log_softmax([1000, 0])", "[0, −1000]"),
      ])
  }
}

extension BuiltIn {
  package static let logSoftmax = BuiltIn(
    alongLines: Primitive.logSoftmax(axis:), formula: "log_softmax(x) = x - log(sum(exp(x)))")
}
