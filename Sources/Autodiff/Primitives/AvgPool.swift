import Tensors
import Wording

extension Primitive {
  /// The mean of the entries under a sliding window.
  package static func avgPool(size: Int, stride: Int) -> Primitive {
    Primitive(
      "avgpool", attributes: [size, stride],
      summary: Message(
        en: "mean under a square window that slides over the last two axes",
        es: "media bajo una ventana cuadrada que se desliza sobre los dos últimos ejes"),
      notation: .settings(.pooling(size, stride)),
      behavior: .linear(
        shape: { shape throws(TensorError) in try Shape.pooled(shape, size, stride) },
        value: { SlidingWindow(known: $0.shape, size, stride).windows(of: $0).mean(axis: $0.shape.rank) },
        transpose: { adjoint, input in
          let share = adjoint.withLastAxis / .constant(Double(size * size))
          return .combine(
            .overlay(input.shape, size: size, stride: stride),
            share.broadcast(to: Shape(adjoint.shape.extents + [size * size])))
        }),
      examples: [("avgpool([[1, 2, 5, 0], [3, 4, 1, 1]], size = 2)", "[[2.5, 1.75]]")])
  }
}

extension BuiltIn {
  package static let avgpool = BuiltIn(pooling: Primitive.avgPool).documented(
    shapes: "(h, w) → (h/size, w/size)")
}
