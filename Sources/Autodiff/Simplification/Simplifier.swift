import Tensors

/// Brings the nodes of a graph into canonical form, inputs first, each once.
final class Simplifier {
  /// The parts that one sum or product may gather; a longer one is left as an operation on gathered pieces.
  static let longest = 100

  let unique = UniqueNodes()
  /// The canonical forms of the given nodes.
  private var forms: [ObjectIdentifier: Form] = [:]
  /// The canonical forms of the nodes that were made of them.
  private var formsOfNodes: [ObjectIdentifier: Form] = [:]
  /// Names for simplified nodes: a value that has a name is called by it.
  private var names: [ObjectIdentifier: Node] = [:]

  func simplified(_ roots: [Node]) -> [Node] {
    let order = Node.topologicalOrder(of: roots)
    for node in order { forms[ObjectIdentifier(node)] = form(of: node) }
    if !names.isEmpty {
      // A value may be met before its name is; the second time all names are known.
      for node in order { forms[ObjectIdentifier(node)] = form(of: node) }
    }
    return roots.map { built(forms[ObjectIdentifier($0)]!) }
  }

  private func form(of node: Node) -> Form {
    switch node.operation {
    case .constant(let value): return constant(value)
    case .variable(let variable): return atom(unique.variable(variable, node))
    case .label(let label): return named(label, node)
    case .apply(let primitive):
      let inputs = node.inputs.map { forms[ObjectIdentifier($0)]! }
      return applied(primitive, inputs, shape: node.shape)
    }
  }

  private func constant(_ value: Tensor) -> Form {
    guard let number = value.uniformNumber, !value.isBoolean else { return atom(unique.constant(value)) }
    return Form(SumOfTerms(Product(Coefficient(number)), shape: value.shape))
  }

  /// A name stands for itself; what it names stays as it was written, unless it is itself a derivative.
  private func named(_ label: Label, _ node: Node) -> Form {
    let inside = built(forms[ObjectIdentifier(node.inputs[0])]!, byName: false)
    if label.role == .gradient { return atom(unique.label(label, inside: inside, inside.labelled(label))) }
    let name = unique.label(label, inside: inside, node)
    if case .apply = inside.operation, names[ObjectIdentifier(inside)] == nil {
      names[ObjectIdentifier(inside)] = name
    }
    return atom(name)
  }

  func atom(_ node: Node) -> Form {
    let node = names[ObjectIdentifier(node)] ?? node
    return Form(SumOfTerms(Product(node), shape: node.shape), node: node)
  }

  /// The canonical form as a node, made when first asked for.
  func built(_ form: Form, byName: Bool = true) -> Node {
    let node = form.node ?? build(form.sum)
    if form.node == nil {
      formsOfNodes[ObjectIdentifier(node)] = form
      form.node = node
    }
    return byName ? names[ObjectIdentifier(node)] ?? node : node
  }

  /// The canonical form of a node that was made here.
  func form(ofBuilt node: Node) -> Form {
    if case .constant(let value) = node.operation { return constant(value) }
    return formsOfNodes[ObjectIdentifier(node)] ?? atom(node)
  }
}

/// A sum that becomes a node at most once.
final class Form {
  let sum: SumOfTerms
  fileprivate(set) var node: Node?

  init(_ sum: SumOfTerms, node: Node? = nil) {
    self.sum = sum
    self.node = node
  }
}

extension Tensor {
  /// The finite number that all entries are.
  var uniformNumber: Double? {
    guard let first = elements.first, first.isFinite, elements.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
