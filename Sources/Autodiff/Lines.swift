import Tensors

// What `softmax` and `log_softmax` have in common: they work on each line of entries along an axis, the last one
// if none is named, and keep the shape. A number is a line of one.

extension Behavior {
  /// An operation on each line.
  ///
  /// - Parameters:
  ///   - tangent: of the output, where `sum` adds the entries of each line in a shape that broadcasts again.
  ///   - transpose: the adjoint of the input.
  static func alongLines(
    axis: Int?, value: @escaping @Sendable (Tensor, Int) -> Tensor,
    tangent: @escaping @Sendable (_ tangent: Node, _ input: Node, _ sum: (Node) -> Node) -> Node,
    transpose: @escaping @Sendable (_ adjoint: Node, _ input: Node, _ sum: (Node) -> Node) -> Node
  ) -> Behavior {
    @Sendable func sum(along input: Node) -> (Node) -> Node {
      // Of a vector all entries are one line.
      let axis = input.shape.rank > 1 ? axis ?? -1 : nil
      return { Node.combine(.sum(axis: axis), $0).restoringAxis(axis, of: input) }
    }
    return .selecting(
      shape: { shape throws(TensorError) in
        if let axis { _ = try shape.axis(axis) }
        return shape
      },
      value: { input in
        let whole = input.shape.isScalar ? input.reshaped(to: Shape(1)) : input
        return value(whole, whole.resolved(axis ?? -1) ?? 0).reshaped(to: input.shape)
      },
      tangent: { change, input, _ in tangent(change, input, sum(along: input)) },
      transpose: { adjoint, input, _ in transpose(adjoint, input, sum(along: input)) })
  }
}

extension BuiltIn {
  /// A function of one tensor with the option `axis`.
  init(alongLines primitive: @escaping @Sendable (Int?) -> Primitive, formula: String) {
    self.init(
      primitive(nil), formula: formula, arity: 1...1, options: ["axis"],
      build: { (arguments, options) throws(TensorError) in
        try Node.apply(primitive(options["axis"]), to: arguments)
      })
  }
}
