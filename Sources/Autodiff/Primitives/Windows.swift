import Tensors
import Wording

extension Primitive {
  /// The entries under a sliding window at each of its places, along a new last axis.
  package static func windows(size: Int, stride: Int) -> Primitive {
    Primitive(
      "windows", attributes: [size, stride],
      summary: Message(
        en: "the entries under a sliding window", es: "los elementos bajo una ventana que se desliza"),
      notation: .structural,
      behavior: .linear(
        shape: { shape throws(TensorError) in
          try SlidingWindow(image: shape, size: size, stride: stride).windowsShape
        },
        value: { SlidingWindow(known: $0.shape, size, stride).windows(of: $0) },
        transpose: { adjoint, input in
          .combine(.overlay(input.shape, size: size, stride: stride), adjoint)
        }))
  }
}

extension SlidingWindow {
  /// The window on a shape on which it is known to fit.
  init(known image: Shape, _ size: Int, _ stride: Int) {
    do { self = try SlidingWindow(image: image, size: size, stride: stride) } catch {
      preconditionFailure(error.message.english)
    }
  }
}
