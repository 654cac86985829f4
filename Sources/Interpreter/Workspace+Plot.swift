import Autodiff
import Language
import Tensors
import Wording

/// A function of one number that is to be plotted.
package struct PlottedCurve: Sendable {
  /// `f'(x)`; the formula itself where it has no name.
  package let name: String
  /// The number that it is a function of.
  package let parameter: Name
  /// The function as it was written, or as it came out of a derivative.
  package let body: Node
  /// The function of the student's, if it is one by its name alone.
  package let definition: FunctionDefinition?
  package var function: TapeFunction
}

extension Workspace {
  /// The curve that an expression means: a function by its name (`f`, `f'`, `sigmoid`), or a formula in one free name.
  package func plottedCurve(_ expression: Expression, symbols: SymbolSet) throws(Diagnostic) -> PlottedCurve {
    let lowering = Lowering(self, symbols: symbols)
    guard try lowering.isFunction(expression, in: Scope()) else { return try formula(expression, lowering) }
    let function = try lowering.functionValue(of: expression, in: Scope())
    let parameters = try lowering.parameters(of: function, shapes: nil, site: expression.range)
    let text = function.text(symbols)
    guard parameters.count == 1 else {
      let isSurface = parameters.count == 2
      throw Diagnostic(
        Message(
          en: "\(text) has \(parameters.count) parameters; a curve has one.",
          es: "\(text) tiene \(parameters.count) parámetros; una curva tiene uno."), at: expression.range,
        advice: isSurface ? Message("contour \(text)") : nil)
    }
    var definition: FunctionDefinition?
    let body: Node
    if case .user(let own) = function {
      definition = own
      body = try lowering.body(of: own, parameters.map(\.node), site: expression.range)
    } else {
      body = try lowering.formula(of: function, over: parameters, site: expression.range, in: Scope()).value
    }
    let variable = parameters[0].variable
    return PlottedCurve(
      name: function.text(of: [variable.name.text(symbols)], symbols), parameter: variable.name, body: body,
      definition: definition, function: try tapeFunction(body, [variable], text, expression, lowering))
  }

  /// A formula in a name that has no value, or else in `x`.
  private func formula(_ expression: Expression, _ lowering: Lowering) throws(Diagnostic) -> PlottedCurve {
    let names = expression.names
    let free = Set(names).filter {
      lowering.meaning(of: $0, in: Scope()) == nil && lowering.split($0, in: Scope()) == nil
    }
    // A name alone, or one that is called, is a slip: it is told as everywhere.
    let isAlone = if case .name(let name) = expression.kind { name != "x" && free.contains(name) } else { false }
    if isAlone || free.contains(where: expression.calls) { _ = try lowering.node(expression, in: Scope()) }
    guard let name = free.count == 1 ? free.first : free.isEmpty && names.contains("x") ? "x" : nil else {
      let list = free.map { $0.spelling }.sorted().joined(separator: ", ")
      throw Diagnostic(
        free.isEmpty
          ? Message(en: "This is a value, not a curve.", es: "Esto es un valor, no una curva.")
          : Message(
            en: "A curve has one name that varies; here are \(list).",
            es: "En una curva varía un solo nombre; aquí están \(list)."), at: expression.range,
        advice: Message(
          en: "name the function: f(x) = x^2, then plot f", es: "nombre la función: f(x) = x^2, y luego plot f"))
    }
    let variable = Variable(name, .parameter)
    var scope = Scope()
    scope.locals[name] = .node(.variable(variable))
    let body = try lowering.node(expression, in: scope)
    return PlottedCurve(
      name: "", parameter: name, body: body, definition: nil,
      function: try tapeFunction(body, [variable], "", expression, lowering))
  }

  /// The graph compiled as a function of some variables; refused where its value is not a number.
  func tapeFunction(
    _ body: Node, _ variables: [Variable], _ text: String, _ expression: Expression, _ lowering: Lowering
  ) throws(Diagnostic) -> TapeFunction {
    guard body.shape.isScalar else {
      throw Diagnostic(
        Message(
          en: "What is plotted is a number, but \(text.isEmpty ? "this" : text) has the shape \(body.shape).",
          es: "Lo que se dibuja es un número, pero \(text.isEmpty ? "esto" : text) tiene la forma \(body.shape)."),
        at: expression.range)
    }
    return TapeFunction(body, over: variables, values: lowering.values)
  }

  /// A formula as a curve over a name that may have a value, with other values for some names: a fitted line.
  package func plottedCurve(
    _ expression: Expression, over name: Name, values: [(name: Name, value: Tensor)], symbols: SymbolSet
  ) throws(Diagnostic) -> PlottedCurve {
    var workspace = self
    for (name, value) in values { workspace.assign(name, value) }
    let lowering = Lowering(workspace, symbols: symbols)
    let variable = Variable(name, .parameter)
    var scope = Scope()
    scope.locals[name] = .node(.variable(variable))
    let body = try lowering.node(expression, in: scope)
    return PlottedCurve(
      name: "", parameter: name, body: body, definition: nil,
      function: try tapeFunction(body, [variable], "", expression, lowering))
  }

  /// The value of an expression, such as data that are plotted.
  package func plottedValue(_ expression: Expression, symbols: SymbolSet) throws(Diagnostic) -> Tensor {
    try Lowering(self, symbols: symbols).constant(expression)
  }

  /// A number, such as the end of a window.
  package func number(_ expression: Expression, symbols: SymbolSet) throws(Diagnostic) -> Double {
    let value = try Lowering(self, symbols: symbols).constant(expression)
    guard let number = value.number, number.isFinite else {
      throw Diagnostic(
        Message(en: "A finite number is needed here.", es: "Aquí hace falta un número finito."), at: expression.range)
    }
    return number
  }

  /// The numbers at the ends of a window, the lower one first.
  package func window(
    _ window: PlotClauses.Window, symbols: SymbolSet
  ) throws(Diagnostic) -> ClosedRange<Double> {
    let lower = try number(window.lower, symbols: symbols)
    let upper = try number(window.upper, symbols: symbols)
    guard lower < upper else {
      throw Diagnostic(
        Message(
          en: "A window goes from its lower end to its upper one.",
          es: "Una ventana va de su extremo menor a su extremo mayor."), at: window.range,
        advice: lower > upper ? Message("from \(Tensor(upper).typed) to \(Tensor(lower).typed)") : nil)
    }
    return lower...upper
  }

  /// Whether an expression names a function: `f`, `f'`, `sigmoid`.
  package func isFunction(_ expression: Expression, symbols: SymbolSet) -> Bool {
    (try? Lowering(self, symbols: symbols).isFunction(expression, in: Scope())) == true
  }

  /// Whether a run's objective and data are what they were when it began.
  package func isUnchanged(_ record: RunRecord) -> Bool {
    functions[record.objective.name.name] == record.objective
      && record.data.allSatisfy { values[$0.name]?.value == $0.value }
  }
}
