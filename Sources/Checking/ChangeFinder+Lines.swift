import Autodiff
import Optimization
import Tensors
import Wording

extension ChangeFinder {
  // MARK: Hyper-parameters

  /// Other values of the hyper-parameters that the lines mention, and two of them exchanged.
  mutating func findHyperparameters(in lines: [Int]) {
    var mentioned: [Variable] = []
    var places: [Variable: Int] = [:]
    for line in lines {
      for node in cone(line) {
        guard let variable = node.variable, variable.role == .hyperparameter, places[variable] == nil else { continue }
        places[variable] = line
        mentioned.append(variable)
      }
    }
    for variable in mentioned {
      guard let now = graph.fixed[variable]?.number, let line = places[variable] else { continue }
      let isRate = variable.isLearningRate
      let tidy: [Double] =
        (isRate ? [1, 0.1, 0.01, 0.001, 0.5, 0.2, 0.05, 0.3, 0.02] : [0.9, 0.99, 0.999, 0.5, 0.8, 0.95, 0, 1]) + [
          now * 10, now / 10, now * 2, now / 2,
        ]
      var seen = [now]
      for value in tidy where abs(now) > 1e-5 {
        if isRate, value == 1 { continue }
        guard !seen.contains(where: { abs($0 - value) < 1e-12 }) else { continue }
        seen.append(value)
        let text = style.text(value)
        add(
          "another hyper-parameter", [named(variable.name), .text(text)], line: line,
          Edit(fixed: [variable: Tensor(value)]), rarer: isRate ? 0 : value == 0 || value == 1 ? 25 : 5)
      }
      if isRate, now != 1 {
        add(
          "no learning rate", [named(variable.name)], line: line, Edit(fixed: [variable: Tensor(1)]),
          rarer: 1)
      }
    }
    let betas = graph.fixed.keys.filter { $0.role == .hyperparameter && $0.name.key.hasPrefix("beta") }
      .sorted { $0.name.key < $1.name.key }
    guard betas.count == 2, let first = graph.fixed[betas[0]], let second = graph.fixed[betas[1]] else { return }
    for variable in mentioned where betas.contains(variable) {
      let other = variable == betas[0] ? betas[1] : betas[0]
      add(
        "β₁ and β₂ exchanged", [named(variable.name), named(other.name)],
        line: places[variable] ?? 0,
        Edit(fixed: [betas[0]: second, betas[1]: first]))
      // In one line only.
      for line in lines {
        for node in cone(line) where node.variable == variable {
          add(
            "β₁ and β₂ exchanged", [named(variable.name), named(other.name)], line: line, node,
            rarer: 2
          ) { _ in
            .variable(other)
          }
        }
      }
    }
  }

  // MARK: Between lines and rows

  mutating func findAcrossLines(in lines: [Int]) {
    for line in lines {
      guard let label = graph.label(line) else { continue }
      let name = named(label.name)
      switch label.role {
      case .objective, .gradient, .binding: findOtherPoint(line, label)
      default: break
      }
      // A line of the row before, not worked out again.
      if label.role == .gradient || label.role == .objective || label.role == .binding {
        let carried = Variable(Name("previous \(label.name.spelling)"), .state)
        let node = graph.lines[line]
        let state = StepGraph.State(
          variable: carried, initial: Tensor(.nan).broadcast(to: node.shape), next: node)
        // The line itself keeps its value for the row after; what uses it gets the old one.
        let stale = Node.variable(carried, shape: node.shape)
        add("old point", [name], line: line, Edit(bodies: [line: stale], added: [state]))
        let bodies = using(stale, for: node)
        if !bodies.isEmpty {
          add("old point", [name], line: line, Edit(bodies: bodies, added: [state]), rarer: 2)
        }
      }
    }
    findMemoryStarts(in: lines)
    findInAllLines(lines)
    findOneAfterAnother(in: lines)
  }

