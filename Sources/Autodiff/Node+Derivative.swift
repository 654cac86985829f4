import Tensors

// What one node does to adjoints (a VJP) and to tangents (a JVP), read off its primitive's declaration.

extension Node {
  /// The shares of the node's adjoint that go to its inputs; nil for an input that is not active, or gets none.
  func pullBack(_ adjoint: Contribution, to isActive: Set<ObjectIdentifier>) -> [Contribution?] {
    guard case .apply(let primitive) = operation else { return inputs.map { _ in adjoint } }
    let shares: [Contribution?]
    switch primitive.behavior {
    case .elementwise(_, let partials):
      shares = zip(inputs.indices, partials(inputs, self)).map { index, partial in
        guard let partial, isActive.contains(ObjectIdentifier(inputs[index])) else { return nil }
        let share = chained(adjoint, partial, index)
        guard inputs[index].shape != shape else { return share }
        return share.map { [$0.summed(to: inputs[index].shape, from: shape)] }[0]
      }
    case .linear(_, _, let transpose):
      shares = adjoint.map { [transpose($0.broadcast(to: shape), inputs[0])] }
    case .bilinear(_, _, let transposes):
      shares = adjoint.map {
        let (left, right) = transposes($0.broadcast(to: shape), inputs[0], inputs[1])
        return [left, right]
      }
    case .joining(_, _, let transposes):
      shares = adjoint.map { transposes($0.broadcast(to: shape), inputs) }
    case .selecting(_, _, _, let transpose):
      shares = adjoint.map { [transpose($0.broadcast(to: shape), inputs[0], self)] }
    case .general(_, _, _, _, let transpose):
      shares = inputs.indices.map { index in
        guard isActive.contains(ObjectIdentifier(inputs[index])) else { return nil }
        return adjoint.map { [transpose($0.broadcast(to: shape), index, inputs, self)] }[0]
      }
    }
    return zip(inputs, shares).map { isActive.contains(ObjectIdentifier($0)) ? $1 : nil }
  }

  /// The node's tangent from those of its inputs; nil for one that does not move.
  func pushForward(_ tangents: [Contribution?]) -> Contribution? {
    guard case .apply(let primitive) = operation else { return tangents[0] }
    /// The tangent of an input in its full shape; zeros where it does not move.
    func whole(_ index: Int) -> Node {
      tangents[index]?.node.broadcast(to: inputs[index].shape) ?? .zeros(inputs[index].shape)
    }
    switch primitive.behavior {
    case .elementwise(_, let partials):
      let shares = zip(inputs.indices, partials(inputs, self)).compactMap { index, partial -> Contribution? in
        guard let partial, let tangent = tangents[index] else { return nil }
        return chained(tangent, partial, index)
      }
      guard let first = shares.first else { return nil }
      return shares.dropFirst().reduce(first, +)
    case .linear, .joining:
      return Contribution(.applied(primitive, to: inputs.indices.map(whole)))
    case .bilinear:
      let shares = inputs.indices.filter { tangents[$0] != nil }.map { index in
        Node.applied(primitive, to: inputs.indices.map { $0 == index ? whole($0) : inputs[$0] })
      }
      return Contribution(shares.dropFirst().reduce(shares[0], +))
    case .selecting(_, _, let tangent, _):
      return Contribution(tangent(whole(0), inputs[0], self))
    case .general(_, _, _, let tangent, _):
      let shares = inputs.indices.filter { tangents[$0] != nil }.map { tangent(whole($0), $0, inputs, self) }
      return Contribution(shares.dropFirst().reduce(shares[0], +))
    }
  }

  /// An adjoint or tangent times the partial by one input; a branch of a condition stays a branch.
  private func chained(_ factor: Contribution, _ partial: Node, _ index: Int) -> Contribution {
    if case .apply(.select) = operation { return factor.within(inputs[0], isChosen: index == 1) }
    return factor.mapEntries {
      $0.isNumber(1) ? partial : partial.isNumber(1) ? $0 : partial.isNumber(-1) ? -$0 : $0 * partial
    }
  }

  private func isNumber(_ number: Double) -> Bool {
    guard case .constant(let value) = operation else { return false }
    return value.number == number
  }
}
