import Tensors

/// Brings the nodes of a graph into canonical form, inputs first, each once.
final class Simplifier {
  /// The parts that one sum or product may gather; a longer one is left as an operation on gathered pieces.
  static let longest = 200

  let unique = UniqueNodes()
  /// The canonical forms of the given nodes.
  private var forms: [ObjectIdentifier: Form] = [:]
  /// The terms of sums that became nodes, for sums of sums.
  private var termsOfNodes: [ObjectIdentifier: [Product]] = [:]
  /// Names for simplified nodes: a value that has a name is called by it.
  private var names: [ObjectIdentifier: Node] = [:]

  func simplified(_ roots: [Node]) -> [Node] {
    let order = Node.inOrder(roots)
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
      if let sum = gathered(primitive, inputs, shape: node.shape), sum.isSound, canBuild(sum) { return Form(sum) }
      return atom(unique.apply(primitive, inputs.map { built($0) }, shape: node.shape))
    }
  }

  private func constant(_ value: Tensor) -> Form {
    guard let number = value.uniformNumber, !value.isBoolean else { return atom(unique.constant(value)) }
    return Form(Sum(Product(Coefficient(number)), shape: value.shape))
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
    return Form(Sum(Product(node), shape: node.shape), node: node)
  }

  /// The canonical form as a node, made when first asked for.
  func built(_ form: Form, byName: Bool = true) -> Node {
    let node = form.node ?? build(form.sum)
    if form.node == nil, form.sum.terms.count > 1 { termsOfNodes[ObjectIdentifier(node)] = form.sum.terms }
    form.node = node
    return byName ? names[ObjectIdentifier(node)] ?? node : node
  }

  /// The terms of a node that was a sum.
  func terms(of node: Node) -> [Product]? { termsOfNodes[ObjectIdentifier(node)] }
}

/// A sum that becomes a node at most once.
final class Form {
  let sum: Sum
  fileprivate(set) var node: Node?

  init(_ sum: Sum, node: Node? = nil) {
    self.sum = sum
    self.node = node
  }
}

extension Tensor {
  /// The finite number that all entries are.
  fileprivate var uniformNumber: Double? {
    guard let first = elements.first, first.isFinite, elements.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
