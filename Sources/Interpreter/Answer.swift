import Autodiff
import Language
import Tensors
import Wording

/// What an expression at the prompt comes to.
package enum Answer: Sendable {
  /// A value; `overflowed` tells that a number went beyond the largest one on the way.
  case value(Tensor, overflowed: Bool)
  /// The parts of a gradient that have different shapes, each with its left side: `∂L/∂W`.
  case parts([(left: String, value: Tensor)])
  /// A function's formulas, each with its left side: `f'(x)` and `2x`, or one a parameter for `∇f`.
  case formulas([(left: String, right: Node)])
  /// A function of the student's, by its name alone.
  case definition(FunctionEcho)
}

extension Answer {
  /// The value, with parts of different shapes one after another as one vector; nil for functions.
  package var value: Tensor? {
    switch self {
    case .value(let value, _): return value
    case .parts(let parts):
      let entries = parts.flatMap { Array($0.value.elements) }
      return Tensor(shape: Shape(entries.count), elements: entries)
    case .formulas, .definition: return nil
    }
  }
}

/// A function as it was understood.
package struct FunctionEcho: Sendable {
  package let definition: FunctionDefinition
  /// The body as written, over the parameters as numbers.
  package let body: Node
  /// The `where` bindings, as labelled nodes.
  package let bindings: [Node]
  /// The free names in the order of the formula, with their values where they have one.
  package let data: [(name: Name, value: Tensor?)]
}

extension Workspace {
  /// The answer to an expression: its value, or the formula of the function that it names.
  package mutating func answer(_ expression: Expression, symbols: SymbolSet) throws(Diagnostic) -> Answer {
    let workspace = self
    return try withLowering(symbols) { lowering throws(Diagnostic) in
      try workspace.answer(expression, symbols, lowering)
    }
  }

  private func answer(
    _ expression: Expression, _ symbols: SymbolSet, _ lowering: Lowering
  ) throws(Diagnostic) -> Answer {
    let scope = Scope()
    if try lowering.isFunction(expression, in: scope) {
      return try formulas(of: lowering.functionValue(of: expression, in: scope), expression, symbols: symbols)
    }
    if let parts = try lowering.gradientParts(of: expression, in: scope) { return .parts(parts) }
    let graph = try lowering.node(expression, in: scope)
    let evaluation = try lowering.evaluate(graph, at: expression.range)
    let value = evaluation[graph]
    return .value(value, overflowed: value.elements.contains(where: \.isInfinite) && lowering.isFinite(graph))
  }

  private func formulas(
    of function: FunctionValue, _ expression: Expression, symbols: SymbolSet
  ) throws(Diagnostic) -> Answer {
    if case .user(let definition) = function { return .definition(try echo(definition, symbols: symbols)) }
    // A formula is printed before any shape is known, so data without a value will do.
    let lowering = Lowering(self, symbols: symbols, purpose: .definition)
    let parameters = try lowering.parameters(of: function, shapes: nil, site: expression.range)
    let graph = try lowering.formula(
      of: function, over: parameters, site: expression.range, in: Scope())
    let names = parameters.map { $0.variable.name.text(symbols) }
    let list = names.joined(separator: ", ")
    if case .gradient(let inner) = function, names.count > 1 {
      let name = inner.text(symbols)
      let sign = symbols == .ascii ? "d" : "∂"
      return .formulas(zip(names, graph.parts).map { ("\(sign)\(name)/\(sign)\($0)", $1) })
    }
    if graph.isVector {
      return .formulas(
        graph.parts.enumerated().map { ("\(function.text(symbols))(\(list))[\($0)]", $1) })
    }
    return .formulas([("\(function.text(symbols))(\(list))", graph.parts[0])])
  }

  /// A definition read as the student will see it echoed.
  package func echo(_ definition: FunctionDefinition, symbols: SymbolSet) throws(Diagnostic) -> FunctionEcho {
    let lowering = Lowering(self, symbols: symbols, purpose: .definition)
    let body = try lowering.definition(definition)
    let bindings = Node.topologicalOrder(of: [body]).filter { node in
      if case .label(let label) = node.operation { return label.role == .binding }
      return false
    }
    return FunctionEcho(definition: definition, body: body, bindings: bindings, data: lowering.data)
  }
}

extension Lowering {
  /// Whether every number that goes into a graph is finite.
  fileprivate func isFinite(_ graph: Node) -> Bool {
    let values = values
    return Node.topologicalOrder(of: [graph]).allSatisfy { node in
      guard case .variable(let variable) = node.operation, let value = values[variable] else { return true }
      return value.elements.allSatisfy(\.isFinite)
    }
  }
}
