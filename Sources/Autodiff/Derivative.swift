import Tensors

/// The gradient of a number with respect to some of the nodes below it, as graphs, by reverse mode.
///
/// Adjoints run from the output down: each node's is the sum, over the nodes that use it, of their adjoint times the
/// partial (Griewank and Walther, *Evaluating Derivatives*, 3.2). The graphs share the nodes of the output's own and
/// are not simplified.
///
/// - Parameters:
///   - output: a node of one entry.
///   - inputs: nodes of the graph, normally its variables, told apart by identity.
/// - Returns: one graph for each input, of its shape; a constant 0 where the output does not depend on it.
package func gradient(of output: Node, withRespectTo inputs: [Node]) -> [Node] {
  precondition(output.shape.count == 1, "the gradient of a tensor of shape \(output.shape)")
  let order = Node.topologicalOrder(of: [output])
  let isActive = dependents(of: inputs, in: order)
  var adjoints: [ObjectIdentifier: Contribution] = [
    ObjectIdentifier(output): Contribution(.ones(output.shape))
  ]
  for node in order.reversed() where isActive.contains(ObjectIdentifier(node)) {
    guard let adjoint = adjoints[ObjectIdentifier(node)] else { continue }
    for (input, share) in zip(node.inputs, node.pullBack(adjoint, to: isActive)) {
      guard let share else { continue }
      adjoints.add(share, to: input)
    }
  }
  return inputs.map { adjoints[ObjectIdentifier($0)]?.node.broadcast(to: $0.shape) ?? .zeros($0.shape) }
}

/// The tangents of outputs as their inputs move along given tangents, as graphs, by forward mode.
///
/// - Parameter along: nodes of the graph with the tangent of each, of the same shape or broadcasting to it.
/// - Returns: one graph for each output, of its shape; a constant 0 where it does not depend on any of the inputs.
package func tangents(of outputs: [Node], along: [(input: Node, tangent: Node)]) -> [Node] {
  var tangents: [ObjectIdentifier: Contribution] = [:]
  for (input, tangent) in along { tangents[ObjectIdentifier(input)] = Contribution(tangent) }
  for node in Node.topologicalOrder(of: outputs) where tangents[ObjectIdentifier(node)] == nil {
    let inputTangents = node.inputs.map { tangents[ObjectIdentifier($0)] }
    if inputTangents.allSatisfy({ $0 == nil }) { continue }
    tangents[ObjectIdentifier(node)] = node.pushForward(inputTangents)
  }
  return outputs.map { tangents[ObjectIdentifier($0)]?.node.broadcast(to: $0.shape) ?? .zeros($0.shape) }
}

/// The derivatives of every entry of a value by every entry of some nodes below it, as graphs.
///
/// One sweep of reverse mode for each entry of the output. Of a list such as `[x·y, 5x + sin y]` the entries are
/// differentiated as they were written.
///
/// - Returns: one graph for each input, of the output's shape followed by the input's: the rows of the matrix
///   belong to the output's entries, its columns to the input's.
/// - Throws: `TensorError` where that would take too much memory.
package func jacobian(of output: Node, withRespectTo inputs: [Node]) throws(TensorError) -> [Node] {
  let shapes = inputs.map { Shape(output.shape.extents + $0.shape.extents) }
  for shape in shapes { try shape.requireMemory() }
  if output.shape.isScalar { return gradient(of: output, withRespectTo: inputs) }
  let rows = output.scalars.map { gradient(of: $0, withRespectTo: inputs) }
  return shapes.indices.map { place in
    rows.isEmpty
      ? .zeros(shapes[place]) : .applied(.stack, to: rows.map { $0[place] }).reshaped(to: shapes[place])
  }
}

extension Node {
  /// The entries, row by row, each as a number.
  fileprivate var scalars: [Node] {
    if shape.isScalar { return [self] }
    switch operation {
    case .label: return inputs[0].scalars
    case .apply(.stack): return inputs.flatMap(\.scalars)
    default:
      return (0..<shape.extents[0]).flatMap { selecting([.position($0)]).scalars }
    }
  }
}

/// The nodes of an order that depend on some of the inputs, these among them.
private func dependents(of inputs: [Node], in order: [Node]) -> Set<ObjectIdentifier> {
  var result = Set(inputs.map { ObjectIdentifier($0) })
  for node in order where node.inputs.contains(where: { result.contains(ObjectIdentifier($0)) }) {
    result.insert(ObjectIdentifier(node))
  }
  return result
}

extension [ObjectIdentifier: Contribution] {
  fileprivate mutating func add(_ share: Contribution, to node: Node) {
    let identifier = ObjectIdentifier(node)
    // The nodes that use it come from the last to the first; the sum reads in the order of the formula.
    self[identifier] = self[identifier].map { share + $0 } ?? share
  }
}
