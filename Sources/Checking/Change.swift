import Autodiff
import Optimization
import Tensors
import Wording

/// What a slip makes of a step: lines that are reckoned otherwise, and values that are others.
struct Edit: Sendable {
  /// The new bodies of lines, by the lines' places, built on the nodes of the graph as it is.
  var bodies: [Int: Node] = [:]
  var fixed: [Variable: Tensor] = [:]
  /// More values from the step before.
  var added: [StepGraph.State] = []
  /// Other beginnings of the rule's memory, by its place.
  var initial: [Int: Tensor] = [:]

  /// Both edits in one; nil where they change the same line or the same value.
  func merging(_ other: Edit) -> Edit? {
    guard bodies.keys.allSatisfy({ other.bodies[$0] == nil }), fixed.keys.allSatisfy({ other.fixed[$0] == nil }),
      initial.keys.allSatisfy({ other.initial[$0] == nil })
    else { return nil }
    let isAdded = added.contains { state in other.added.contains { $0.variable == state.variable } }
    guard !isAdded else { return nil }
    return Edit(
      bodies: bodies.merging(other.bodies) { $1 }, fixed: fixed.merging(other.fixed) { $1 },
      added: added + other.added, initial: initial.merging(other.initial) { $1 })
  }
}

/// A slip made on a step's graph: what people did, as another graph.
struct Change: Sendable {
  /// What a slip's sentence speaks of; a formula is written out only where the sentence is.
  enum Operand: Sendable {
    case text(String)
    case formula(Node)

    func text(_ formula: Formula) -> String {
      switch self {
      case .text(let text): text
      case .formula(let node): formula.text(node)
      }
    }
  }

  let slip: Slip
  let operands: [Operand]
  let edit: Edit
  /// The line in which the slip lies, by its place in the graph's lines.
  let line: Int
  /// How unusual, with what this case adds to the slip's own rarity.
  let rarity: Int

  /// The slip's sentence.
  func sentence(_ formula: Formula) -> Message { slip.sentence(operands.map { $0.text(formula) }) }
}

extension StepGraph {
  /// The graph with a slip in it; nil where shapes do not allow it.
  func applying(_ edit: Edit) -> StepGraph? {
    var result = with(fixed: edit.fixed, adding: edit.added, initial: edit.initial)
    for (index, body) in edit.bodies.sorted(by: { $0.key < $1.key }) {
      // Each body is built on the lines as they were; a line changed before it has a new node.
      guard let moved = StepGraph.moved(body, from: lines, to: result.lines),
        let next = result.replacing(index, moved)
      else { return nil }
      result = next
    }
    return result
  }

  /// A body in which every line stands for the line at the same place elsewhere.
  private static func moved(_ body: Node, from old: [Node], to new: [Node]) -> Node? {
    var known: [ObjectIdentifier: Node] = [:]
    for (before, after) in zip(old, new) { known[ObjectIdentifier(before)] = after }
    func moved(_ node: Node) -> Node? {
      if let done = known[ObjectIdentifier(node)] { return done }
      if node.inputs.isEmpty { return node }
      var inputs: [Node] = []
      for input in node.inputs {
        guard let input = moved(input) else { return nil }
        inputs.append(input)
      }
      guard let result = try? node.withInputs(inputs) else { return nil }
      known[ObjectIdentifier(node)] = result
      return result
    }
    return moved(body)
  }

  /// The graph with one of its lines replaced; lines keep their places.
  private func replacing(_ index: Int, _ body: Node) -> StepGraph? {
    let line = lines[index]
    guard case .label(let label) = line.operation, body.shape == line.shape else { return nil }
    let fresh = body.labelled(label)
    return rewritten { (node, inputs) throws(TensorError) in
      // The new body is built on the old nodes, which stay as they are below it.
      node === line ? fresh : try node.withInputs(inputs)
    }
  }

  /// The graph with every node replaced as `Node.rewrite` does.
  private func rewritten(_ replacement: (Node, [Node]) throws(TensorError) -> Node) -> StepGraph? {
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
  private func with(fixed: [Variable: Tensor], adding added: [State], initial: [Int: Tensor]) -> StepGraph {
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

  /// The body of a line with some of its nodes replaced, inside this line only.
  func body(of index: Int, replacing isTarget: (Node) -> Bool, by replacement: Node) -> Node? {
    let boundary = Set(lines.map { ObjectIdentifier($0) })
    func rewritten(_ node: Node, _ known: inout [ObjectIdentifier: Node]) -> Node? {
      if isTarget(node) { return replacement }
      if node.inputs.isEmpty || boundary.contains(ObjectIdentifier(node)) { return node }
      if let done = known[ObjectIdentifier(node)] { return done }
      var inputs: [Node] = []
      var isSame = true
      for input in node.inputs {
        guard let new = rewritten(input, &known) else { return nil }
        isSame = isSame && new === input
        inputs.append(new)
      }
      guard let result = isSame ? node : try? node.withInputs(inputs) else { return nil }
      known[ObjectIdentifier(node)] = result
      return result
    }
    var known: [ObjectIdentifier: Node] = [:]
    return rewritten(lines[index].inputs[0], &known)
  }

  /// The body of a line with one of its nodes replaced, inside this line only.
  func body(of index: Int, replacing target: Node, by replacement: Node) -> Node? {
    body(of: index, replacing: { $0 === target }, by: replacement)
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
