import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// Builds one step of a rule on an objective as a graph: objective, gradients, the rule's lines, the updates.
struct StepGraphBuilder {
  let lowering: Lowering
  let objective: FunctionDefinition
  let rule: RuleDefinition
  /// The hyper-parameters in the rule's order.
  let hyperparameters: [RunRecord.Hyperparameter]
  let start: [Tensor]
  /// How many updates make an epoch, which schedules may then mention; nil for a run that is not told its data.
  var updatesPerEpoch: Int?
  /// The place in the statement that errors point at; nil while the rule itself is read.
  let site: SourceRange?

  var place: SourceRange { site ?? rule.name.range }
  private var symbols: SymbolSet { lowering.symbols }
  private var parameterNames: [Name] { objective.parameters.map(\.name) }

  func build() throws(Diagnostic) -> StepGraph {
    let variables = parameterNames.map { Variable($0, .parameter) }
    let parameters = zip(variables, start).map { Node.variable($0, shape: $1.shape) }
    let value = try lowering.body(of: objective, parameters, site: site)
    guard value.shape.isScalar else {
      throw lowering.notANumber(objective.name.name.text(symbols), value.shape, at: place)
    }
    let objectiveLine = value.labelled(Label(Name(objectiveText), .objective))
    let gradientLines = zip(
      variables, Node.simplified(gradient(of: value, withRespectTo: parameters))
    ).map { variable, node in node.labelled(Label(Name(gradientText(variable.name)), .gradient)) }

    /// Lines of the objective at another point, mentioned with that point: `f'(x − β·v)`.
    func at(_ point: [Node], _ lines: [Node]) throws(TensorError) -> [Node] {
      let leaves = Dictionary(uniqueKeysWithValues: zip(variables, point))
      let moved = try Node.substituting(leaves, in: lines.map { $0.inputs[0].withoutLabels })
      return zip(lines, moved).map { $1.labelled(Label(Name(callText($0, point)), .call)) }
    }
    let names = RuleScope(
      shapes: start.map(\.shape),
      objective: { point throws(TensorError) in try at(point, [objectiveLine])[0] },
      gradients: { point throws(TensorError) in try at(point, gradientLines) })
    var lines = bindings(of: value) + [objectiveLine] + gradientLines
    names.values["θ"] = .each(parameters)
    names.values["f"] = .shared(objectiveLine)
    names.values["t"] = .shared(.variable(StepGraph.time))
    names.values["g"] = .each(named(gradientLines, lines: &lines))
    var matrix: Node?
    if mentions("H") > 0 {
      if parameters.count == 1, parameters[0].shape.isScalar {
        let curvature = curvature(gradientLines, over: parameters[0]).labelled(Label(Name(curvatureText), .rule))
        lines.append(curvature)
        let row = try lowering.apply(.stack, [curvature], at: place)
        let single = try lowering.apply(.stack, [row], at: place).labelled(Label("H", .rule))
        names.curvature = (curvature, single)
        matrix = single
      } else {
        matrix = try hessian(gradientLines, over: parameters)
      }
    }
    if let matrix {
      names.values["H"] = .shared(matrix)
      lines.append(matrix)
    }
    var fixed = try addHyperparameters(to: names, lines: &lines)
    let states = try addLines(to: names, lines: &lines)

    guard case .each(let moved)? = names.values["θ"] else {
      throw lowering.failure(
        Message(
          en: "The rule \(rule.name.name) gives θ no value for each parameter.",
          es: "La regla \(rule.name.name) no da a θ un valor para cada parámetro."), at: place)
    }
    let updates = zip(parameterNames, moved).map { name, node in
      node.inputs[0].labelled(Label(name, .update))
    }
    lines.removeAll { line in moved.contains { $0 === line } }
    lines += updates
    // In one variable Newton's step divides by the second derivative, and asks for no matrix.
    if let matrix, names.curvature != nil,
      !Node.topologicalOrder(of: lines.filter { $0 !== matrix }).contains(where: { $0 === matrix })
    {
      lines.removeAll { $0 === matrix }
    }
    fixed.merge(lowering.values) { first, _ in first }
    try lowering.requireMemory(for: Node.topologicalOrder(of: lines), at: place)
    let graph = StepGraph(
      parameters: zip(variables, zip(start, updates)).map { variable, values in
        .init(variable: variable, shape: values.0.shape, update: values.1)
      },
      objective: objectiveLine, gradients: gradientLines, states: states, lines: lines,
      fixed: used(fixed, by: lines))
    return try searching(graph)
  }

