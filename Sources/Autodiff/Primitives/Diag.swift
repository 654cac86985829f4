import Tensors
import Wording

extension Primitive {
  /// The matrix with a vector on its diagonal; of a matrix, its diagonal.
  package static let diag: Primitive = Primitive(
    "diag",
    summary: Message(
      en: "the matrix with a vector on its diagonal; of a matrix, its diagonal",
      es: "la matriz con un vector en su diagonal; de una matriz, su diagonal"),
    behavior: .linear(
      shape: { shape throws(TensorError) in try shape.diagonal },
      value: { $0.diagonal },
      transpose: { adjoint, input in
        let diagonal = Node.combine(.diag, adjoint)
        if diagonal.shape == input.shape { return diagonal }
        let corner = Selection.range(lower: 0, upper: adjoint.shape.count)
        return .combine(.place([corner, corner], in: input.shape), diagonal)
      }),
    examples: [("diag([1, 2])", "[[1, 0], [0, 2]]"), ("diag([[1, 2], [3, 4]])", "[1, 4]")])
}

extension BuiltIn {
  package static let diag = BuiltIn(.diag).documented(shapes: "(n) → (n, n), (n, n) → (n)")
}
