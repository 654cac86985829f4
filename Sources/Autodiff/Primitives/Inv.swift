import Tensors
import Wording

extension Primitive {
  /// The inverse of a square matrix: d(A⁻¹) = −A⁻¹·dA·A⁻¹.
  package static let inv = Primitive(
    "inv", summary: Message(en: "inverse of a matrix", es: "inversa de una matriz"),
    behavior: .general(
      arity: 1,
      shape: { shapes throws(TensorError) in
        try shapes[0].requireSquare("inv")
        return shapes[0]
      },
      value: { operands throws(TensorError) in
        try LUFactors(regular: operands[0], name: "inv").solution(of: .identity(operands[0].shape.extents[0]))
      },
      tangent: { tangent, _, _, output in -output.matrixProduct(tangent).matrixProduct(output) },
      transpose: { adjoint, _, _, output in
        -output.transposed.matrixProduct(adjoint).matrixProduct(output.transposed)
      }),
    examples: [("inv([[2, 0], [0, 4]])", "[[0.5, 0], [0, 0.25]]")])
}

extension BuiltIn {
  package static let inv = BuiltIn(.inv, formula: "inv(A) @ A = eye(n)").documented(
    shapes: "(n, n) → (n, n)", derivative: "d inv(A) = -inv(A) @ dA @ inv(A)")
}

extension Node {
  func matrixProduct(_ right: Node) -> Node { .combine(.matrixMultiply, self, right) }
}
