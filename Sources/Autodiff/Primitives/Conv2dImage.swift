import Tensors
import Wording

extension Primitive {
  /// What the image gets of a convolution's adjoint: its transpose by the image, of shape `image`.
  package static func conv2dImage(_ image: Shape, stride: Int, padding: Int) -> Primitive {
    Primitive(
      "conv2d_image", attributes: [stride, padding] + image.extents,
      summary: Message(
        en: "the adjoint of a convolution's image", es: "el adjunto de la imagen de una convolución"),
      notation: .structural,
      behavior: .bilinear(
        shape: { (result, kernel) throws(TensorError) in
          let expected = try Convolution(image: image, kernel: kernel, stride: stride, padding: padding)
          guard expected.resultShape == result else { throw .mismatch(result, expected.resultShape) }
          return image
        },
        value: { Convolution(known: image, $1.shape, stride, padding).image($0, $1) },
        transposes: { adjoint, result, kernel in
          (
            .combine(.conv2d(stride: stride, padding: padding), adjoint, kernel),
            .combine(.conv2dKernel(kernel.shape, stride: stride, padding: padding), adjoint, result)
          )
        }))
  }
}
