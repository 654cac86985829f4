import Autodiff
import Optimization
import Tensors
import Wording

/// Makes the slips of the catalogue on a step's graph, wherever they can be made.
struct ChangeFinder {
  let graph: StepGraph
  let style: Style
  /// The nodes of each line down to other lines.
  private let cones: [[Node]]
  var changes: [Change] = []
  /// For each line the lines of the same name for the other parameters.
  let siblings: [[Int]]

  init(_ graph: StepGraph, style: Style) {
    self.graph = graph
    self.style = style
    let lines = graph.lines
    cones = lines.indices.map { graph.cone(of: $0) }
    let cones = cones
    let names = graph.parameters.map(\.variable.name.key)
    /// `m[x]` as `m`, and `x̃` as `θ̃`.
    func stem(_ name: Name) -> String {
      let key = name.key.prefix { $0 != "[" }
      if key.count < name.key.count { return String(key) }
      guard let own = names.first(where: { key.contains($0) }) else { return String(key) }
      return String(key).replacing(own, with: "θ")
    }
    let skeletons = cones.map(ChangeFinder.skeleton)
    siblings = lines.indices.map { index in
      guard let label = lines[index].label, label.role == .rule || label.role == .update else { return [] }
      return lines.indices.filter { other in
        guard other != index, let second = lines[other].label, second.role == label.role else { return false }
        return (label.role == .update || stem(second.name) == stem(label.name)) && skeletons[other] == skeletons[index]
      }
    }
  }

  /// All slips in some of the lines.
  static func changes(of graph: StepGraph, in lines: [Int], style: Style) -> [Change] {
    var finder = ChangeFinder(graph, style: style)
    for line in lines { finder.find(in: line) }
    finder.findHyperparameters(in: lines)
    if !graph.isAtOnePoint { finder.findAcrossLines(in: lines) }
    return finder.changes
  }

  func cone(_ line: Int) -> [Node] { cones[line] }
  func text(_ node: Node) -> Change.Operand { .formula(node) }
  func lineName(_ line: Node) -> Change.Operand { line.label.map { named($0.name) } ?? .formula(line) }
  func named(_ name: Name) -> Change.Operand { .text(name.text(style.signs)) }

  /// How a line is built, whatever its leaves are.
  private static func skeleton(_ cone: [Node]) -> String {
    cone.map { node in
      switch node.operation {
      case .apply(let primitive): primitive.name
      case .constant: "#"
      case .variable: "v"
      case .label: "l"
      }
    }.joined(separator: " ")
  }

  // MARK: Adding one

  /// One node of a line replaced, and the same node in the lines of the other parameters.
  mutating func add(
    _ name: String, _ operands: [Change.Operand] = [], line: Int, _ target: Node, rarer: Int = 0,
    _ replacement: (Node) -> Node?
  ) {
    guard let own = replacement(target), let body = graph.body(of: line, replacing: target, by: own) else { return }
    var bodies = [line: body]
    if !siblings[line].isEmpty, let place = cone(line).firstIndex(where: { $0 === target }) {
      for sibling in siblings[line] {
        let cone = cone(sibling)
        guard place < cone.count, let new = replacement(cone[place]) else { continue }
        bodies[sibling] = graph.body(of: sibling, replacing: cone[place], by: new)
      }
    }
    add(name, operands, line: line, bodies, rarer: rarer)
  }

  mutating func add(
    _ name: String, _ operands: [Change.Operand] = [], line: Int, _ bodies: [Int: Node], rarer: Int = 0
  ) {
    add(name, operands, line: line, Edit(bodies: bodies), rarer: rarer)
  }

  mutating func add(_ name: String, _ operands: [Change.Operand] = [], line: Int, _ edit: Edit, rarer: Int = 0) {
    guard edit.bodies.allSatisfy({ $1.shape == graph.lines[$0].shape }) else { return }
    let slip = Slip.named(name)
    changes.append(
      Change(slip: slip, operands: operands, edit: edit, line: line, rarity: slip.rarity * 10 + rarer))
  }

  // MARK: One line

