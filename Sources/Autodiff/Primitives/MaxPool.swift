import Tensors
import Wording

extension Primitive {
  /// The greatest entry under a sliding window; where several are, they share the derivative equally.
  package static func maxPool(size: Int, stride: Int) -> Primitive {
    let windows = Primitive.windows(size: size, stride: stride)
    /// 1/k at each of the k entries of a window that reach its greatest, else 0.
    @Sendable func weights(_ input: Node, _ output: Node) -> Node {
      let reached = Node.select(.combine(.equal, .combine(windows, input), output.withLastAxis), 1, 0)
      return reached / Node.combine(.sum(axis: -1), reached).withLastAxis
    }
    return Primitive(
      "maxpool", attributes: [size, stride],
      summary: Message(
        en:
          "greatest entry under a square window that slides over the last two axes; where several are, they "
          + "share the derivative equally",
        es:
          "elemento mayor bajo una ventana cuadrada que se desliza sobre los dos últimos ejes; donde hay varios, "
          + "se reparten la derivada por igual"),
      notation: .settings(.pooling(size, stride)),
      behavior: .selecting(
        shape: { shape throws(TensorError) in try Shape.pooled(shape, size, stride) },
        value: { SlidingWindow(known: $0.shape, size, stride).windows(of: $0).max(axis: $0.shape.rank) },
        tangent: { tangent, input, output in
          .combine(.sum(axis: -1), weights(input, output) * .combine(windows, tangent))
        },
        transpose: { adjoint, input, output in
          .combine(
            .overlay(input.shape, size: size, stride: stride), weights(input, output) * adjoint.withLastAxis)
        }),
      examples: [
        ("maxpool([[1, 2, 5, 0], [3, 4, 1, 1]], size = 2)", "[[4, 5]]"),
        ("maxpool([[1, 2, 3], [4, 5, 6], [7, 8, 9]], size = 2, stride = 1)", "[[5, 6], [8, 9]]"),
      ])
  }
}

extension BuiltIn {
  package static let maxpool = BuiltIn(pooling: Primitive.maxPool).documented(
    shapes: "(h, w) → (h/size, w/size)")

  /// A pooling with its settings: `maxpool(x, size = 2, stride = 2)`; windows do not overlap unless it is said.
  init(pooling: @escaping @Sendable (_ size: Int, _ stride: Int) -> Primitive) {
    self.init(
      pooling(2, 2), arity: 1...1, options: ["size", "stride"],
      build: { (arguments, options) throws(TensorError) in
        let size = options["size"] ?? 2
        return try Node.apply(pooling(size, options["stride"] ?? size), to: arguments)
      })
  }
}

extension [Setting] {
  /// The size always, the stride where it is not the size.
  static func pooling(_ size: Int, _ stride: Int) -> [Setting] {
    [.named("size"), stride == size ? .understood : .named("stride")]
  }
}

extension Shape {
  /// The shape after pooling, whose derivative needs room for all windows.
  static func pooled(_ shape: Shape, _ size: Int, _ stride: Int) throws(TensorError) -> Shape {
    let window = try SlidingWindow(image: shape, size: size, stride: stride)
    try window.windowsShape.requireMemory()
    return window.resultShape
  }
}

extension Node {
  /// The node with a last axis of extent 1 more, so that it broadcasts over windows.
  var withLastAxis: Node { reshaped(to: Shape(shape.extents + [1])) }
}
