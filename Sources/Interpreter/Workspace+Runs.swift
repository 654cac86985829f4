import Autodiff
import Language
import Optimization
import Tensors
import Wording

extension Workspace {
  /// The run that the clauses of `step` or `train` mean: a new one from its start, or the current one going on.
  package mutating func run(
    for clauses: RunClauses, in statement: Statement, symbols: SymbolSet
  ) throws(Diagnostic) -> (record: RunRecord, isNew: Bool) {
    try withLowering(symbols) { lowering throws(Diagnostic) in
      try RunSetup(lowering, clauses: clauses, statement: statement).make()
    }
  }

  /// The condition after `until`, over the run's parameters, the gradient `g`, the objective and `t`.
  package func condition(
    _ expression: Expression, for record: RunRecord, symbols: SymbolSet
  ) throws(Diagnostic) -> StopCondition {
    let graph = record.run.graph
    let lowering = Lowering(self, symbols: symbols)
    var scope = Scope()
    for parameter in graph.parameters {
      let node = Node.variable(parameter.variable, shape: parameter.shape)
      scope.locals[parameter.variable.name] = .node(node)
    }
    let parts = graph.gradients.map { $0.reshaped(to: Shape($0.shape.count)) }
    scope.locals["g"] = .node(graph.gradients.count == 1 ? graph.gradients[0] : .concatenated(parts))
    scope.locals["t"] = .node(.variable(StepGraph.time))
    // `f < 0.01` means the objective's value, while in `f(2x) < 0.01` it is a function.
    let name = record.objective.name.name
    if !expression.calls(name) { scope.locals[name] = .node(graph.objective) }
    let node = try lowering.truth(expression, in: scope, example: "abs(g) < 1e-6")
    return StopCondition(
      node, parameters: graph.parameters.map(\.variable),
      fixed: graph.fixed.merging(lowering.values) { first, _ in first })
  }

  /// A whole number of at least 1, as after `for` and `every`.
  package func count(_ expression: Expression, symbols: SymbolSet) throws(Diagnostic) -> Int {
    let value = try Lowering(self, symbols: symbols).constant(expression)
    guard let number = value.number, let count = Int(exactly: number), count >= 1 else {
      throw Diagnostic(
        Message(
          en: "A whole number is needed here, 1 or more.", es: "Aquí hace falta un número entero, 1 o mayor."),
        at: expression.range)
    }
    return count
  }

  /// Keeps a run after it has gone on, and lets the workspace hold its point.
  ///
  /// - Returns: what was lost: functions, and values that no run made and with which this one did not begin.
  package mutating func keep(
    _ record: RunRecord, symbols: SymbolSet
  ) -> [(name: Name, meaning: Replaced)] {
    if let place = runs.firstIndex(where: { $0.number == record.number }) {
      runs[place] = record
      currentRun = place
    } else {
      runs.append(record)
      currentRun = runs.count - 1
    }
    var lost: [(name: Name, meaning: Replaced)] = []
    for (place, name) in record.parameters.enumerated() {
      switch meaning(of: name, symbols: symbols) {
      case .value(record.run.start[place], _)?, .value(_, .run)?, .builtIn?, .rule?, nil: break
      case let meaning?: lost.append((name, meaning))
      }
      assign(name, record.run.point[place], origin: .run(record.number))
    }
    return lost
  }

  /// Selects a run: the workspace holds its objective, data and point again, so that it can go on.
  ///
  /// - Returns: false if there is no run of that number.
  package mutating func select(_ number: Int) -> Bool {
    guard let place = runs.firstIndex(where: { $0.number == number }) else { return false }
    let record = runs[place]
    currentRun = place
    for function in record.helpers + [record.objective] { define(function) }
    for datum in record.data { assign(datum.name, datum.value, origin: datum.origin) }
    for (name, value) in zip(record.parameters, record.run.point) {
      assign(name, value, origin: .run(number))
    }
    return true
  }
}

extension Lowering {
  /// A condition after `until`.
  func truth(_ expression: Expression, in scope: Scope, example: String) throws(Diagnostic) -> Node {
    let node = try node(expression, in: scope)
    if node.isTruth { return node }
    throw Diagnostic(
      Message(
        en: "After “until” stands a condition, which holds or does not, such as \(example).",
        es: "Después de «until» va una condición, que se cumple o no, como \(example)."), at: expression.range)
  }
}

extension Node {
  /// Whether the values are truths: a comparison, or what is made of comparisons.
  fileprivate var isTruth: Bool {
    var node = self
    while case .label = node.operation { node = node.inputs[0] }
    switch node.operation {
    case .constant(let value): return value.isBoolean
    case .apply(.select): return node.inputs[1].isTruth && node.inputs[2].isTruth
    case .apply(let primitive): return Self.truths.contains(primitive)
    case .variable, .label: return false
    }
  }

  private static let truths: Set<Primitive> = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .and, .or, .not,
  ]
}
