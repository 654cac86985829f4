import Language
import Optimization
import Tensors
import Wording

/// `linesearch`, or `linesearch(bracketing, [0, 0.8], 10)`, in the place of a learning rate.
package struct SearchCall: Hashable, Sendable {
  /// Nil for exact where the objective is quadratic along the step, and bracketing elsewhere.
  let method: LineSearch.Method?
  let interval: LineSearch.Interval?
  let rounds: Int?
  /// Where it stands in the statement.
  let range: SourceRange

  /// As it is typed.
  var text: String { text(resolvedAs: method) }

  /// As it is typed, with the method that was taken.
  package func text(resolvedAs method: LineSearch.Method?) -> String {
    guard let method else { return "linesearch" }
    var parts = [method.rawValue]
    if let interval { parts.append("[\(Tensor(interval.lower).typed), \(Tensor(interval.upper).typed)]") }
    if let rounds { parts.append(String(rounds)) }
    return "linesearch(\(parts.joined(separator: ", ")))"
  }

  /// The search, once it is known whether the objective is quadratic along the step.
  func search(isQuadratic: Bool) throws(Diagnostic) -> LineSearch {
    let method = method ?? (isQuadratic ? .exact : .bracketing)
    guard method != .exact || isQuadratic else {
      throw Diagnostic(
        Message(
          en: "The objective is not quadratic along the step, so no formula gives the exact rate.",
          es: "El objetivo no es cuadrático a lo largo del paso, así que ninguna fórmula da la tasa exacta."),
        at: range, advice: Message("linesearch(golden)"))
    }
    return LineSearch(method, over: interval, rounds: rounds)
  }
}

extension RunSetup {
  /// The search that a hyper-parameter is given as; nil where it is given as something else.
  func searchCall(
    _ expression: Expression, for name: Name, of rule: RuleDefinition
  ) throws(Diagnostic) -> SearchCall? {
    var callee = expression
    var arguments: [Argument] = []
    if case .call(let function, let given) = expression.kind { (callee, arguments) = (function, given) }
    guard case .name("linesearch") = callee.kind, workspace.values["linesearch"] == nil,
      workspace.functions["linesearch"] == nil
    else { return nil }
    guard HyperparameterNames.canonical(name) == "lr" else {
      throw Diagnostic(
        Message(
          en: "Only a learning rate can be searched for along a line, not \(name).",
          es: "Solo una tasa de aprendizaje se busca en línea, no \(name)."), at: expression.range)
    }
    guard arguments.count <= 3, arguments.allSatisfy({ $0.name == nil }) else {
      throw Diagnostic(
        Message(
          en: "A search takes its method, its interval and its rounds.",
          es: "Una búsqueda lleva su método, su intervalo y sus rondas."), at: expression.range,
        advice: Message("linesearch(bracketing, [0, 0.8], 10)"))
    }
    let method = try arguments.first.map { (argument) throws(Diagnostic) in try self.method(argument.value) }
    let lowering = Lowering(workspace, symbols: symbols)
    let interval = try arguments.dropFirst().first.map { (argument) throws(Diagnostic) in
      try lowering.interval(argument.value)
    }
    let rounds = try arguments.dropFirst(2).first.map { (argument) throws(Diagnostic) in
      try workspace.count(argument.value, symbols: symbols)
    }
    if let interval, interval.lower < 0 {
      throw Diagnostic(
        Message(
          en: "A learning rate is not below 0: the interval begins at 0 or above.",
          es: "Una tasa de aprendizaje no es menor que 0: el intervalo empieza en 0 o más."),
        at: arguments[1].value.range)
    }
    return SearchCall(method: method, interval: interval, rounds: rounds, range: expression.range)
  }

  private func method(_ expression: Expression) throws(Diagnostic) -> LineSearch.Method {
    guard case .name(let name) = expression.kind else {
      let list = LineSearch.Method.allCases.map(\.rawValue).joined(separator: ", ")
      throw Diagnostic(
        Message(
          en: "First stands the method of the search: \(list).", es: "Primero va el método de búsqueda: \(list)."),
        at: expression.range, advice: Message("linesearch(bracketing, [0, 0.8], 10)"))
    }
    return try LineSearch.Method(named: Identifier(name, expression.range))
  }
}
