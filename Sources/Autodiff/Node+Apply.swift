import Tensors
import Wording

extension Node {
  /// An operation applied to nodes; the shape follows from the primitive's rule.
  ///
  /// - Throws: `TensorError` where the shapes do not go together, or the value would take too much memory.
  package static func apply(_ primitive: Primitive, to inputs: [Node]) throws(TensorError) -> Node {
    let shape: Shape
    switch primitive.behavior {
    case .elementwise: shape = try Shape.broadcast(inputs.map(\.shape), sign: primitive.sign)
    case .linear(let rule, _, _): shape = try rule(inputs[0].shape)
    case .bilinear(let rule, _, _): shape = try rule(inputs[0].shape, inputs[1].shape)
    case .joining(let rule, _, _): shape = try rule(inputs.map(\.shape))
    case .selecting(let rule, _, _, _): shape = try rule(inputs[0].shape)
    case .general(_, let rule, _, _, _): shape = try rule(inputs.map(\.shape))
    }
    try shape.requireMemory()
    return Node(.apply(primitive), inputs, shape: shape)
  }

  /// An operation on nodes whose shapes are not known yet: for a formula that is printed and never computed.
  package static func unshaped(_ primitive: Primitive, of inputs: [Node]) -> Node {
    Node(.apply(primitive), inputs, shape: .scalar)
  }
}

extension Primitive {
  /// The sign that messages put between shapes; nil for an operation that is called by its name.
  var sign: String? {
    switch notation {
    case .infix(let sign, _, _): sign
    case .quotient, .power: name
    default: nil
    }
  }
}