  // MARK: Names as the course writes them

  /// `f(x)`, `C(w, b)`.
  private var objectiveText: String {
    "\(objective.name.name.text(symbols))(\(parameterNames.map { $0.text(symbols) }.joined(separator: ", ")))"
  }

  /// `f''(x)`, with one parameter.
  private var curvatureText: String {
    "\(objective.name.name.text(symbols))''(\(parameterNames[0].text(symbols)))"
  }

  /// `f'(x)` with one parameter, `∂f/∂x` with several.
  private func gradientText(_ parameter: Name) -> String {
    let name = objective.name.name.text(symbols)
    if parameterNames.count == 1 { return "\(name)'(\(parameter.text(symbols)))" }
    let sign = symbols == .ascii ? "d" : "∂"
    return "\(sign)\(name)/\(sign)\(parameter.text(symbols))"
  }

  /// `f'(x − β·v)`, `∂f/∂x(x − v[x], y − v[y])`: the name of a line of the objective with another point in brackets.
  func callText(_ line: Node, _ point: [Node]) -> String {
    guard case .label(let label) = line.operation else { return "" }
    let formula = Formula(style: Style(symbols: symbols))
    let name = label.name.spelling.prefix { $0 != "(" }
    return "\(name)(\(point.map { formula.text($0) }.joined(separator: ", ")))"
  }

  /// A rule's name for one parameter: `m`, or `m[x]` where there are several; `x̃` and `Δx` for `θ̃` and `Δθ`.
  private func partName(_ name: Name, _ part: Int) -> Name {
    if let own = name.puttingParameter(parameterNames[part]) { return own }
    guard parameterNames.count > 1 else { return name }
    return Name("\(name.text(symbols))[\(parameterNames[part].text(symbols))]")
  }

  /// The gradient as the rule mentions it: by its own name where that is once, as `g` where it is more often.
  private func named(_ gradients: [Node], lines: inout [Node]) -> [Node] {
    guard mentions("g") > 1 else { return gradients }
    let aliases = gradients.enumerated().map { part, node in
      node.labelled(Label(partName("g", part), .alias))
    }
    lines += aliases
    return aliases
  }

  /// How often the rule mentions a name.
  private func mentions(_ name: Name) -> Int {
    rule.lines.reduce(0) { $0 + $1.value.names.count { $0 == name } }
  }

  /// The labels of the objective's `where` bindings, in the order in which they are computed.
  private func bindings(of value: Node) -> [Node] {
    Node.topologicalOrder(of: [value]).filter { node in
      if case .label(let label) = node.operation { return label.role == .binding }
      return false
    }
  }

  // MARK: The rule

