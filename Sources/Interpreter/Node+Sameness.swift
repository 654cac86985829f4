import Autodiff

extension Node {
  /// Whether two graphs have the same operations on the same inputs, shared in the same way, as two readings of one
  /// text have.
  func isSame(as other: Node) -> Bool {
    let mine = Node.topologicalOrder(of: [self])
    let others = Node.topologicalOrder(of: [other])
    guard mine.count == others.count else { return false }
    var places: [ObjectIdentifier: Int] = [:]
    for (place, node) in mine.enumerated() { places[ObjectIdentifier(node)] = place }
    for (place, node) in others.enumerated() { places[ObjectIdentifier(node)] = place }
    return zip(mine, others).allSatisfy { mine, other in
      mine.shape == other.shape && mine.operation.isSame(as: other.operation)
        && mine.inputs.map { places[ObjectIdentifier($0)] } == other.inputs.map { places[ObjectIdentifier($0)] }
    }
  }
}

extension Node.Operation {
  fileprivate func isSame(as other: Node.Operation) -> Bool {
    switch (self, other) {
    case (.constant(let mine), .constant(let other)): mine == other
    case (.variable(let mine), .variable(let other)): mine == other
    case (.label(let mine), .label(let other)): mine == other
    case (.apply(let mine), .apply(let other)): mine == other
    default: false
    }
  }
}