  /// Neither moment corrected; t counted otherwise in all lines.
  private mutating func findInAllLines(_ lines: [Int]) {
    for line in lines where cone(line).contains(where: { $0.variable == StepGraph.time }) {
      for (name, step) in [("t one too high", 1.0), ("t one too low", -1.0)] {
        let time = Node.variable(StepGraph.time) + Node.constant(step)
        guard let body = graph.body(of: line, replacing: { $0.variable == StepGraph.time }, by: time) else { continue }
        add(name, line: line, [line: body])
      }
    }
    var bodies: [Int: Node] = [:]
    for (index, line) in graph.lines.enumerated() where graph.label(index)?.role == .rule {
      let body = line.inputs[0]
      if body.primitive == .divide, isHyperparameters(body.inputs[1]), body.inputs[1].primitive == .subtract {
        bodies[index] = body.inputs[0]
      }
    }
    guard bodies.count > 1, let line = lines.first(where: { bodies[$0] != nil }) else { return }
    let formula = Formula(style: style)
    let names = bodies.sorted { $0.key < $1.key }.map { formula.text($0.value) }.joined(separator: ", ")
    add("no bias correction", [.text(names)], line: line, bodies, rarer: 2)
    let time = Node.variable(StepGraph.time)
    for (name, other) in [("t one too high", time + 1), ("t one too low", time - 1), ("t fixed", 1)] as [(String, Node)]
    {
      let body = graph.lines[line].inputs[0].inputs[1]
      let shifted =
        (try? body.substituting([StepGraph.time: other])).map { name == "t fixed" ? $0.simplified() : $0 } ?? body
      var changed: [Int: Node] = [:]
      for index in graph.lines.indices {
        guard cone(index).contains(where: { $0.variable == StepGraph.time }) else { continue }
        changed[index] = graph.body(of: index, replacing: { $0.variable == StepGraph.time }, by: other)
      }
      add(name, [text(shifted), text(body)], line: line, changed, rarer: 2)
    }
  }

  /// The objective or a gradient at the new point.
  private mutating func findOtherPoint(_ line: Int, _ label: Label) {
    let updates = graph.parameters.map(\.update)
    let node = graph.lines[line]
    let below = Node.topologicalOrder(of: updates)
    // A gradient on which the update itself rests cannot be taken there.
    guard label.role == .objective || !below.contains(where: { $0 === node }) else { return }
    let moved = Dictionary(
      uniqueKeysWithValues: zip(graph.parameters.map(\.variable), updates).map { ($0, $1.inputs[0]) })
    guard let body = try? node.inputs[0].substituting(moved) else { return }
    add("at the new point", [named(label.name)], line: line, [line: body])
  }

  /// The bodies of all other lines that use a line, with another node for it.
  private func using(_ replacement: Node, for node: Node) -> [Int: Node] {
    var bodies: [Int: Node] = [:]
    for (index, line) in graph.lines.enumerated() where line !== node {
      if line.inputs[0] === node {
        bodies[index] = replacement
      } else if cone(index).contains(where: { $0 === node }) {
        bodies[index] = graph.body(of: index, replacing: node, by: replacement)
      }
    }
    return bodies
  }

  /// `S` from 1, `m` from the first gradient; in the lines of all parameters alike.
  private mutating func findMemoryStarts(in lines: [Int]) {
    for (index, state) in graph.states.enumerated() {
      guard let line = graph.lineIndex(state.next), lines.contains(line) else { continue }
      let name = named(state.variable.name)
      let all = [line] + siblings[line]
      for value in [1.0, 0.1] where state.initial.elements.first != value {
        var initial: [Int: Tensor] = [:]
        for (place, other) in graph.states.enumerated()
        where place == index || graph.lineIndex(other.next).map(all.contains) == true {
          initial[place] = Tensor(value).broadcast(to: other.initial.shape)
        }
        add(
          "started elsewhere",
          [name, .text(style.text(value)), .text(style.text(state.initial.elements.first ?? 0))], line: line,
          Edit(initial: initial))
      }
      var bodies: [Int: Node] = [:]
      var first: Node?
      for line in all {
        let body = graph.lines[line].inputs[0]
        guard body.primitive == .add,
          let term = body.inputs.first(where: { $0.primitive == .multiply && $0.inputs[1].variable?.role != .state }),
          let isFirst = try? Node.apply(.equal, to: [.variable(StepGraph.time), 1]),
          let choice = try? Node.apply(.select, to: [isFirst, term.inputs[1], body])
        else { continue }
        bodies[line] = choice
        if first == nil { first = term.inputs[1] }
      }
      if bodies[line] != nil, let first { add("started at the gradient", [name, text(first)], line: line, bodies) }
    }
  }

  /// The new x in the gradient of y.
  private mutating func findOneAfterAnother(in lines: [Int]) {
    for (first, parameter) in graph.parameters.enumerated() {
      for second in graph.parameters.indices where second != first {
        let gradient = graph.gradients[second]
        guard let line = graph.lineIndex(gradient),
          lines.contains(line) || lines.contains(where: { uses(gradient, $0) }),
          !Node.topologicalOrder(of: [parameter.update]).contains(where: { $0 === gradient })
        else { continue }
        guard let body = try? gradient.inputs[0].substituting([parameter.variable: parameter.update]) else { continue }
        add(
          "one after another",
          [named(parameter.variable.name), named(graph.parameters[second].variable.name)],
          line: line,
          [line: body])
      }
    }
  }

  private func uses(_ node: Node, _ line: Int) -> Bool { cone(line).contains { $0.meant === node } }
}