  /// Gives the hyper-parameters their names; returns the values of those that are numbers.
  private func addHyperparameters(
    to names: RuleScope, lines: inout [Node]
  ) throws(Diagnostic) -> [Variable: Tensor] {
    var fixed: [Variable: Tensor] = [:]
    let entries = start.reduce(0) { $0 + $1.shape.count }
    for (declared, given) in zip(rule.hyperparameters, hyperparameters) {
      switch given.value {
      case .number(let value) where value.shape.isScalar:
        let variable = Variable(given.name, .hyperparameter)
        fixed[variable] = value
        names.values[declared.name.name] = .shared(.variable(variable))
      case .number(let value) where value.shape == Shape(entries):
        // A rate for each parameter: every parameter gets its entries.
        var first = 0
        var parts: [Node] = []
        for (part, shape) in start.map(\.shape).enumerated() {
          let variable = Variable(partName(given.name, part), .hyperparameter)
          fixed[variable] = Tensor(shape: shape, elements: Array(value.elements[first..<first + shape.count]))
          parts.append(.variable(variable, shape: shape))
          first += shape.count
        }
        names.values[declared.name.name] = .each(parts)
      case .number(let value):
        throw wrongShape(of: given.name, value.shape, entries: entries)
      case .search:
        names.values[declared.name.name] = .shared(.variable(Variable(given.name, .hyperparameter)))
      case .schedule(let expression, _):
        var scope = Scope()
        scope.locals["t"] = .node(.variable(StepGraph.time))
        for name in RunSetup.epochNames { scope.locals[name] = try epoch(as: name).map(Meaning.node) }
        let node = try lowering.node(expression, in: scope)
        if node.shape == Shape(entries) {
          let parts = start.indices.map { part in
            names.entries(of: part, in: node).labelled(Label(partName(given.name, part), .rule))
          }
          lines += parts
          names.values[declared.name.name] = .each(parts)
        } else {
          guard node.shape.isScalar else { throw wrongShape(of: given.name, node.shape, entries: entries) }
          let line = node.labelled(Label(given.name, .rule))
          lines.append(line)
          names.values[declared.name.name] = .shared(line)
        }
      }
    }
    return fixed
  }

  /// The epoch to which the step belongs, from 1: it follows from `t`.
  private func epoch(as name: Name) throws(Diagnostic) -> Node? {
    guard let updatesPerEpoch else { return nil }
    let before = (Node.variable(StepGraph.time) - 1) / .constant(Double(updatesPerEpoch))
    return (try lowering.apply(.floor, [before], at: place) + 1).labelled(Label(name, .alias))
  }

  private func wrongShape(of name: Name, _ shape: Shape, entries: Int) -> Diagnostic {
    lowering.failure(
      Message(
        en: "\(name) has shape \(shape); it must be a number, or have one entry for each of the \(entries) "
          + "parameters.",
        es: "\(name) tiene la forma \(shape); debe ser un número, o tener un elemento para cada uno de los "
          + "\(entries) parámetros."), at: place)
  }

  /// Builds the rule's lines, and the states with their values after the step.
  private func addLines(to names: RuleScope, lines: inout [Node]) throws(Diagnostic) -> [StepGraph.State] {
    lowering.frames.append(Lowering.Frame(name: rule.name.name, function: nil, site: site))
    defer { lowering.frames.removeLast() }
    let isEach = try classify(names)
    var variables: [(state: Binding, leaves: [Variable])] = []
    for state in rule.states {
      let shapes = isEach.contains(state.name) ? names.shapes : [.scalar]
      let leaves = shapes.indices.map { part in
        Variable(isEach.contains(state.name) ? partName(state.name, part) : state.name, .state)
      }
      let nodes = zip(leaves, shapes).map { Node.variable($0, shape: $1) }
      names.values[state.name] = isEach.contains(state.name) ? .each(nodes) : .shared(nodes[0])
      variables.append((state, leaves))
    }
    for line in rule.lines {
      if isEach.contains(line.name) {
        var parts: [Node] = []
        for part in names.shapes.indices {
          let node = try lowering.node(line.value, in: names.scope(part: part))
          parts.append(
            try lowering.spread(node, to: names.shapes[part], at: place).labelled(
              Label(partName(line.name, part), .rule)))
        }
        names.values[line.name] = .each(parts)
        lines += parts
      } else {
        let node = try lowering.node(line.value, in: names.scope(part: 0)).labelled(Label(line.name, .rule))
        names.values[line.name] = .shared(node)
        lines.append(node)
      }
    }
    var states: [StepGraph.State] = []
    for (state, leaves) in variables {
      states += try self.states(state, leaves, next: names.values[state.name])
    }
    return states
  }

