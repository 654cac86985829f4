import Tensors
import Wording

extension Primitive {
  /// The x with A @ x = b, by elimination with partial pivoting; b is a vector, or a matrix of columns.
  ///
  /// From A·x = b follows A·dx = db − dA·x.
  package static let solve: Primitive = Primitive(
    "solve",
    summary: Message(en: "the x with A @ x = b", es: "la x con A @ x = b"),
    behavior: .general(
      arity: 2,
      shape: { shapes throws(TensorError) in
        try shapes[0].requireSquare("solve")
        guard 1...2 ~= shapes[1].rank, shapes[1].extents[0] == shapes[0].extents[0] else {
          throw TensorError(
            Message(
              en:
                "solve(A, b): A is \(shapes[0]), so b needs \(shapes[0].extents[0]) rows; it is \(shapes[1]).",
              es:
                "solve(A, b): A es \(shapes[0]), así que b necesita \(shapes[0].extents[0]) filas; es \(shapes[1])."
            ))
        }
        return shapes[1]
      },
      value: { operands throws(TensorError) in
        try LUFactors(regular: operands[0], name: "solve").solution(of: operands[1])
      },
      tangent: { tangent, index, inputs, output in
        index == 1
          ? .combine(.solve, inputs[0], tangent)
          : -Node.combine(.solve, inputs[0], .combine(.matrixMultiply, tangent, output))
      },
      transpose: { adjoint, index, inputs, output in
        let share = Node.combine(.solve, inputs[0].transposed, adjoint)
        if index == 1 { return share }
        return output.shape.rank == 1
          ? -(share.reshaped(to: Shape(output.shape.count, 1)) * output)
          : -Node.combine(.matrixMultiply, share, output.transposed)
      }),
    examples: [("solve([[2, 1], [1, 3]], [3, 5])", "[0.8, 1.4]")])
}

extension BuiltIn {
  package static let solve = BuiltIn(.solve, formula: "solve(A, b) = inv(A) @ b").documented(
    shapes: "(n, n), (n) → (n)", derivative: "dx = solve(A, db - dA @ x)")
}

extension LUFactors {
  /// Takes a matrix apart that must not be singular.
  ///
  /// - Throws: `TensorError` that names the function, where it is.
  init(regular matrix: Tensor, name: String) throws(TensorError) {
    self.init(matrix)
    guard !isSingular else {
      throw TensorError(
        Message(
          en: "\(name): the matrix is singular (its determinant is 0), so it has no inverse.",
          es: "\(name): la matriz es singular (su determinante es 0), así que no tiene inversa."))
    }
  }
}
