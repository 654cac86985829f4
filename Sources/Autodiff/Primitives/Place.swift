import Tensors
import Wording

extension Primitive {
  /// Zeros of a shape with the input's entries where an index picks: the transpose of `slice`.
  package static func place(_ selections: [Selection], in shape: Shape) -> Primitive {
    Primitive(
      "place", attributes: [shape.rank] + shape.extents + selections.flatMap(\.encoded),
      summary: Message(
        en: "zeros, with entries where an index picks", es: "ceros, con elementos donde elige un índice"),
      notation: .structural,
      behavior: .linear(
        shape: { input throws(TensorError) in
          guard try shape.selecting(selections) == input else { throw .mismatch(input, shape) }
          return shape
        },
        value: { $0.placed(at: selections, in: shape) },
        transpose: { adjoint, _ in .combine(.slice(selections), adjoint) }))
  }
}
