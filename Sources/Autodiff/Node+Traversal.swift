import Tensors

extension Node {
  /// All nodes on which the roots depend, the roots among them, each once and after its inputs.
  ///
  /// Works without recursion, so that depth is no matter.
  package static func topologicalOrder(of roots: [Node]) -> [Node] {
    var order: [Node] = []
    var isVisited: Set<ObjectIdentifier> = []
    var pending: [(node: Node, nextInput: Int)] = []
    for root in roots where isVisited.insert(ObjectIdentifier(root)).inserted {
      pending.append((root, 0))
      while let (node, next) = pending.last {
        guard next < node.inputs.count else {
          order.append(node)
          pending.removeLast()
          continue
        }
        pending[pending.count - 1].nextInput += 1
        let input = node.inputs[next]
        if isVisited.insert(ObjectIdentifier(input)).inserted { pending.append((input, 0)) }
      }
    }
    return order
  }

  /// The roots with every node below them replaced, from the leaves up; what was shared stays shared.
  ///
  /// - Parameter replacement: gives the node to stand for `node`, whose inputs have become `inputs`;
  ///   `node.withInputs(inputs)` keeps it as it is.
  package static func rewrite<Failure: Error>(
    _ roots: [Node], _ replacement: (_ node: Node, _ inputs: [Node]) throws(Failure) -> Node
  ) throws(Failure) -> [Node] {
    var replaced: [ObjectIdentifier: Node] = [:]
    for node in topologicalOrder(of: roots) {
      var inputs: [Node] = []
      for input in node.inputs { inputs.append(replaced[ObjectIdentifier(input)] ?? input) }
      replaced[ObjectIdentifier(node)] = try replacement(node, inputs)
    }
    return roots.map { replaced[ObjectIdentifier($0)] ?? $0 }
  }

  /// The same operation on other inputs; the node itself where they are the same.
  ///
  /// - Throws: `TensorError` where the new inputs have shapes that do not go together.
  package func withInputs(_ newInputs: [Node]) throws(TensorError) -> Node {
    if zip(inputs, newInputs).allSatisfy({ $0 === $1 }) { return self }
    switch operation {
    case .constant, .variable: return self
    case .label(let label): return newInputs[0].labelled(label)
    case .apply(let primitive): return try Node.apply(primitive, to: newInputs)
    }
  }

  /// The graph with other nodes for some of its variables: values, variables, whole formulas.
  ///
  /// - Throws: `TensorError` where they have shapes that do not go together.
  package func substituting(_ replacements: [Variable: Node]) throws(TensorError) -> Node {
    try Node.substituting(replacements, in: [self])[0]
  }

  /// `substituting(_:)` for several roots, which keep what they share.
  package static func substituting(
    _ replacements: [Variable: Node], in roots: [Node]
  ) throws(TensorError) -> [Node] {
    try rewrite(roots) { (node, inputs) throws(TensorError) in
      if case .variable(let variable) = node.operation, let replacement = replacements[variable] {
        return replacement
      }
      return try node.withInputs(inputs)
    }
  }
}
