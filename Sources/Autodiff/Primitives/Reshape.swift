import Tensors
import Wording

extension Primitive {
  /// The same entries, row by row, in another shape with as many.
  package static func reshape(to target: Shape) -> Primitive {
    Primitive(
      "reshape", attributes: target.extents,
      summary: Message(en: "the same entries in another shape", es: "los mismos elementos en otra forma"),
      notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in
          guard shape.count == target.count else { throw .mismatch(shape, target) }
          return target
        },
        value: { $0.reshaped(to: target) },
        transpose: { adjoint, input in adjoint.reshaped(to: input.shape) }))
  }
}
