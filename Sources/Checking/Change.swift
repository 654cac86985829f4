import Autodiff
import Optimization
import Tensors
import Wording

/// A slip made on a step's graph: what people did, as another graph.
struct Change: Sendable {
  let slip: Slip
  /// What the slip's sentence speaks of.
  let operands: [String]
  let graph: StepGraph
  /// The line in which the slip lies, by its place in the graph's lines.
  let line: Int
  /// How unusual, with what this case adds to the slip's own rarity.
  let rarity: Int
}

extension StepGraph {
  /// The graph with some of its lines replaced; lines keep their places.
  func replacing(_ bodies: [Int: Node]) -> StepGraph? {
    var fresh: [ObjectIdentifier: Node] = [:]
    for (index, body) in bodies {
      guard case .label(let label) = lines[index].operation, body.shape == lines[index].shape else { return nil }
      fresh[ObjectIdentifier(lines[index])] = body.labelled(label)
    }
    return rewritten { (node, inputs) throws(TensorError) in
      // The new body is built on the old nodes, which stay as they are below it.
      if let body = fresh[ObjectIdentifier(node)] { return body }
      return try node.withInputs(inputs)
    }
  }

  /// The graph with every node replaced as `Node.rewrite` does.
  func rewritten(_ replacement: (Node, [Node]) throws(TensorError) -> Node) -> StepGraph? {
    let roots = lines + parameters.map(\.update) + states.map(\.next) + [objective] + gradients
    guard let nodes = try? Node.rewrite(roots, replacement) else { return nil }
    var rest = nodes[...]
    func take(_ count: Int) -> [Node] {
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    let lines = take(self.lines.count)
    let updates = take(parameters.count)
    let nexts = take(states.count)
    let objective = take(1)[0]
    let gradients = take(self.gradients.count)
    return StepGraph(
      parameters: zip(parameters, updates).map { Parameter(variable: $0.variable, shape: $0.shape, update: $1) },
      objective: objective, gradients: gradients,
      states: zip(states, nexts).map { State(variable: $0.variable, initial: $0.initial, next: $1) },
      lines: lines, fixed: fixed)
  }

  /// The graph with other values that do not change, and more values from the step before.
  func with(fixed: [Variable: Tensor] = [:], adding added: [State] = [], initial: [Int: Tensor] = [:]) -> StepGraph {
    StepGraph(
      parameters: parameters, objective: objective, gradients: gradients,
      states: states.enumerated().map { index, state in
        State(variable: state.variable, initial: initial[index] ?? state.initial, next: state.next)
      } + added,
      lines: lines, fixed: self.fixed.merging(fixed) { $1 })
  }

  /// The place of a line.
  func lineIndex(_ node: Node) -> Int? { lines.firstIndex { $0 === node } }

  func label(_ index: Int) -> Label? {
    if case .label(let label) = lines[index].operation { return label }
    return nil
  }

  /// The nodes of a line down to other lines and to variables, each once, from the top down.
  func cone(of index: Int) -> [Node] {
    let boundary = Set(lines.map { ObjectIdentifier($0) })
    var seen: Set<ObjectIdentifier> = []
    var result: [Node] = []
    var pending = [lines[index].inputs[0]]
    while let node = pending.popLast() {
      guard seen.insert(ObjectIdentifier(node)).inserted else { continue }
      result.append(node)
      if boundary.contains(ObjectIdentifier(node)) { continue }
      pending += node.inputs.reversed()
    }
    return result
  }

  /// The body of a line with one of its nodes replaced, inside this line only.
  func body(of index: Int, replacing target: Node, by replacement: Node) -> Node? {
    let boundary = Set(lines.map { ObjectIdentifier($0) })
    func rewritten(_ node: Node, _ known: inout [ObjectIdentifier: Node]) -> Node? {
      if node === target { return replacement }
      if boundary.contains(ObjectIdentifier(node)) || node.inputs.isEmpty { return node }
      if let done = known[ObjectIdentifier(node)] { return done }
      var inputs: [Node] = []
      for input in node.inputs {
        guard let new = rewritten(input, &known) else { return nil }
        inputs.append(new)
      }
      guard let result = try? node.withInputs(inputs) else { return nil }
      known[ObjectIdentifier(node)] = result
      return result
    }
    var known: [ObjectIdentifier: Node] = [:]
    return rewritten(lines[index].inputs[0], &known)
  }
}

extension Node {
  /// The variable of a leaf, also behind another name for it.
  var variable: Variable? {
    if case .variable(let variable) = operation { return variable }
    return nil
  }

  var primitive: Primitive? {
    if case .apply(let primitive) = operation { return primitive }
    return nil
  }

  var label: Label? {
    if case .label(let label) = operation { return label }
    return nil
  }

  /// The node behind other names.
  var meant: Node {
    if case .label(let label) = operation, label.role == .alias { return inputs[0].meant }
    return self
  }

  var number: Double? {
    if case .constant(let value) = operation { return value.number }
    return nil
  }

  func isVariable(_ role: Variable.Role) -> Bool { variable?.role == role }
}

extension Variable {
  /// Whether it is a learning rate, by whatever name.
  var isLearningRate: Bool {
    guard role == .hyperparameter else { return false }
    let stem = name.key.prefix { $0 != "[" }
    return ["lr", "alpha", "eta"].contains(String(stem))
  }
}
