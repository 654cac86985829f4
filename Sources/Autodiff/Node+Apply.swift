import Tensors
import Wording

extension Node {
  /// An operation applied to nodes; the shape follows from the primitive's rule.
  ///
  /// - Throws: `TensorError` where the shapes do not go together.
  package static func apply(_ primitive: Primitive, to inputs: [Node]) throws(TensorError) -> Node {
    let shape: Shape
    switch primitive.behavior {
    case .elementwise: shape = try Shape.broadcast(inputs.map(\.shape))
    case .linear(let rule, _, _): shape = try rule(inputs[0].shape)
    case .bilinear(let rule, _, _): shape = try rule(inputs[0].shape, inputs[1].shape)
    case .joining(let rule, _, _): shape = try rule(inputs.map(\.shape))
    case .selecting(let rule, _, _, _): shape = try rule(inputs[0].shape)
    }
    return Node(.apply(primitive), inputs, shape: shape)
  }
}
