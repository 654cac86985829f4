import Tensors
import Wording

extension BuiltIn {
  /// The sum of a square matrix's diagonal, which is the sum of its eigenvalues.
  package static let trace = BuiltIn(
    "trace",
    summary: Message(
      en: "the sum of a matrix's diagonal, which is that of its eigenvalues; of a column of the current run, such as "
        + "trace(x), its values as a list, for an iterate from the start on",
      es: "la suma de la diagonal de una matriz, que es la de sus autovalores; de una columna de la ejecución actual, "
        + "como trace(x), sus valores como lista, si es la de un parámetro, desde el punto de partida"),
    formula: "trace([[a, b], [c, d]]) = a + d", examples: [("trace([[1, 2], [3, 4]])", "5")], arity: 1...1,
    build: { (arguments, _) throws(TensorError) in
      try arguments[0].shape.requireSquare("trace")
      return try Node.apply(.sum(), to: [Node.apply(.diag, to: arguments)])
    }
  ).documented(shapes: "(n, n) → ()", derivative: "d trace(A) = trace(dA)")
}
