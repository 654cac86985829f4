import Tensors
import Wording

extension Primitive {
  /// Vectors end to end as one: how all parameters are one vector for a rule.
  package static let concatenate = concatenate(axis: nil)

  /// Tensors end to end along an axis, the first if nil; a number counts as a vector of one entry.
  package static func concatenate(axis: Int?) -> Primitive {
    let written = axis ?? 0
    return Primitive(
      "concat", attributes: axis.map { [$0] } ?? [],
      summary: Message(en: "tensors end to end", es: "tensores uno tras otro"),
      behavior: .joining(
        shape: { shapes throws(TensorError) in try Shape.concatenation(shapes, axis: written) },
        value: { Tensor.concatenation($0, axis: written) },
        transposes: { adjoint, inputs in
          let axis = written < 0 ? written + adjoint.shape.rank : written
          let before = [Selection](repeating: .range(lower: nil, upper: nil), count: axis)
          var first = 0
          return inputs.map { input in
            let extent = input.shape.isScalar ? 1 : input.shape.extents[axis]
            defer { first += extent }
            let picked: Selection =
              input.shape.isScalar ? .position(first) : .range(lower: first, upper: first + extent)
            return adjoint.selecting(before + [picked])
          }
        }),
      examples: [
        ("concat([1, 2], [3])", "[1, 2, 3]"),
        ("concat([[1, 2], [3, 4]], [[5], [6]], axis = 1)", "[[1, 2, 5], [3, 4, 6]]"),
      ])
  }
}

extension BuiltIn {
  package static let concat = BuiltIn(
    .concatenate, arity: 1...(.max), options: ["axis"],
    build: { (arguments, options) throws(TensorError) in
      try Node.apply(.concatenate(axis: options["axis"]), to: arguments)
    }
  ).documented(shapes: "(m, k), (n, k) → (m + n, k)")
}
