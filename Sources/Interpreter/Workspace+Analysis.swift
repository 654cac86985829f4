import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// A function analysed at a point: what `analyze` shows.
package struct AnalyzedPoint: Sendable {
  package let name: Name
  package let parameters: [Name]
  package let point: [Tensor]
  package let analysis: PointAnalysis
  /// The learning rate asked about, as the student spelled it.
  package let rate: (name: Name, value: Double)?
}

extension Workspace {
  /// The function and point that the clauses of `analyze` mean, with its derivatives there.
  package func analysis(
    _ clauses: RunClauses, in statement: Statement, symbols: SymbolSet
  ) throws(Diagnostic) -> AnalyzedPoint {
    let setup = RunSetup(
      Lowering(self, symbols: symbols), clauses: clauses, statement: statement)
    let definition = try setup.objective()
    let (point, _) = try setup.startValues(of: definition)
    let rate = try clauses.rule == nil ? nil : learningRate(setup)
    let site = clauses.objective?.range ?? statement.range
    let lowering = Lowering(self, symbols: symbols)
    let variables = definition.parameters.map { Variable($0.name, .parameter) }
    let nodes = zip(variables, point).map { Node.variable($0, shape: $1.shape) }
    let body = try lowering.body(of: definition, nodes, site: site)
    guard body.shape.isScalar else {
      throw lowering.notANumber(definition.name.name.text(symbols), body.shape, at: site)
    }
    let count = point.reduce(0) { $0 + $1.shape.count }
    guard count <= 64 else {
      throw Diagnostic(
        Message(
          en: "\(definition.name.name) has \(count) parameters; a Hessian is shown for at most 64.",
          es: "\(definition.name.name) tiene \(count) parámetros; la hessiana se muestra para 64 como máximo."),
        at: site)
    }
    var values = lowering.values
    for (variable, value) in zip(variables, point) { values[variable] = value }
    let gradients = gradient(of: body, withRespectTo: nodes)
    let columns = Node.simplified(directions(in: nodes).flatMap { tangents(of: gradients, along: [$0]) })
    do {
      let evaluation = try Evaluation([body] + gradients + columns, values: values)
      let isQuadratic = !Node.topologicalOrder(of: columns).contains { node in
        if case .variable(let variable) = node.operation { return variable.role == .parameter }
        return false
      }
      let analysis = PointAnalysis(
        value: evaluation[body].elements[0], gradient: gradients.flatMap { evaluation[$0].elements },
        hessian: Tensor(shape: Shape(count, count), elements: columns.flatMap { evaluation[$0].elements }),
        isQuadratic: isQuadratic, at: point.flatMap(\.elements))
      return AnalyzedPoint(
        name: definition.name.name, parameters: definition.parameters.map(\.name), point: point,
        analysis: analysis, rate: rate)
    } catch {
      throw lowering.failure(error.message, of: error.node, at: site)
    }
  }

  /// The rate of `with gd(0.1)`.
  private func learningRate(_ setup: RunSetup) throws(Diagnostic) -> (name: Name, value: Double) {
    let (rule, hyperparameters) = try setup.ruleWithHyperparameters()
    guard rule.name.name == "gd", case .number(let value)? = hyperparameters.first?.value,
      let number = value.number, let name = hyperparameters.first?.name
    else {
      throw Diagnostic(
        Message(
          en: "The regimes are those of gd with one learning rate.",
          es: "Los regímenes son los de gd con una sola tasa de aprendizaje."),
        at: setup.clauses.rule?.range, advice: Message("with gd(0.1)"))
    }
    return (name, number)
  }
}
