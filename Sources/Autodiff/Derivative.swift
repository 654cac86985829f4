import Tensors

/// The gradient of a number with respect to some of the nodes below it, as graphs, by reverse mode; of a tensor the
/// product of a covector and its Jacobian (a VJP).
///
/// Adjoints run from the output down: each node's is the sum, over the nodes that use it, of their adjoint times the
/// partial (Griewank and Walther, *Evaluating Derivatives*, 3.2). The graphs share the nodes of the output's own and
/// are not simplified.
///
/// - Parameters:
///   - output: a node of one entry, or of the covector's shape.
///   - inputs: nodes of the graph, normally its variables, told apart by identity.
///   - covector: the adjoint with which the sweep begins; 1 if there is none.
/// - Returns: one graph for each input, of its shape; a constant 0 where the output does not depend on it.
package func gradient(
  of output: Node, withRespectTo inputs: [Node], covector: Node? = nil
) -> [Node] {
  precondition(
    covector.map { $0.shape == output.shape } ?? (output.shape.count == 1),
    "the gradient of a tensor of shape \(output.shape)")
  let order = Node.topologicalOrder(of: [output])
  let isActive = dependents(of: inputs, in: order)
  var adjoints: [ObjectIdentifier: Contribution] = [
    ObjectIdentifier(output): Contribution(covector ?? .ones(output.shape))
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

/// The derivatives of every entry of a value by every entry of some nodes below it, as one graph.
///
/// One sweep of reverse mode for each entry of the output, or of forward mode for each entry of the inputs where these
/// are fewer. Of a list such as `[x·y, 5x + sin y]` the entries are differentiated as they were written, row by row.
///
/// - Returns: a graph of the output's shape followed by that of the inputs joined (`Node.joined`): of a vector by a
///   vector the matrix whose rows belong to the output's entries and whose columns to the inputs'.
/// - Throws: `TensorError` where that would take too much memory.
package func jacobian(of output: Node, withRespectTo inputs: [Node]) throws(TensorError) -> Node {
  let columns = Shape.joined(inputs.map(\.shape))
  let shape = Shape(output.shape.extents + columns.extents)
  try shape.requireMemory()
  if shape.count == 0 { return .zeros(shape) }
  if !output.isList, columns.count < output.shape.count {
    let slopes = directions(in: inputs).map { tangents(of: [output], along: [$0])[0] }
    return (columns.isScalar ? slopes[0] : .applied(.stack(axis: -1), to: slopes)).reshaped(to: shape)
  }
  let rows = output.scalars.map { Node.joined(gradient(of: $0, withRespectTo: inputs)) }
  return (output.shape.isScalar ? rows[0] : .applied(.stack, to: rows)).reshaped(to: shape)
}

/// The unit directions: for each entry of each node, in order, the tangent that moves this entry alone.
package func directions(in inputs: [Node]) -> [(input: Node, tangent: Node)] {
  inputs.flatMap { input in
    (0..<input.shape.count).map { entry in
      var unit = [Double](repeating: 0, count: input.shape.count)
      unit[entry] = 1
      return (input, .constant(Tensor(shape: input.shape, elements: unit)))
    }
  }
}

extension Node {
  /// Whether it was written as a list of its entries.
  fileprivate var isList: Bool { withoutOuterLabels.operation.isStack }

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

extension Node.Operation {
  fileprivate var isStack: Bool {
    if case .apply(.stack) = self { return true }
    return false
  }
}
