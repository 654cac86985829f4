import Tensors
import Wording

extension Primitive {
  /// Windows laid back upon an image, where they overlap added up: the transpose of `windows`.
  package static func overlay(_ image: Shape, size: Int, stride: Int) -> Primitive {
    Primitive(
      "overlay", attributes: [size, stride] + image.extents,
      summary: Message(
        en: "windows laid back upon an image", es: "ventanas puestas de nuevo sobre una imagen"),
      notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in
          let expected = try SlidingWindow(image: image, size: size, stride: stride).windowsShape
          guard expected == shape else { throw .mismatch(shape, expected) }
          return image
        },
        value: { SlidingWindow(known: image, size, stride).image(of: $0) },
        transpose: { adjoint, _ in .combine(.windows(size: size, stride: stride), adjoint) }))
  }
}
