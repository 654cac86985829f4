import Tensors

/// The numbers that are put into a formula.
struct Substitution {
  private let value: (Node) -> Tensor?
  private let root: Node
  /// Operations on hyper-parameters and constants alone.
  private let settled: Set<ObjectIdentifier>

  init(root: Node, value: @escaping (Node) -> Tensor?) {
    self.root = root
    self.value = value
    var settled: Set<ObjectIdentifier> = []
    var constants: Set<ObjectIdentifier> = []
    for node in Node.topologicalOrder(of: [root]) {
      let id = ObjectIdentifier(node)
      switch node.operation {
      case .constant: constants.insert(id)
      case .variable(let variable): if variable.role == .hyperparameter { settled.insert(id) }
      case .label: break
      case .apply:
        let inputs = node.inputs.map(ObjectIdentifier.init)
        guard inputs.allSatisfy({ settled.contains($0) || constants.contains($0) }) else { break }
        if inputs.contains(where: settled.contains) { settled.insert(id) } else { constants.insert(id) }
      }
    }
    self.settled = settled
  }

  /// The value to write for the node instead of its formula; nil where the formula stands.
  func value(of node: Node) -> Tensor? {
    switch node.operation {
    case .constant: return nil
    case .variable, .label: return value(node).flatMap { $0.elements.count <= 4 ? $0 : nil }
    case .apply:
      guard node !== root, settled.contains(ObjectIdentifier(node)), let value = value(node),
        value.number != nil
      else {
        return nil
      }
      return value
    }
  }
}
