import Tensors
import Wording

extension Primitive {
  /// The entries repeated to fill a shape: the transpose of a sum.
  package static func broadcast(to target: Shape) -> Primitive {
    Primitive(
      "broadcast", attributes: target.extents,
      summary: Message(
        en: "the entries repeated to fill a shape", es: "los elementos repetidos hasta llenar una forma"),
      notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in
          guard try Shape.broadcast([shape, target]) == target else { throw .mismatch(shape, target) }
          return target
        },
        value: { $0.broadcast(to: target) },
        transpose: { adjoint, input in adjoint.summed(to: input.shape, from: target) }))
  }
}
