import Tensors
import Wording

extension Primitive {
  /// A @ B by NumPy's rules for vectors and matrices.
  package static let matrixMultiply = Primitive(
    "@", summary: Message(en: "matrix product", es: "producto de matrices"),
    notation: .infix(unicode: "@", ascii: "@", .product), behavior: .product(sign: "@"),
    examples: [("[[1, 2], [3, 4]] @ [1, 1]", "[3, 7]"), ("[1, 2] @ [3, 4]", "11")])
}

extension Behavior {
  /// The product of vectors and matrices; its transposes are products with the other operand's transpose.
  static func product(sign: String) -> Behavior {
    .bilinear(
      shape: { (left, right) throws(TensorError) in try Shape.product(left, right, sign: sign) },
      value: Tensor.product,
      transposes: { adjoint, left, right in
        switch (left.shape.rank, right.shape.rank) {
        case (1, 1): (adjoint * right, adjoint * left)
        case (2, 1): (outer(adjoint, right), .combine(.matrixMultiply, left.transposed, adjoint))
        case (1, _): (.combine(.matrixMultiply, right, adjoint), outer(left, adjoint))
        default:
          (
            .combine(.matrixMultiply, adjoint, right.transposed),
            .combine(.matrixMultiply, left.transposed, adjoint)
          )
        }
      })
  }

  /// The matrix of all products of an entry of one vector and one of the other.
  private static func outer(_ column: Node, _ row: Node) -> Node {
    column.reshaped(to: Shape(column.shape.count, 1)) * row
  }
}
