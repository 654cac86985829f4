import Tensors
import Wording

extension Primitive {
  /// Unit eigenvectors of a symmetric matrix, as columns in the order of the eigenvalues.
  ///
  /// Of v and −v the one whose greatest entry is positive. dV = V·(F ∘ (Vᵀ·dA·V)) with Fᵢⱼ = 1/(λⱼ − λᵢ) off the
  /// diagonal, of the symmetric part of dA; there is no derivative where eigenvalues are equal.
  package static let eigenvectors = Primitive(
    "eigenvectors",
    summary: Message(
      en: "eigenvectors of a symmetric matrix, as columns in the order of eig",
      es: "autovectores de una matriz simétrica, como columnas en el orden de eig"),
    behavior: .general(
      arity: 1,
      shape: { shapes throws(TensorError) in
        try shapes[0].requireSquare("eigenvectors")
        return shapes[0]
      },
      value: { operands throws(TensorError) in
        try operands[0].symmetric(for: "eigenvectors").symmetricEigenvectors
      },
      tangent: { tangent, _, inputs, output in
        let inner = output.transposed.matrixProduct(tangent.symmetricPart).matrixProduct(output)
        return output.matrixProduct(gaps(of: inputs[0]) * inner)
      },
      transpose: { adjoint, _, inputs, output in
        let inner = gaps(of: inputs[0]) * output.transposed.matrixProduct(adjoint)
        return output.matrixProduct(inner).matrixProduct(output.transposed).symmetricPart
      }),
    examples: [("eigenvectors([[2, 0], [0, 1]])", "[[0, 1], [1, 0]]")])

  /// 1/(λⱼ − λᵢ), with 0 on the diagonal.
  private static func gaps(of matrix: Node) -> Node {
    let values = Node.combine(.eig, matrix)
    let identity = Node.constant(Tensor.identity(values.shape.count))
    let differences = values - values.reshaped(to: Shape(values.shape.count, 1))
    return (1 - identity) / (differences + identity)
  }
}

extension BuiltIn {
  package static let eigenvectors = BuiltIn(.eigenvectors, formula: "A @ v = λ*v").documented(
    shapes: "(n, n) → (n, n)")
}

extension Node {
  fileprivate var symmetricPart: Node { (self + transposed) / 2 }
}