  private func states(
    _ state: Binding, _ leaves: [Variable], next: RuleScope.Value?
  ) throws(Diagnostic) -> [StepGraph.State] {
    let nodes: [Node] =
      switch next {
      case .each(let nodes): nodes
      case .shared(let node): [node]
      case nil: []
      }
    let initial = try lowering.constant(state.value, in: Scope(seesWorkspace: false))
    guard initial.shape.isScalar else {
      throw lowering.failure(
        Message(
          en: "The state \(state.name) begins as a number, which stands for every entry: \(state.name) = 0.",
          es: "El estado \(state.name) comienza como un número, que vale para todos los elementos: \(state.name) = 0."),
        at: site ?? state.value.range)
    }
    return zip(leaves, nodes).map { leaf, node in
      StepGraph.State(variable: leaf, initial: initial.broadcast(to: node.shape), next: node)
    }
  }

  /// Which of the rule's names differ from parameter to parameter: those whose lines, read over the whole vector,
  /// are vectors. A state is as its line is, which may depend on the state: repeated until nothing changes.
  private func classify(_ names: RuleScope) throws(Diagnostic) -> Set<Name> {
    let total = Shape(names.shapes.reduce(0) { $0 + $1.count })
    var each: Set<Name> = []
    while true {
      let probe = RuleScope(
        shapes: [total], objective: { _ in .constant(0) },
        gradients: { _ in [.variable(Variable("g", .data), shape: total)] })
      for (name, value) in names.values {
        switch value {
        case .shared(let node):
          probe.values[name] = .shared(.variable(Variable(name, .data), shape: node.shape))
        case .each: probe.values[name] = .each([.variable(Variable(name, .data), shape: total)])
        }
      }
      for state in rule.states {
        let leaf = Variable(state.name, .data)
        probe.values[state.name] =
          each.contains(state.name) ? .each([.variable(leaf, shape: total)]) : .shared(.variable(leaf))
      }
      var found = each.union(["θ"])
      for line in rule.lines {
        let node = try lowering.node(line.value, in: probe.scope(part: nil))
        let isState = rule.states.contains { $0.name == line.name }
        // A matrix, such as H + λ·I, is one for all parameters.
        let isEach = line.name == "θ" || node.shape.rank == 1 || (isState && !node.shape.isScalar)
        if isEach { found.insert(line.name) }
        let leaf = Variable(line.name, .data)
        probe.values[line.name] =
          isEach ? .each([.variable(leaf, shape: total)]) : .shared(.variable(leaf, shape: node.shape))
      }
      if found == each { return found }
      each = found
    }
  }

  /// The values among these that the lines use.
  private func used(_ values: [Variable: Tensor], by lines: [Node]) -> [Variable: Tensor] {
    var used: [Variable: Tensor] = [:]
    for node in Node.topologicalOrder(of: lines) {
      if case .variable(let variable) = node.operation, let value = values[variable] {
        used[variable] = value
      }
    }
    return used
  }
}

extension Name {
  /// The name with a parameter's in place of its `θ`, a mark on which goes to the parameter's first letter; nil where
  /// there is no `θ`, or where the letter cannot carry the mark.
  fileprivate func puttingParameter(_ parameter: Name) -> Name? {
    guard self != "θ", let place = spelling.unicodeScalars.firstIndex(of: "θ") else { return nil }
    let scalars = spelling.unicodeScalars
    let rest = scalars[scalars.index(after: place)...]
    let marks = rest.prefix { $0.properties.canonicalCombiningClass != .notReordered }
    let name = Name(
      String(scalars[..<place]) + parameter.spelling.prefix(1) + String(marks)
        + parameter.spelling.dropFirst()
        + String(rest.dropFirst(marks.count)))
    return marks.isEmpty || name.key.utf8.allSatisfy { $0 < 0x80 } ? name : nil
  }
}
