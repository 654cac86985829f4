import Wording

/// The geometry of a convolution: which entries of image, kernel and result meet.
///
/// As in neural networks the kernel is not turned round: resultₒ(y, x) = Σ image(s·y + i − p, s·x + j − p)·kernelₒ(i, j),
/// summed over channels too, with stride s and p rows and columns of zeros around the image (Goodfellow, Bengio and
/// Courville, *Deep Learning*, 9.1 and 9.5). Shapes, channels first:
/// `(h, w)` with `(i, j)`; `(c, h, w)` with `(o, c, i, j)`, gives `(o, …)`; `(n, c, h, w)` with `(o, c, i, j)`.
package struct Convolution {
  private let images: Int
  private let inputChannels: Int
  private let outputChannels: Int
  private let input: (rows: Int, columns: Int)
  private let kernel: (rows: Int, columns: Int)
  private let output: (rows: Int, columns: Int)
  private let stride: Int
  private let padding: Int
  package let imageShape: Shape
  package let kernelShape: Shape
  /// The shape of the result.
  package let resultShape: Shape

  /// - Throws: `TensorError` for shapes that do not go together, and a kernel greater than the image.
  package init(image: Shape, kernel: Shape, stride: Int, padding: Int) throws(TensorError) {
    let isPlain = image.rank == 2 && kernel.rank == 2
    guard isPlain || [3, 4].contains(image.rank) && kernel.rank == 4 else {
      throw TensorError(
        Message(
          en: "conv2d takes an image (h, w) with a kernel (i, j), or (channels, h, w) with "
            + "(out, channels, i, j); here are \(image) and \(kernel).",
          es: "conv2d recibe una imagen (h, w) con un núcleo (i, j), o (canales, h, w) con "
            + "(salidas, canales, i, j); aquí hay \(image) y \(kernel)."))
    }
    images = image.rank == 4 ? image.extents[0] : 1
    inputChannels = isPlain ? 1 : image.extents[image.rank - 3]
    outputChannels = isPlain ? 1 : kernel.extents[0]
    guard isPlain || kernel.extents[1] == inputChannels else {
      throw TensorError(
        Message(
          en:
            "The image \(image) has \(inputChannels) channels, the kernel \(kernel) is for \(kernel.extents[1]).",
          es:
            "La imagen \(image) tiene \(inputChannels) canales; el núcleo \(kernel) es para \(kernel.extents[1])."
        ))
    }
    try SlidingWindow.requirePositive(stride, name: "stride")
    guard 0...(1 << 20) ~= padding else {
      throw TensorError(
        Message(
          en: "padding counts the zeros on each side: a whole number from 0 on, not \(padding).",
          es: "padding cuenta los ceros a cada lado: un número entero desde 0, no \(padding)."))
    }
    let window = Array(kernel.extents.suffix(2))
    input = (image.extents[image.rank - 2], image.extents[image.rank - 1])
    self.kernel = (window[0], window[1])
    output = (
      try SlidingWindow.places(input.rows + 2 * padding, window[0], stride),
      try SlidingWindow.places(input.columns + 2 * padding, window[1], stride)
    )
    self.stride = stride
    self.padding = padding
    imageShape = image
    kernelShape = kernel
    let front = isPlain ? [] : image.rank == 3 ? [outputChannels] : [images, outputChannels]
    resultShape = Shape(front + [output.rows, output.columns])
  }

  /// The convolution of an image with a kernel.
  package func result(_ image: Tensor, _ kernel: Tensor) -> Tensor {
    var result = [Double](repeating: 0, count: resultShape.count)
    forEachTerm { result[$2] += image.elements[$0] * kernel.elements[$1] }
    return Tensor(shape: resultShape, elements: result)
  }

  /// What the transpose by the image makes of something of the result's shape.
  package func image(_ result: Tensor, _ kernel: Tensor) -> Tensor {
    var image = [Double](repeating: 0, count: imageShape.count)
    forEachTerm { image[$0] += result.elements[$2] * kernel.elements[$1] }
    return Tensor(shape: imageShape, elements: image)
  }

  /// What the transpose by the kernel makes of something of the result's shape.
  package func kernel(_ image: Tensor, _ result: Tensor) -> Tensor {
    var kernel = [Double](repeating: 0, count: kernelShape.count)
    forEachTerm { kernel[$1] += image.elements[$0] * result.elements[$2] }
    return Tensor(shape: kernelShape, elements: kernel)
  }

  /// Calls `body` with the places of each image entry, kernel entry and result entry that meet, in a fixed order.
  @inline(__always)
  private func forEachTerm(_ body: (_ image: Int, _ kernel: Int, _ result: Int) -> Void) {
    for map in 0..<(images * outputChannels) {
      let (image, out) = (map / outputChannels, map % outputChannels)
      for channel in 0..<inputChannels {
        if Interruption.isRequested { return }
        for place in 0..<(kernel.rows * kernel.columns) {
          let (i, j) = (place / kernel.columns, place % kernel.columns)
          let weight = (out * inputChannels + channel) * kernel.rows * kernel.columns + place
          for y in 0..<output.rows where 0..<input.rows ~= y * stride + i - padding {
            let row = (image * inputChannels + channel) * input.rows + y * stride + i - padding
            let resultRow = (map * output.rows + y) * output.columns
            for x in 0..<output.columns where 0..<input.columns ~= x * stride + j - padding {
              body(row * input.columns + x * stride + j - padding, weight, resultRow + x)
            }
          }
        }
      }
    }
  }
}