  private mutating func find(in line: Int) {
    guard let label = graph.label(line) else { return }
    if label.role == .alias { return }
    if label.role == .update { findInUpdate(line) }
    var handled: Set<ObjectIdentifier> = []
    if label.role == .gradient {
      if graph.isAtOnePoint { handled = findInChain(line) } else { findInGradient(line) }
    }
    if label.role == .objective {
      add("half", line: line, [line: graph.lines[line].inputs[0] / 2])
      add("factor too many", line: line, [line: 2 * graph.lines[line].inputs[0]], rarer: 20)
      findConstantTerm(line)
    }
    findSingleMentions(in: line, label)
    for node in cone(line) where !handled.contains(ObjectIdentifier(node)) {
      guard let primitive = node.primitive else {
        findReference(node, in: line, label)
        if node.label != nil { findRounding(node, in: line) }
        continue
      }
      // What is reckoned from hyper-parameters alone has slips of its own.
      switch primitive {
      case .add: findInSum(node, in: line, label)
      case .subtract: findInDifference(node, in: line, label)
      case .multiply: findInProduct(node, in: line, label)
      case .divide: findInQuotient(node, in: line, label)
      case .power: findInPower(node, in: line, label)
      case .negate:
        let inner = node.inputs[0]
        add("minus lost", [text(inner)], line: line, node) { $0.inputs[0] }
      case .sqrt:
        add("root left out", [text(node.inputs[0])], line: line, node) { $0.inputs[0] }
      case .sin:
        add("sine for cosine", [.text("cos"), .text("sin")], line: line, node) {
          try? Node.apply(.cos, to: $0.inputs)
        }
      case .cos:
        add("sine for cosine", [.text("sin"), .text("cos")], line: line, node) { try? Node.apply(.sin, to: $0.inputs) }
      default: findInFunction(node, primitive, in: line)
      }
      findRounding(node, in: line)
    }
  }

  private mutating func findInUpdate(_ line: Int) {
    let body = graph.lines[line].inputs[0]
    guard let parameter = graph.parameters.firstIndex(where: { $0.update === graph.lines[line] }) else { return }
    let name = named(graph.parameters[parameter].variable.name)
    let old = Node.variable(graph.parameters[parameter].variable, shape: graph.parameters[parameter].shape)
    add("parameter left out", [name], line: line, [line: old])
    guard body.primitive == .subtract || body.primitive == .add else { return }
    if body.primitive == .subtract {
      add("sign of the update", line: line, body) { $0.inputs[0] + $0.inputs[1] }
      add("old value left out", [name], line: line, body) { -$0.inputs[1] }
      add("old value left out", [name], line: line, body, rarer: 5) { $0.inputs[1] }
    } else {
      add("sign of the update", line: line, body) { $0.inputs[0] - $0.inputs[1] }
    }
  }

  private mutating func findInGradient(_ line: Int) {
    let body = graph.lines[line].inputs[0]
    let name = lineName(graph.lines[line])
    let value = lineName(graph.objective)
    if graph.parameters.count == 1, body.shape.isScalar {
      add("value for derivative", [value, name], line: line, [line: graph.objective])
    }
    let factors = factors(of: body)
    // Two factors lost together: the whole inner derivative σ·(1 − σ).
    if (3...6).contains(factors.count) {
      for first in factors.indices {
        for second in factors.indices where second > first {
          let rest = factors.indices.filter { $0 != first && $0 != second }.map { factors[$0] }
          add(
            "factor lost", [text(factors[first] * factors[second])], line: line,
            [line: rest.dropFirst().reduce(rest[0]) { $0 * $1 }], rarer: 8)
        }
      }
    }
    add("factor too many", line: line, [line: 2 * body])
    add("half", line: line, [line: body / 2])
    findHiddenFactors(line)
    for node in graph.gradients where node !== graph.lines[line] && node.shape == body.shape {
      let second = lineName(node)
      add("wrong operand", [name, second], line: line, [line: node], rarer: 5)
    }
  }

  /// The factors of a product of numbers.
  private func factors(of node: Node) -> [Node] {
    guard node.primitive == .multiply, node.shape.isScalar else { return [node] }
    return node.inputs.flatMap(factors)
  }

  // MARK: What is mentioned

  /// y for x in one place, where x stands in several.
  private mutating func findSingleMentions(in line: Int, _ label: Label) {
    guard label.role == .objective || label.role == .gradient || label.role == .binding else { return }
    var counts: [Variable: Int] = [:]
    for node in cone(line) {
      for input in node.inputs { if let variable = input.variable { counts[variable, default: 0] += 1 } }
    }
    for node in cone(line) {
      for (place, input) in node.inputs.enumerated() {
        guard let variable = input.variable, counts[variable, default: 0] > 1,
          variable.role == .parameter || variable.role == .data
        else { continue }
        for (other, shape) in leaves where other != variable && shape == input.shape {
          add("wrong operand", [named(variable.name), named(other.name)], line: line, node, rarer: 1) { node in
            var inputs = node.inputs
            inputs[place] = .variable(other, shape: shape)
            return try? node.withInputs(inputs)
          }
        }
      }
    }
  }

