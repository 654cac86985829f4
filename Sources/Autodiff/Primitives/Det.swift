import Tensors
import Wording

extension Primitive {
  /// The determinant of a square matrix: d(det A) = ⟨C, dA⟩ with the cofactors C (Jacobi's formula).
  package static let det = Primitive(
    "det", summary: Message(en: "determinant", es: "determinante"),
    behavior: .general(
      arity: 1,
      shape: { shapes throws(TensorError) in
        try shapes[0].requireSquare("det")
        return .scalar
      },
      value: { operands throws(TensorError) in Tensor(LUFactors(operands[0]).determinant) },
      tangent: { tangent, _, inputs, _ in .combine(.sum(), .combine(.cofactors, inputs[0]) * tangent) },
      transpose: { adjoint, _, inputs, _ in adjoint * .combine(.cofactors, inputs[0]) }),
    examples: [("det([[1, 2], [3, 4]])", "−2"), ("det([[1, 2], [2, 4]])", "0")])
}

extension BuiltIn {
  package static let det = BuiltIn(.det, formula: "det([[a, b], [c, d]]) = a*d - b*c").documented(
    shapes: "(n, n) → ()", derivative: "d det(A) = sum(cofactors(A)*dA)")
}
