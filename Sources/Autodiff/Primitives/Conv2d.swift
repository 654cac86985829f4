import Tensors
import Wording

extension Primitive {
  /// The convolution of an image with a kernel as neural networks use it, channels first; shapes as in `Convolution`.
  package static func conv2d(stride: Int, padding: Int) -> Primitive {
    Primitive(
      "conv2d", attributes: [stride, padding],
      summary: Message(
        en: "a kernel slid over an image: sums of products; (h, w) with (i, j), or "
          + "(channels, h, w) with (out, channels, i, j)",
        es: "un núcleo que se desliza sobre una imagen: sumas de productos; (h, w) con (i, j), o "
          + "(canales, h, w) con (salidas, canales, i, j)"),
      notation: .settings([
        stride == 1 ? .understood : .named("stride"), padding == 0 ? .understood : .named("padding"),
      ]),
      behavior: .bilinear(
        shape: { (image, kernel) throws(TensorError) in
          try Convolution(image: image, kernel: kernel, stride: stride, padding: padding).resultShape
        },
        value: { image, kernel in
          Convolution(known: image.shape, kernel.shape, stride, padding).result(image, kernel)
        },
        transposes: { adjoint, image, kernel in
          (
            .combine(.conv2dImage(image.shape, stride: stride, padding: padding), adjoint, kernel),
            .combine(.conv2dKernel(kernel.shape, stride: stride, padding: padding), image, adjoint)
          )
        }),
      examples: [
        ("conv2d([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[1, 0], [0, -1]])", "[[−4, −4], [−4, −4]]"),
        ("conv2d(ones(2, 2), ones(2, 2), stride = 2, padding = 1)", "[[1, 1], [1, 1]]"),
      ])
  }
}

extension BuiltIn {
  package static let conv2d = BuiltIn(
    .conv2d(stride: 1, padding: 0), formula: "y[i, j] = sum(x[i:i+h, j:j+w]*k)", arity: 2...2,
    options: ["stride", "padding"],
    build: { (arguments, options) throws(TensorError) in
      try Node.apply(.conv2d(stride: options["stride"] ?? 1, padding: options["padding"] ?? 0), to: arguments)
    }
  ).documented(shapes: "(h, w), (i, j) → (h - i + 1, w - j + 1)")
}

extension Convolution {
  /// The geometry for shapes that are known to go together.
  init(known image: Shape, _ kernel: Shape, _ stride: Int, _ padding: Int) {
    do { self = try Convolution(image: image, kernel: kernel, stride: stride, padding: padding) } catch {
      preconditionFailure(error.message.english)
    }
  }
}
