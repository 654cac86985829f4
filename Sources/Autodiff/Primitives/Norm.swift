import Tensors
import Wording

extension Primitive {
  /// The Euclidean norm √(Σ xᵢ²) of all entries, or along one axis; its slope is x/‖x‖, and 0 at 0.
  package static func norm(axis: Int? = nil) -> Primitive {
    Primitive(
      "norm", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "length of a vector, the root of the sum of squares",
        es: "longitud de un vector, la raíz de la suma de cuadrados"),
      behavior: .reduction(
        axis: axis, value: { $0.norm(axis: $0.resolved(axis)) },
        slope: { input, output in input / .select(.combine(.equal, output, 0), 1, output) }),
      kinks: [
        Kink(
          operands: [0], partials: [0],
          note: Message(en: "at 0 the derivative is taken as 0", es: "en 0 la derivada se toma como 0"))
      ],
      examples: [("norm([3, 4])", "5"), ("norm([[3, 0], [4, 2]], axis = 0)", "[5, 2]")])
  }
}

extension BuiltIn {
  package static let norm = BuiltIn(reduction: Primitive.norm(axis:), formula: "norm(x) = sqrt(sum(x^2))")
}
