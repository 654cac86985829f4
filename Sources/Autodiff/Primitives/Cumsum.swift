import Tensors
import Wording

extension Primitive {
  /// The sums of the first 1, 2, … entries along an axis; without one, of all entries row by row, as a vector.
  package static func cumsum(axis: Int? = nil) -> Primitive {
    Primitive(
      "cumsum", attributes: axis.map { [$0] } ?? [],
      summary: Message(
        en: "sums of the first 1, 2, … entries", es: "sumas de los primeros 1, 2, … elementos"),
      behavior: .linear(
        shape: { shape throws(TensorError) in
          guard let axis else { return Shape(shape.count) }
          _ = try shape.axis(axis)
          return shape
        },
        value: { input in
          guard let axis = input.resolved(axis) else {
            return input.reshaped(to: Shape(input.shape.count)).cumulativeSum(axis: 0)
          }
          return input.cumulativeSum(axis: axis)
        },
        // The sums from the other end: all, less those before.
        transpose: { adjoint, input in
          let sum = Node.combine(.sum(axis: axis), adjoint).restoringAxis(axis, of: adjoint)
          return (sum - .combine(.cumsum(axis: axis), adjoint) + adjoint).reshaped(to: input.shape)
        }),
      examples: [
        ("cumsum([1, 2, 3])", "[1, 3, 6]"), ("cumsum([[1, 2], [3, 4]], axis = 0)", "[[1, 2], [4, 6]]"),
      ])
  }
}

extension BuiltIn {
  package static let cumsum = BuiltIn(
    alongLines: Primitive.cumsum(axis:), formula: "cumsum(x) = [x[0], x[0] + x[1], …]")
}
