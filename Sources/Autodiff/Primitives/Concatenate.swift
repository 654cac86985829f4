import Tensors
import Wording

extension Primitive {
  /// Vectors end to end as one: how all parameters are one vector for a rule.
  package static let concatenate = Primitive(
    "concat",
    summary: Message(en: "vectors end to end", es: "vectores uno tras otro"),
    notation: .function,
    behavior: .joining(
      shape: { shapes throws(TensorError) in
        guard shapes.allSatisfy({ $0.rank == 1 }) else {
          throw TensorError(
            Message(
              en: "Only vectors can be put end to end.", es: "Solo se pueden unir vectores uno tras otro."))
        }
        return Shape(shapes.reduce(0) { $0 + $1.count })
      },
      value: { tensors in
        let elements = tensors.flatMap(\.elements)
        return Tensor(shape: Shape(elements.count), elements: elements)
      },
      transposes: { adjoint, inputs in
        var first = 0
        return inputs.map { input in
          defer { first += input.shape.count }
          return .combine(.slice([.range(lower: first, upper: first + input.shape.count)]), adjoint)
        }
      }))
}
