import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// A function along a line, with what is asked about it: what `linesearch` shows.
package struct LineSearchProblem: Sendable {
  package let name: Name
  package let parameters: [Name]
  /// What the line begins at; nil where the one parameter itself is searched over.
  package let start: Start?
  package let line: LineFunction
  package let search: LineSearch
  package let until: StopCondition?

  /// A point and the direction −g in which it is left.
  package struct Start: Sendable {
    package let point: [Tensor]
    package let gradient: [Tensor]
    /// How the rate along the line is written.
    package let rate: Name
  }

  /// Where a rate leads: θ − α·g, or the value of the one parameter.
  package func point(at rate: Double) -> [Tensor] {
    guard let start else { return [Tensor(rate)] }
    return zip(start.point, start.gradient).map { point, gradient in
      Tensor(shape: point.shape, elements: zip(point.elements, gradient.elements).map { $0 - rate * $1 })
    }
  }
}

extension Workspace {
  /// The line and the search that the clauses of `linesearch` mean.
  package func lineSearch(
    _ clauses: LineSearchClauses, in statement: Statement, symbols: SymbolSet
  ) throws(Diagnostic) -> LineSearchProblem {
    let lowering = Lowering(self, symbols: symbols)
    let setup = RunSetup(lowering, clauses: clauses.run, statement: statement)
    let definition = try setup.objective()
    let method = try clauses.method.map { (name) throws(Diagnostic) in try LineSearch.Method(named: name) }
    let interval = try clauses.interval.map { (expression) throws(Diagnostic) in try lowering.interval(expression) }
    let rounds = try clauses.run.count.map { (count) throws(Diagnostic) in try self.count(count, symbols: symbols) }
    let search = LineSearch(
      method ?? .bracketing, over: interval,
      rounds: rounds ?? (clauses.run.until == nil ? 10 : nil))
    try refuseSuperfluous(clauses, search.method)
    let until = try clauses.run.until.map { (condition) throws(Diagnostic) in
      try self.condition(condition, lowering)
    }
    let isOverParameter =
      clauses.run.start == nil && interval != nil && definition.parameters.count == 1
      && [.bracketing, .golden].contains(search.method)
    let site = clauses.run.objective?.range ?? statement.range
    let line = try isOverParameter ? parameterLine(definition, at: site, symbols) : nil
    if let line {
      return LineSearchProblem(
        name: definition.name.name, parameters: definition.parameters.map(\.name), start: nil, line: line,
        search: search, until: until)
    }
    let (point, _) = try setup.startValues(of: definition)
    let (start, descent) = try descentLine(definition, from: point, at: site, symbols)
    return LineSearchProblem(
      name: definition.name.name, parameters: definition.parameters.map(\.name), start: start, line: descent,
      search: search, until: until)
  }

  /// The function of its one parameter, which is a number; nil where it only works for other shapes.
  private func parameterLine(
    _ definition: FunctionDefinition, at site: SourceRange, _ symbols: SymbolSet
  ) throws(Diagnostic) -> LineFunction? {
    let lowering = Lowering(self, symbols: symbols)
    let variable = Variable(definition.parameters[0].name, .parameter)
    let body = try lowering.body(of: definition, [.variable(variable)], site: site)
    guard body.shape.isScalar else {
      throw lowering.notANumber(definition.name.name.text(symbols), body.shape, at: site)
    }
    return LineFunction(body, along: variable, values: lowering.values)
  }

