import Tensors
import Wording

extension Primitive {
  /// The sum of all entries, or along one axis, which may be counted from the back.
  package static func sum(axis: Int? = nil) -> Primitive {
    Primitive(
      "sum", attributes: axis.map { [$0] } ?? [],
      summary: Message(en: "sum of the entries", es: "suma de los elementos"),
      behavior: .linear(
        shape: { shape throws(TensorError) in try shape.reduced(axis: axis) },
        value: { $0.sum(axis: $0.resolved(axis)) },
        transpose: { adjoint, input in adjoint.restoringAxis(axis, of: input) }),
      examples: [("sum([1, 2, 3])", "6"), ("sum([[1, 2], [3, 4]], axis = 0)", "[4, 6]")])
  }
}

extension BuiltIn {
  package static let sum = BuiltIn(reduction: Primitive.sum(axis:), formula: "sum(x) = x[0] + x[1] + …")
}
