import Tensors

// Graph operations that only change shapes; each gives the node itself where there is nothing to do.

extension Node {
  static func zeros(_ shape: Shape) -> Node { Node.constant(0).broadcast(to: shape) }
  static func ones(_ shape: Shape) -> Node { Node.constant(1).broadcast(to: shape) }

  /// The node with its entries repeated to fill a shape; a constant stays one.
  package func broadcast(to target: Shape) -> Node {
    if shape == target { return self }
    if case .constant(let value) = operation { return .constant(value.broadcast(to: target)) }
    return .applied(.broadcast(to: target), to: [self])
  }

  /// The same entries in another shape.
  package func reshaped(to target: Shape) -> Node {
    shape == target ? self : .applied(.reshape(to: target), to: [self])
  }

  /// The entries that selections pick, which must exist.
  package func selecting(_ selections: [Selection]) -> Node { .applied(.slice(selections), to: [self]) }

  /// Vectors end to end as one.
  package static func concatenated(_ vectors: [Node]) -> Node {
    vectors.count == 1 ? vectors[0] : .applied(.concatenate, to: vectors)
  }

  /// Several values as one: a single one as it is, numbers as a vector, others entry by entry as one flat vector.
  package static func joined(_ values: [Node]) -> Node {
    if values.count == 1 { return values[0] }
    if values.allSatisfy(\.shape.isScalar) { return .applied(.stack, to: values) }
    return .concatenated(values.map { $0.reshaped(to: Shape($0.shape.count)) })
  }

  /// The sum over the entries to which broadcasting an input of shape `target` has repeated it.
  ///
  /// - Parameter full: the shape to which this node's own broadcasts; what it repeats is counted, not summed.
  func summed(to target: Shape, from full: Shape) -> Node {
    let own = [Int](repeating: 1, count: full.rank - shape.rank) + shape.extents
    let wanted = [Int](repeating: 1, count: full.rank - target.rank) + target.extents
    var repeats = 1
    var partial = own
    for axis in full.extents.indices where wanted[axis] == 1 && full.extents[axis] != 1 {
      if own[axis] == 1 { repeats *= full.extents[axis] }
      partial[axis] = 1
    }
    var result = self
    if partial != own {
      result =
        partial.allSatisfy { $0 == 1 }
        ? .applied(.sum(), to: [self]) : .applied(.sum(to: Shape(partial)), to: [self])
    }
    if repeats != 1 { result = .constant(Double(repeats)) * result }
    return result.fitted(to: target)
  }

  /// The node in a shape that broadcasts to `target`, which differs from its own only by axes of extent 1 in front.
  private func fitted(to target: Shape) -> Node {
    if shape.rank <= target.rank { return self }
    // The one entry of a list as a number is its sum, which reads better than a reshaping.
    if target.isScalar, shape.count == 1 { return .applied(.sum(), to: [self]) }
    return reshaped(to: Shape(Array(shape.extents.suffix(target.rank))))
  }
}

extension Shape {
  /// The shape of values of these shapes as one; see `Node.joined`.
  package static func joined(_ shapes: [Shape]) -> Shape {
    shapes.count == 1 ? shapes[0] : Shape(shapes.reduce(0) { $0 + $1.count })
  }
}