  /// φ(α) = f(θ − α·g) from a point.
  private func descentLine(
    _ definition: FunctionDefinition, from point: [Tensor], at site: SourceRange, _ symbols: SymbolSet
  ) throws(Diagnostic) -> (LineSearchProblem.Start, LineFunction) {
    let lowering = Lowering(self, symbols: symbols)
    let variables = definition.parameters.map { Variable($0.name, .parameter) }
    let nodes = zip(variables, point).map { Node.variable($0, shape: $1.shape) }
    let body = try lowering.body(of: definition, nodes, site: site)
    guard body.shape.isScalar else {
      throw lowering.notANumber(definition.name.name.text(symbols), body.shape, at: site)
    }
    var values = lowering.values
    for (variable, value) in zip(variables, point) { values[variable] = value }
    let gradients = gradient(of: body, withRespectTo: nodes)
    let slopes: [Tensor]
    do {
      let evaluation = try Evaluation([body] + gradients, values: values)
      slopes = gradients.map { evaluation[$0] }
    } catch {
      throw lowering.failure(error.message, of: error.node, at: site)
    }
    let rate = Variable(self.symbols["lr"] ?? "α", .hyperparameter)
    var moved: [Variable: Node] = [:]
    for (variable, (value, slope)) in zip(variables, zip(point, slopes)) {
      moved[variable] = .constant(value) - .variable(rate) * .constant(slope)
    }
    do {
      let line = try body.substituting(moved)
      let start = LineSearchProblem.Start(point: point, gradient: slopes, rate: rate.name)
      return (start, LineFunction(line, along: rate, values: lowering.values))
    } catch {
      throw lowering.failure(error.message, at: site)
    }
  }

  /// The condition after `until`, over the ends `a` and `d` of the interval.
  private func condition(_ expression: Expression, _ lowering: Lowering) throws(Diagnostic) -> StopCondition {
    let ends: [Variable] = [Variable("a", .parameter), Variable("d", .parameter)]
    var scope = Scope()
    for end in ends { scope.locals[end.name] = .node(.variable(end)) }
    let node = try lowering.truth(expression, in: scope, example: "d - a < 0.1")
    return StopCondition(node, parameters: ends, fixed: lowering.values)
  }

  /// Refuses clauses that a method has no use for.
  private func refuseSuperfluous(
    _ clauses: LineSearchClauses, _ method: LineSearch.Method
  ) throws(Diagnostic) {
    let parts: [(String, Expression?)] =
      switch method {
      case .bracketing, .golden: []
      case .backtracking: [("for", clauses.run.count), ("until", clauses.run.until)]
      case .exact: [("over", clauses.interval), ("for", clauses.run.count), ("until", clauses.run.until)]
      }
    for case (let word, let expression?) in parts {
      let reason =
        method == .exact
        ? Message(en: "it is one formula", es: "es una sola fórmula")
        : Message(
          en: "it halves the rate until f falls enough", es: "reduce la tasa a la mitad hasta que f baja lo suficiente")
      throw Diagnostic(
        Message(
          en: "“\(word)” has no place in \(method.rawValue): \(reason.english).",
          es: "«\(word)» no tiene lugar en \(method.rawValue): \(reason.spanish)."), at: expression.range)
    }
  }
}

extension LineSearch.Method {
  /// The method of a name: `bracketing`, `golden`, `backtracking` (`armijo`), `exact`.
  init(named name: Identifier) throws(Diagnostic) {
    let names = LineSearch.Method.allCases.map(\.rawValue)
    let word = ["armijo": "backtracking", "thirds": "bracketing"][name.name.key] ?? name.name.key
    guard let method = LineSearch.Method(rawValue: word) else {
      let closest = Spelling.closest(to: word, among: names)
      let list = names.joined(separator: ", ")
      throw Diagnostic(
        Message(
          en: "\(name.name) is no way to search along a line; there are \(list).",
          es: "\(name.name) no es un método de búsqueda en línea; existen \(list)."), at: name.range,
        advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") })
    }
    self = method
  }
}

extension Lowering {
  /// Two numbers in ascending order: the ends of an interval.
  func interval(_ expression: Expression) throws(Diagnostic) -> LineSearch.Interval {
    let value = try constant(expression)
    guard value.shape == Shape(2) else {
      throw failure(
        Message(
          en: "The interval is two numbers, its ends: [0, 5].",
          es: "El intervalo son dos números, sus extremos: [0, 5]."),
        at: expression.range)
    }
    let (lower, upper) = (value.elements[0], value.elements[1])
    guard lower < upper, lower.isFinite, upper.isFinite else {
      throw failure(
        Message(
          en: "The interval goes from its lower end to its upper one: [0, 5].",
          es: "El intervalo va de su extremo menor a su extremo mayor: [0, 5]."), at: expression.range,
        advice: lower > upper
          ? Message("[\(Tensor(upper).typed), \(Tensor(lower).typed)]") : nil)
    }
    return LineSearch.Interval(lower: lower, upper: upper)
  }
}
