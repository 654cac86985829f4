import Tensors
import Wording

extension Primitive {
  /// The eigenvalues of a symmetric matrix, from the least to the greatest.
  ///
  /// dλᵢ = vᵢᵀ·dA·vᵢ with the unit eigenvectors vᵢ (Magnus, *On Differentiating Eigenvalues and Eigenvectors*,
  /// 1985), where the eigenvalues are distinct. Only the symmetric part of dA counts.
  package static let eig = Primitive(
    "eig",
    summary: Message(
      en: "eigenvalues of a symmetric matrix, the least first",
      es: "autovalores de una matriz simétrica, el menor primero"),
    behavior: .general(
      arity: 1,
      shape: { shapes throws(TensorError) in
        try shapes[0].requireSquare("eig")
        return Shape(shapes[0].extents[0])
      },
      value: { operands throws(TensorError) in
        let values = try operands[0].symmetric(for: "eig").symmetricEigenvalues
        return Tensor(shape: Shape(values.count), elements: values)
      },
      tangent: { tangent, _, inputs, _ in
        let vectors = Node.combine(.eigenvectors, inputs[0])
        return .combine(.diag, vectors.transposed.matrixProduct(tangent).matrixProduct(vectors))
      },
      transpose: { adjoint, _, inputs, _ in
        let vectors = Node.combine(.eigenvectors, inputs[0])
        return (vectors * adjoint).matrixProduct(vectors.transposed)
      }),
    examples: [("eig([[2, 1], [1, 2]])", "[1, 3]")])
}

extension BuiltIn {
  package static let eig = BuiltIn(.eig, formula: "A @ v = λ*v").documented(
    shapes: "(n, n) → (n)", derivative: "dλ = v @ dA @ v")
}

extension Tensor {
  /// The matrix itself, which must be symmetric.
  ///
  /// - Throws: `TensorError` that names the function, where it is not.
  func symmetric(for name: String) throws(TensorError) -> Tensor {
    guard isSymmetric else {
      throw TensorError(
        Message(
          en: "\(name) takes a symmetric matrix, equal to its transpose: A == A.T.",
          es: "\(name) recibe una matriz simétrica, igual a su traspuesta: A == A.T."))
    }
    return self
  }
}
