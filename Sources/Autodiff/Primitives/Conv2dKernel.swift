import Tensors
import Wording

extension Primitive {
  /// What the kernel gets of a convolution's adjoint: its transpose by the kernel, of shape `kernel`.
  package static func conv2dKernel(_ kernel: Shape, stride: Int, padding: Int) -> Primitive {
    Primitive(
      "conv2d_kernel", attributes: [stride, padding] + kernel.extents,
      summary: Message(
        en: "the adjoint of a convolution's kernel", es: "el adjunto del núcleo de una convolución"),
      notation: .structural,
      behavior: .bilinear(
        shape: { (image, result) throws(TensorError) in
          let expected = try Convolution(image: image, kernel: kernel, stride: stride, padding: padding)
          guard expected.resultShape == result else { throw .mismatch(result, expected.resultShape) }
          return kernel
        },
        value: { Convolution(known: $0.shape, kernel, stride, padding).kernel($0, $1) },
        transposes: { adjoint, image, result in
          (
            .combine(.conv2dImage(image.shape, stride: stride, padding: padding), result, adjoint),
            .combine(.conv2d(stride: stride, padding: padding), image, adjoint)
          )
        }))
  }
}