  private mutating func findReference(_ node: Node, in line: Int, _ label: Label) {
    if let variable = node.variable {
      switch variable.role {
      case .state: findMemory(node, variable, in: line)
      case .parameter, .data:
        guard label.role == .objective || label.role == .gradient || label.role == .binding else { return }
        for (other, shape) in leaves where other != variable && shape == node.shape {
          add("wrong operand", [named(variable.name), named(other.name)], line: line, node) { _ in
            .variable(other, shape: shape)
          }
        }
      default: break
      }
      return
    }
    guard node.label != nil else { return }
    let meant = node.meant
    guard let index = graph.lineIndex(meant), let own = graph.label(index) else { return }
    if own.role == .rule {
      // m for m̂.
      if meant.inputs[0].primitive == .divide, isHyperparameters(meant.inputs[0].inputs[1]) {
        add("no bias correction", [text(meant.inputs[0].inputs[0])], line: line, node, rarer: 1) { node in
          node.meant.inputs[0].inputs[0]
        }
      }
      if let state = graph.states.first(where: { $0.next === meant }) {
        add("previous memory", [named(own.name)], line: line, node) { [graph] other in
          let next = other.meant
          let variable = graph.states.first { $0.next === next } ?? state
          return .variable(variable.variable, shape: next.shape)
        }
      }
    }
    if own.role == .gradient, graph.parameters.count == 1, label.role == .rule || label.role == .update {
      let value = lineName(graph.objective)
      add("value for derivative", [value, named(own.name)], line: line, node, rarer: 1) { [graph] _ in
        graph.objective
      }
    }
  }

  /// β₁·m̂ of the row before for β₁·m.
  private mutating func findMemory(_ node: Node, _ variable: Variable, in line: Int) {
    for (index, other) in graph.lines.enumerated() where other.label?.role == .rule && other.shape == node.shape {
      guard other.inputs[0].primitive == .divide,
        let next = graph.states.first(where: { $0.variable == variable })?.next,
        other.inputs[0].inputs[0].meant === next, let name = other.label?.name
      else { continue }
      let carried = Variable(Name("previous \(name.spelling)"), .state)
      let state = StepGraph.State(variable: carried, initial: Tensor(0).broadcast(to: node.shape), next: other)
      guard let body = graph.body(of: line, replacing: node, by: .variable(carried, shape: node.shape)),
        index != line
      else { continue }
      add(
        "corrected carried forward", [named(variable.name), named(name)], line: line,
        Edit(bodies: [line: body], added: [state]))
    }
  }

  /// The parameters and data of the objective.
  private var leaves: [(Variable, Shape)] {
    graph.parameters.map { ($0.variable, $0.shape) }
      + graph.fixed.filter { $0.key.role == .data }.map { ($0.key, $0.value.shape) }.sorted {
        $0.0.name.key < $1.0.name.key
      }
  }

  /// Whether a node is reckoned from hyper-parameters, numbers and t alone.
  func isHyperparameters(_ node: Node) -> Bool {
    Node.topologicalOrder(of: [node]).allSatisfy { node in
      switch node.operation {
      case .constant, .apply: true
      case .variable(let variable): variable.role == .hyperparameter || variable.role == .time
      case .label: false
      }
    } && Node.topologicalOrder(of: [node]).contains { $0.isVariable(.hyperparameter) }
  }

  /// The name of the memory that a term holds: `S`, `β·m`.
  func memory(_ node: Node) -> Change.Operand? {
    if let variable = node.variable, variable.role == .state { return named(variable.name) }
    guard node.primitive == .multiply else { return nil }
    return node.inputs.lazy.compactMap { $0.variable }.first { $0.role == .state }.map { named($0.name) }
  }

  // MARK: Rounding

  private mutating func findRounding(_ node: Node, in line: Int) {
    guard node.shape.isScalar, node !== graph.lines[line].inputs[0], node.primitive != .negate, node.number == nil
    else { return }
    for (digits, rarer) in [(2, 0), (1, 8)] {
      let text = Message(
        en: digits == 1 ? "one digit" : "\(digits) digits", es: digits == 1 ? "una cifra" : "\(digits) cifras")
      add("rounded on the way", [self.text(node), .text(text[style.language])], line: line, node, rarer: rarer) {
        try? Node.apply(.rounded(digits), to: [$0])
      }
      add("cut on the way", [self.text(node), .text(text[style.language])], line: line, node, rarer: rarer) {
        try? Node.apply(.cut(digits), to: [$0])
      }
    }
  }
}

extension Primitive {
  /// A value rounded to significant digits: only ever made by a slip.
  static func rounded(_ digits: Int) -> Primitive {
    Primitive(
      "round", attributes: [digits], summary: Message(en: "rounded", es: "redondeado"),
      behavior: .elementwise(.unary { Rounding.significant($0, digits) }, partials: { _, _ in [nil] }))
  }

  /// A value cut off after significant digits: only ever made by a slip.
  static func cut(_ digits: Int) -> Primitive {
    Primitive(
      "cut", attributes: [digits], summary: Message(en: "cut off", es: "cortado"),
      behavior: .elementwise(
        .unary { value in
          let unit = Rounding.unit(value, digits: digits)
          return unit == 0 ? value : (value / unit * (1 + 1e-13)).rounded(.towardZero) * unit
        }, partials: { _, _ in [nil] }))
  }
}
