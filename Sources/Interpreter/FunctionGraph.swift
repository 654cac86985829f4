import Autodiff
import Language
import Wording

/// The computational graph of a function, to be drawn.
package struct FunctionGraph: Sendable {
  /// The function as it is called, such as `f'`; it names the last value.
  package let name: Name
  package let parameters: [Node]
  package let body: Node
  /// Whether the shapes of all values are known.
  package let hasShapes: Bool
}

extension Workspace {
  /// The graph of a function by its name, over numbers, or of a call such as `f([1, 2])`, which gives the shapes.
  package func functionGraph(_ expression: Expression, symbols: SymbolSet) throws(Diagnostic) -> FunctionGraph {
    let reader = Lowering(self, symbols: symbols)
    guard try reader.isFunction(expression, in: Scope()) else {
      if case .name(let name) = expression.kind, values[name] == nil {
        // An unknown name has a better error of its own.
        _ = try reader.functionValue(of: expression, in: Scope())
      }
      guard case .call = expression.kind else {
        throw Diagnostic(
          Message(
            en: "The name of a function of yours is needed here.",
            es: "Aquí hace falta el nombre de una función suya."), at: expression.range,
          advice: Message(en: "such as  graph f", es: "por ejemplo  graph f"))
      }
      let point = try functionPoint(expression, symbols: symbols)
      return FunctionGraph(name: point.name, parameters: point.parameters, body: point.body, hasShapes: true)
    }
    let function = try reader.functionValue(of: expression, in: Scope())
    // The graph is drawn before any shape is known, so data without a value will do.
    let lowering = Lowering(self, symbols: symbols, purpose: .definition)
    let parameters = try lowering.parameters(of: function, shapes: nil, site: expression.range)
    let body: Node
    if case .user(let definition) = function {
      body = try lowering.body(of: definition, parameters.map(\.node), site: nil)
    } else {
      body = try lowering.formula(of: function, over: parameters, site: expression.range, in: Scope()).value
    }
    if lowering.hasMentions {
      let list = parameters.map { $0.variable.name.text(symbols) }.joined(separator: ", ")
      throw Diagnostic(
        Message(
          en: "The graph of \(function.text(symbols)) depends on the shape of \(list).",
          es: "El grafo de \(function.text(symbols)) depende de la forma de \(list)."), at: expression.range,
        advice: Message(
          en: "graph \(function.text(symbols))(…) with values for \(list)",
          es: "graph \(function.text(symbols))(…) con valores para \(list)"))
    }
    return FunctionGraph(
      name: Name(function.text(symbols)), parameters: parameters.map(\.node), body: body,
      hasShapes: !lowering.hasUnknownShapes)
  }
}
