import Tensors
import Wording

extension Primitive {
  /// The sum over the axes that broadcasting to this shape had repeated: the transpose of broadcasting.
  package static func sum(to target: Shape) -> Primitive {
    Primitive(
      "sum_to", attributes: target.extents,
      summary: Message(en: "sum down to a shape", es: "suma hasta una forma"), notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in
          guard try Shape.broadcast([shape, target]) == shape else { throw .mismatch(shape, target) }
          return target
        },
        value: { $0.sum(to: target) },
        transpose: { adjoint, _ in adjoint }))
  }
}
