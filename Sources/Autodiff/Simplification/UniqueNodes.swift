import Tensors

/// Nodes by what they are, so that equal parts of a graph are one node and can be compared by identity.
final class UniqueNodes {
  private enum Head: Hashable {
    case constant(Tensor)
    case variable(Variable)
    case label(Label)
    case apply(Primitive)
  }

  private struct Key: Hashable {
    let head: Head
    let inputs: [ObjectIdentifier]
    let shape: Shape
  }

  private var nodes: [Key: Node] = [:]

  func constant(_ value: Tensor) -> Node {
    node(Key(head: .constant(value), inputs: [], shape: value.shape)) { .constant(value) }
  }

  func constant(_ number: Double) -> Node { constant(Tensor(number)) }

  /// The one node that is this variable.
  func variable(_ variable: Variable, _ node: Node) -> Node {
    self.node(Key(head: .variable(variable), inputs: [], shape: node.shape)) { node }
  }

  /// The one node with this name for this value, where `inside` is unique already.
  func label(_ label: Label, inside: Node, _ node: @autoclosure () -> Node) -> Node {
    self.node(
      Key(head: .label(label), inputs: [ObjectIdentifier(inside)], shape: inside.shape), make: node)
  }

  /// An operation on unique nodes, of a shape known to the caller.
  func apply(_ primitive: Primitive, _ inputs: [Node], shape: Shape) -> Node {
    node(Key(head: .apply(primitive), inputs: inputs.map(ObjectIdentifier.init), shape: shape)) {
      Node(.apply(primitive), inputs, shape: shape)
    }
  }

  private func node(_ key: Key, make: () -> Node) -> Node {
    if let known = nodes[key] { return known }
    let new = make()
    nodes[key] = new
    return new
  }
}
