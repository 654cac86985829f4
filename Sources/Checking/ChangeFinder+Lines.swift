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
      for node in graph.cone(of: line) {
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
          "another hyper-parameter", [variable.name.text(style.signs), text], line: line,
          graph.with(fixed: [variable: Tensor(value)]), rarer: value == 1 ? -30 : isRate ? 0 : 5)
      }
      if isRate, now != 1 {
        add(
          "no learning rate", [variable.name.text(style.signs)], line: line, graph.with(fixed: [variable: Tensor(1)]),
          rarer: 1)
      }
    }
    let betas = graph.fixed.keys.filter { $0.role == .hyperparameter && $0.name.key.hasPrefix("beta") }
      .sorted { $0.name.key < $1.name.key }
    guard betas.count == 2, let first = graph.fixed[betas[0]], let second = graph.fixed[betas[1]] else { return }
    for variable in mentioned where betas.contains(variable) {
      let other = variable == betas[0] ? betas[1] : betas[0]
      add(
        "β₁ and β₂ exchanged", [variable.name.text(style.signs), other.name.text(style.signs)],
        line: places[variable] ?? 0,
        graph.with(fixed: [betas[0]: second, betas[1]: first]))
      // In one line only.
      for line in lines {
        for node in graph.cone(of: line) where node.variable == variable {
          add(
            "β₁ and β₂ exchanged", [variable.name.text(style.signs), other.name.text(style.signs)], line: line, node,
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
      let name = label.name.text(style.signs)
      switch label.role {
      case .objective, .gradient, .binding: findOtherPoint(line, label)
      default: break
      }
      // A line of the row before, not worked out again.
      if label.role == .gradient || label.role == .objective || label.role == .binding {
        let carried = Variable(Name("previous \(label.name.key)"), .state)
        let node = graph.lines[line]
        let state = StepGraph.State(
          variable: carried, initial: Tensor(.nan).broadcast(to: node.shape), next: node)
        // The line itself keeps its value for the row after; what uses it gets the old one.
        let stale = Node.variable(carried, shape: node.shape)
        add("old point", [name], line: line, graph.with(adding: [state]).replacing([line: stale]))
        if let moved = using(stale, for: node, in: graph.with(adding: [state])) {
          add("old point", [name], line: line, moved, rarer: 2)
        }
      }
    }
    findMemoryStarts(in: lines)
    findInAllLines(lines)
    findOneAfterAnother(in: lines)
  }

  /// Neither moment corrected; t counted otherwise in all lines.
  private mutating func findInAllLines(_ lines: [Int]) {
    var bodies: [Int: Node] = [:]
    for (index, line) in graph.lines.enumerated() where graph.label(index)?.role == .rule {
      let body = line.inputs[0]
      if body.primitive == .divide, isHyperparameters(body.inputs[1]), body.inputs[1].primitive == .subtract {
        bodies[index] = body.inputs[0]
      }
    }
    guard bodies.count > 1, let line = lines.first(where: { bodies[$0] != nil }) else { return }
    let names = bodies.sorted { $0.key < $1.key }.map { text($0.value) }.joined(separator: ", ")
    add("no bias correction", [names], line: line, graph.replacing(bodies), rarer: 2)
    let time = Node.variable(StepGraph.time)
    for (name, other) in [("t one too high", time + 1), ("t one too low", time - 1), ("t fixed", 1)] as [(String, Node)]
    {
      let body = graph.lines[line].inputs[0].inputs[1]
      let shifted =
        (try? body.substituting([StepGraph.time: other])).map { name == "t fixed" ? $0.simplified() : $0 } ?? body
      let changed = graph.rewritten { (node, inputs) throws(TensorError) in
        node.variable == StepGraph.time ? other : try node.withInputs(inputs)
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
    add("at the new point", [label.name.text(style.signs)], line: line, graph.replacing([line: body]))
  }

  /// The graph in which all lines but one use another node for it.
  private func using(_ replacement: Node, for node: Node, in graph: StepGraph) -> StepGraph? {
    var bodies: [Int: Node] = [:]
    for (index, line) in graph.lines.enumerated() where line !== node && line.inputs[0] === node {
      bodies[index] = replacement
    }
    for (index, line) in graph.lines.enumerated() where line !== node && bodies[index] == nil {
      guard graph.cone(of: index).contains(where: { $0 === node }),
        let body = graph.body(of: index, replacing: node, by: replacement)
      else { continue }
      bodies[index] = body
    }
    return bodies.isEmpty ? nil : graph.replacing(bodies)
  }

  /// `S` from 1, `m` from the first gradient.
  private mutating func findMemoryStarts(in lines: [Int]) {
    for (index, state) in graph.states.enumerated() {
      guard let line = graph.lineIndex(state.next), lines.contains(line) else { continue }
      let name = state.variable.name.text(style.signs)
      for value in [1.0, 0.1] where state.initial.elements.first != value {
        add(
          "started elsewhere", [name, style.text(value), style.text(state.initial.elements.first ?? 0)], line: line,
          graph.with(initial: [index: Tensor(value).broadcast(to: state.initial.shape)]))
      }
      let body = graph.lines[line].inputs[0]
      guard body.primitive == .add,
        let term = body.inputs.first(where: { $0.primitive == .multiply && $0.inputs[1].variable?.role != .state }),
        let isFirst = try? Node.apply(.equal, to: [.variable(StepGraph.time), 1]),
        let choice = try? Node.apply(.select, to: [isFirst, term.inputs[1], body])
      else { continue }
      add("started at the gradient", [name, text(term.inputs[1])], line: line, graph.replacing([line: choice]))
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
          [parameter.variable.name.text(style.signs), graph.parameters[second].variable.name.text(style.signs)],
          line: line,
          graph.replacing([line: body]))
      }
    }
  }

  private func uses(_ node: Node, _ line: Int) -> Bool { graph.cone(of: line).contains { $0.meant === node } }
}
