import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// A function of two numbers whose level lines are to be drawn.
package struct PlottedSurface: Sendable {
  package let definition: FunctionDefinition
  /// The two numbers: the parameters, or the entries of the one parameter.
  package let axes: [Name]
  package let body: Node
  package var function: PlaneFunction
}

extension Workspace {
  /// The function of two numbers that a name means; without one, the objective of the current run, or the only function.
  package func plottedSurface(
    _ clauses: ContourClauses, in statement: Statement, symbols: SymbolSet
  ) throws(Diagnostic) -> PlottedSurface {
    if clauses.function == nil, current == nil, functions.count != 1 {
      throw Diagnostic(
        Message(en: "Of which function?", es: "¿De qué función?"), at: statement.range,
        advice: Message("f(x, y) = 3x^2 + 2x*y + y^2; contour f"))
    }
    var run = RunClauses()
    run.objective = clauses.function
    let site = clauses.function?.range ?? statement.range
    let lowering = Lowering(self, symbols: symbols)
    let definition = try RunSetup(lowering, clauses: run, statement: statement).objective()
    let parameters = definition.parameters.map(\.name)
    let isVector = parameters.count == 1 && hasTwoEntries(definition, at: site, symbols)
    let axes = isVector ? (0..<2).map { Name("\(parameters[0].spelling)[\($0)]") } : parameters
    guard axes.count == 2 else { throw notAPlane(definition, at: site, symbols) }
    let variables = axes.map { Variable($0, .parameter) }
    let leaves = variables.map { Node.variable($0) }
    let nodes = isVector ? [Node.concatenated(leaves.map { $0.reshaped(to: Shape(1)) })] : leaves
    let body = try lowering.body(of: definition, nodes, site: site)
    guard body.shape.isScalar else {
      throw lowering.notANumber(definition.name.name.text(symbols), body.shape, at: site)
    }
    return PlottedSurface(
      definition: definition, axes: axes, body: body,
      function: PlaneFunction(body, x: leaves[0], y: leaves[1], variables: variables, values: lowering.values))
  }

  /// Whether the one parameter of a function is a vector of two entries: in the current run, or where it can be no
  /// number.
  private func hasTwoEntries(
    _ definition: FunctionDefinition, at site: SourceRange, _ symbols: SymbolSet
  ) -> Bool {
    if let current, current.objective == definition { return current.run.start[0].shape == Shape(2) }
    func value(of shape: Shape) throws(Diagnostic) -> Node {
      let node = Node.variable(Variable(definition.parameters[0].name, .parameter), shape: shape)
      return try Lowering(self, symbols: symbols).body(of: definition, [node], site: site)
    }
    if (try? value(of: .scalar))?.shape.isScalar == true { return false }
    return (try? value(of: Shape(2)))?.shape.isScalar == true
  }

  private func notAPlane(_ definition: FunctionDefinition, at site: SourceRange, _ symbols: SymbolSet) -> Diagnostic {
    let (name, count) = (definition.name.name.text(symbols), definition.parameters.count)
    return Diagnostic(
      Message(
        en:
          "Level lines need a function of two numbers; \(name) has \(count == 1 ? "one parameter" : "\(count) parameters").",
        es: "Las curvas de nivel necesitan una función de dos números; \(name) tiene "
          + "\(count == 1 ? "un parámetro" : "\(count) parámetros")."), at: site,
      advice: count == 1 ? Message("plot \(name)") : nil)
  }
}
