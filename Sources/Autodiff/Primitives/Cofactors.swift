import Tensors
import Wording

extension Primitive {
  /// The cofactors of a square matrix, (−1)^(i + j) times the determinant without row i and column j: the derivative
  /// of the determinant by each entry, for a singular matrix too.
  ///
  /// C = det A·A⁻ᵀ where A has an inverse, hence dC = ⟨C, dA⟩·A⁻ᵀ − A⁻ᵀ·dAᵀ·C. Up to 2 × 2 it is linear in A.
  package static let cofactors: Primitive = Primitive(
    "cofactors",
    summary: Message(
      en: "derivative of the determinant by each entry: ± the determinant without its row and column",
      es: "derivada del determinante por cada elemento: ± el determinante sin su fila ni su columna"),
    behavior: .general(
      arity: 1,
      shape: { shapes throws(TensorError) in
        try shapes[0].requireSquare("cofactors")
        return shapes[0]
      },
      value: { operands throws(TensorError) in operands[0].cofactors },
      tangent: { tangent, _, inputs, output in
        guard tangent.shape.extents[0] > 1 else { return .zeros(tangent.shape) }
        guard tangent.shape.extents[0] > 2 else { return .combine(.cofactors, tangent) }
        let turned = Node.combine(.inv, inputs[0]).transposed
        return .combine(.sum(), output * tangent) * turned
          - turned.matrixProduct(tangent.transposed).matrixProduct(output)
      },
      transpose: { adjoint, _, inputs, output in
        guard adjoint.shape.extents[0] > 1 else { return .zeros(adjoint.shape) }
        guard adjoint.shape.extents[0] > 2 else { return .combine(.cofactors, adjoint) }
        let turned = Node.combine(.inv, inputs[0]).transposed
        return .combine(.sum(), adjoint * turned) * output
          - output.matrixProduct(adjoint.transposed).matrixProduct(turned)
      }),
    examples: [("cofactors([[1, 2], [3, 4]])", "[[4, −3], [−2, 1]]")])
}

extension BuiltIn {
  package static let cofactors = BuiltIn(.cofactors, formula: "A @ cofactors(A).T = det(A)*eye(n)")
    .documented(shapes: "(n, n) → (n, n)")
}
