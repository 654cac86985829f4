import Tensors
import Wording

extension Primitive {
  /// The axes in reverse order: rows become columns; a vector stays as it is.
  package static let transpose = Primitive(
    "transpose",
    summary: Message(en: "rows become columns", es: "las filas pasan a ser columnas"), notation: .transpose,
    behavior: .linear(
      shape: { Shape($0.extents.reversed()) },
      value: { $0.transposed },
      transpose: { adjoint, _ in adjoint.transposed }),
    examples: [
      ("transpose([[1, 2], [3, 4]])", "[[1, 3], [2, 4]]"), ("[[1, 2], [3, 4]].T", "[[1, 3], [2, 4]]"),
    ])
}

extension BuiltIn {
  package static let transpose = BuiltIn(.transpose, formula: "transpose(A) = A.T")
}

extension Node {
  var transposed: Node { shape.rank < 2 ? self : .combine(.transpose, self) }
}
