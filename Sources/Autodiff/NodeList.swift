import Tensors
import Wording

/// A graph as a list: its values one by one in the order of computation, each with a name.
///
/// A value that has a label goes by it; others are called v1, v2, … . What holds no variable is no entry of its own but
/// stands as it is in the operations that use it.
package struct NodeList {
  package struct Entry {
    package let name: Name
    /// The operation, or the variable.
    package let node: Node
    /// The operation over the names of its operands, as it prints: `x2·x3`; the variable for a leaf.
    package let operation: Node
    /// The operands that are entries, by their places, in the order of the operation; twice for `x·x`.
    package let operands: [Int]
    /// Whether it depends on a parameter, so that it has an adjoint.
    package let isActive: Bool

    package var isLeaf: Bool { node.inputs.isEmpty }
  }

  package let entries: [Entry]
  /// The place of the value that the graph is for.
  package let root: Int

  /// - Parameters:
  ///   - root: the value that the graph is for, which goes by `name` if it has no label.
  ///   - parameters: leaves that come first, in this order.
  package init(_ root: Node, named name: Name, parameters: [Node] = []) {
    var places: [ObjectIdentifier: Int] = [:]
    var entries: [Entry] = []
    let order = Node.topologicalOrder(of: parameters + [root])
    let labels = NodeList.labels(in: order)
    var taken = Set(labels.values).union(order.compactMap(\.variableName))
    taken.insert(name)
    var unnamed = 0
    func freshName() -> Name {
      repeat { unnamed += 1 } while taken.contains(Name("v\(unnamed)"))
      return Name("v\(unnamed)")
    }
    let last = root.withoutOuterLabels
    for node in order {
      switch node.operation {
      case .constant: continue
      case .label: places[ObjectIdentifier(node)] = places[ObjectIdentifier(node.inputs[0])]
      case .variable(let variable):
        places[ObjectIdentifier(node)] = entries.count
        entries.append(
          Entry(
            name: variable.name, node: node, operation: node, operands: [],
            isActive: variable.role == .parameter))
      case .apply:
        let operands = node.inputs.map { places[ObjectIdentifier($0)] }
        guard operands.contains(where: { $0 != nil }) else { continue }
        let named = zip(node.inputs, operands).map { input, place in
          place.map { input.withoutOuterLabels.labelled(Label(entries[$0].name, .binding)) }
            ?? input.withoutOuterLabels
        }
        let own = labels[ObjectIdentifier(node)] ?? (node === last ? name : freshName())
        places[ObjectIdentifier(node)] = entries.count
        entries.append(
          Entry(
            name: own, node: node, operation: (try? node.withInputs(named)) ?? node,
            operands: operands.compactMap { $0 },
            isActive: operands.contains { $0.map { entries[$0].isActive } ?? false }))
      }
    }
    self.entries = entries
    self.root = places[ObjectIdentifier(root)] ?? 0
  }

  /// The places of the entries that use one, each once.
  package func users(of place: Int) -> [Int] {
    entries.indices.filter { entries[$0].operands.contains(place) }
  }

  /// The first label of each node.
  private static func labels(in order: [Node]) -> [ObjectIdentifier: Name] {
    var labels: [ObjectIdentifier: Name] = [:]
    for node in order {
      guard case .label(let label) = node.operation else { continue }
      let inner = ObjectIdentifier(node.withoutOuterLabels)
      if labels[inner] == nil { labels[inner] = label.name }
    }
    return labels
  }
}

extension NodeList.Entry {
  /// The part that an adjoint of this entry hands to one of its operands, by the chain rule: the adjoint times the
  /// local partial for numbers, the vector–Jacobian product for tensors. An operand that stands twice gets both.
  ///
  /// - Parameters:
  ///   - values: of the entries, by their places.
  ///   - adjoint: of this entry, of its shape.
  package func share(of operand: Int, values: [Tensor], adjoint: Tensor) -> Tensor? {
    guard let (local, leaves, known) = localGraph(values) else { return nil }
    let wanted = zip(operands, leaves).filter { $0.0 == operand }.map(\.1)
    let weighted = local * .constant(adjoint)
    let objective = weighted.shape.isScalar ? weighted : Node.combine(.sum(), weighted)
    let parts = gradient(of: objective, withRespectTo: wanted)
    guard let evaluation = try? Evaluation(parts, values: known), let first = parts.first else { return nil }
    return parts.dropFirst().reduce(evaluation[first]) { sum, part in Tensor.zip(sum, evaluation[part], +) }
  }

  /// The operation over leaves of its own, with their values.
  private func localGraph(_ values: [Tensor]) -> (Node, [Node], [Variable: Tensor])? {
    let leaves = operands.enumerated().map { position, place in
      Node.variable(Variable(Name("operand\(position)"), .data), shape: values[place].shape)
    }
    var known: [Variable: Tensor] = [:]
    for (position, place) in operands.enumerated() {
      known[Variable(Name("operand\(position)"), .data)] = values[place]
    }
    var next = leaves.makeIterator()
    let inputs = operation.inputs.map { input -> Node in
      if case .label = input.operation { return next.next() ?? input }
      return input
    }
    return (try? operation.withInputs(inputs)).map { ($0, leaves, known) }
  }
}

extension Node {
  /// The node below any names given to it.
  var withoutOuterLabels: Node {
    var node = self
    while case .label = node.operation { node = node.inputs[0] }
    return node
  }

  fileprivate var variableName: Name? {
    if case .variable(let variable) = operation { return variable.name }
    return nil
  }
}
