import Autodiff
import Language
import Optimization
import Tensors
import Wording

extension StepGraphBuilder {
  /// The graph with its learning rate searched for before every step, where the rule is given `linesearch`.
  ///
  /// The line is the objective at the point to which the step leads, as a function of the rate: along −g for gradient
  /// descent, along Newton's direction for Newton's method. The rate is a line of the work,
  /// `α = argmin f(x − α·f'(x))`, or of `gd` on a quadratic `α = g·g/(g·H·g)`.
  func searching(_ graph: StepGraph) throws(Diagnostic) -> StepGraph {
    var calls: [(name: Name, call: SearchCall)] = []
    for hyperparameter in hyperparameters {
      if case .search(let call) = hyperparameter.value { calls.append((hyperparameter.name, call)) }
    }
    guard let (name, call) = calls.first else { return graph }
    let rate = Variable(name, .hyperparameter)
    let updates = graph.parameters.map { $0.update.inputs[0] }
    var moved: [Variable: Node] = [:]
    for (parameter, update) in zip(graph.parameters, updates) { moved[parameter.variable] = update }
    let objective = graph.objective.inputs[0].withoutLabels
    let path: Node
    do { path = try objective.substituting(moved) } catch { throw lowering.failure(error.message, at: place) }
    // The other leaves stand for values that the run sets before each search.
    var values: [Variable: Tensor] = [:]
    for parameter in graph.parameters { values[parameter.variable] = Tensor(0).broadcast(to: parameter.shape) }
    for state in graph.states { values[state.variable] = state.initial }
    values[StepGraph.time] = Tensor(1)
    values.merge(graph.fixed) { first, _ in first }
    values.merge(lowering.values) { first, _ in first }
    let line = LineFunction(path, along: rate, values: values)
    let search = try call.search(isQuadratic: line.isQuadratic)
    return try graph.searching(
      for: rate, by: RateSearch(leaf: leaf(search, graph, updates), search: search, line: line))
  }

  /// The leaf that takes the rate, called as the formula by which it is found.
  private func leaf(_ search: LineSearch, _ graph: StepGraph, _ updates: [Node]) -> Variable {
    let isDescent = rule.name.name == "gd" && Prelude.rules["gd"]?.range == rule.range
    if search.method == .exact, isDescent { return Variable("g·g/(g·H·g)", .hyperparameter) }
    let point = callText(graph.objective, updates)
    return Variable(
      Name(search.method == .backtracking ? "backtracking \(point)" : "argmin \(point)"), .hyperparameter)
  }
}

extension StepGraph {
  /// The graph with a line for its rate, in the place of the rate itself.
  fileprivate func searching(for rate: Variable, by search: RateSearch) throws(Diagnostic) -> StepGraph {
    let line = Node.variable(search.leaf).labelled(Label(rate.name, .rule))
    let roots = lines + states.map(\.next)
    // A number takes the place of a number.
    let replaced = (try? Node.substituting([rate: line], in: roots)) ?? roots
    let newLines = replaced.prefix(lines.count)
    func renewed(_ node: Node) -> Node {
      lines.firstIndex { $0 === node }.map { newLines[$0] } ?? node
    }
    let before = gradients.compactMap { gradient in lines.lastIndex { $0 === gradient } }.max() ?? 0
    var ordered = Array(newLines)
    ordered.insert(line, at: before + 1)
    return StepGraph(
      parameters: parameters.map {
        Parameter(variable: $0.variable, shape: $0.shape, update: renewed($0.update))
      },
      objective: renewed(objective), gradients: gradients.map(renewed),
      states: zip(states, replaced.dropFirst(lines.count)).map {
        State(variable: $0.variable, initial: $0.initial, next: $1)
      },
      lines: ordered, fixed: fixed, search: search)
  }
}
