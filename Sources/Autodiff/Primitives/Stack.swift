import Tensors
import Wording

extension Primitive {
  /// A list of values of one shape: `[a, b, c]`.
  package static let stack = Primitive(
    "stack",
    summary: Message(en: "a list of values of one shape", es: "una lista de valores de la misma forma"),
    notation: .structural,
    behavior: .joining(
      shape: { shapes throws(TensorError) in try Shape.stack(shapes) },
      value: { Tensor.stack($0) },
      transposes: { adjoint, inputs in
        inputs.indices.map { .combine(.slice([.position($0)]), adjoint) }
      }),
    examples: [
      ("[1, 2, 3]", "[1, 2, 3]"), ("stack([1, 2], [3, 4], axis = 1)", "[[1, 3], [2, 4]]"),
    ])

  /// Values of one shape side by side along a new axis, which may be counted from the back.
  package static func stack(axis: Int) -> Primitive {
    Primitive(
      "stack", attributes: [axis], summary: stack.summary,
      behavior: .joining(
        shape: { shapes throws(TensorError) in try Shape.stack(shapes, axis: axis) },
        value: { Tensor.stack($0, axis: axis) },
        transposes: { adjoint, inputs in
          let place = axis < 0 ? axis + adjoint.shape.rank : axis
          let before = [Selection](repeating: .range(lower: nil, upper: nil), count: place)
          return inputs.indices.map { adjoint.selecting(before + [.position($0)]) }
        }), examples: stack.examples)
  }
}

extension BuiltIn {
  package static let stack = BuiltIn(
    .stack, formula: "stack(a, b) = [a, b]", arity: 1...(.max), options: ["axis"],
    build: { (arguments, options) throws(TensorError) in
      guard let axis = options["axis"], axis != 0 else { return try Node.apply(.stack, to: arguments) }
      return try Node.apply(.stack(axis: axis), to: arguments)
    }
  ).documented(shapes: "(k), (k) → (2, k)")
}
