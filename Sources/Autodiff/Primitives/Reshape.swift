import Tensors
import Wording

extension Primitive {
  /// The same entries, row by row, in another shape with as many.
  package static func reshape(to target: Shape) -> Primitive {
    Primitive(
      "reshape", attributes: target.extents,
      summary: Message(
        en: "the same entries, row by row, in another shape; −1 stands for what is left",
        es: "los mismos elementos, fila por fila, en otra forma; −1 significa lo que resta"),
      notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in
          guard shape.count == target.count else { throw .mismatch(shape, target) }
          return target
        },
        value: { $0.reshaped(to: target) },
        transpose: { adjoint, input in adjoint.reshaped(to: input.shape) }),
      examples: [
        ("reshape([1, 2, 3, 4, 5, 6], 2, 3)", "[[1, 2, 3], [4, 5, 6]]"),
        ("reshape([[1, 2], [3, 4]], -1)", "[1, 2, 3, 4]"),
      ])
  }
}

extension BuiltIn {
  package static let reshape = BuiltIn(
    .reshape(to: Shape(2)), arity: 2...(.max), settingsFrom: 1,
    build: { (arguments, _) throws(TensorError) in
      var extents = try arguments.dropFirst().wholeNumbers()
      let input = arguments[0]
      if let rest = extents.firstIndex(of: -1) {
        extents[rest] = 1
        let others = try extents.map { Node.constant(Double($0)) }.shape().count
        guard others > 0, input.shape.count.isMultiple(of: others) else {
          throw TensorError(
            Message(
              en: "\(input.shape.count) entries cannot be dealt out evenly to \(others).",
              es: "\(input.shape.count) elementos no se pueden repartir por igual entre \(others)."))
        }
        extents[rest] = input.shape.count / others
      }
      return try Node.apply(.reshape(to: extents.map { Node.constant(Double($0)) }.shape()), to: [input])
    }
  ).documented(shapes: "reshape(A, m, n) → (m, n)")
}
