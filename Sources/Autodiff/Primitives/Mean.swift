import Tensors
import Wording

extension Primitive {
  /// The mean of all entries, or along one axis, which may be counted from the back.
  package static func mean(axis: Int? = nil) -> Primitive {
    Primitive(
      "mean", attributes: axis.map { [$0] } ?? [],
      summary: Message(en: "mean of the entries", es: "media de los elementos"),
      behavior: .linear(
        shape: { shape throws(TensorError) in try shape.reduced(axis: axis, nonEmpty: "mean") },
        value: { $0.mean(axis: $0.resolved(axis)) },
        transpose: { adjoint, input in
          (adjoint / .constant(Double(input.shape.count / adjoint.shape.count))).restoringAxis(
            axis, of: input)
        }),
      examples: [("mean([1, 2, 6])", "3")])
  }
}

extension BuiltIn {
  package static let mean = BuiltIn(reduction: Primitive.mean(axis:), formula: "mean(x) = sum(x)/n")
}
