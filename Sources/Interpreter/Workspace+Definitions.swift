import Autodiff
import Language
import Optimization
import Tensors
import Wording

// Definitions: each is read whole before anything is changed.
extension Workspace {
  /// What a name meant before it was defined anew.
  package enum Replaced: Sendable {
    case value(Tensor, Origin)
    case function(FunctionEcho)
    case rule
    /// A built-in name or constant, now shadowed.
    case builtIn
  }

  /// Gives a name the value of an expression.
  package mutating func assign(
    _ binding: Binding, symbols: SymbolSet
  ) throws(Diagnostic) -> (value: Tensor, replaced: Replaced?) {
    guard let value = try answer(binding.value, symbols: symbols).value else {
      throw Diagnostic(
        Message(
          en: "A name is given a number here, not a function.",
          es: "A un nombre se le asigna aquí un número, no una función."), at: binding.value.range,
        advice: functionLine(binding, symbols: symbols))
    }
    let replaced = meaning(of: binding.name, symbols: symbols)
    assign(binding.name, value)
    return (value, replaced)
  }

  /// Gives a name a value that was not typed, such as a column of a file.
  ///
  /// - Returns: what the name meant before.
  package mutating func replace(_ name: Name, by value: Tensor, symbols: SymbolSet) -> Replaced? {
    let replaced = meaning(of: name, symbols: symbols)
    assign(name, value)
    return replaced
  }

  /// Defines a function, once its formula can be read.
  package mutating func define(
    _ definition: FunctionDefinition, symbols: SymbolSet
  ) throws(Diagnostic) -> (echo: FunctionEcho, replaced: Replaced?) {
    try requireDistinct(definition.parameters)
    try requireOrdered(definition)
    let replaced = meaning(of: definition.name.name, symbols: symbols)
    var copy = self
    copy.define(definition)
    let echo = try copy.echo(definition, symbols: symbols)
    if let old = functions[definition.name.name], isSame(old, definition) { return (echo, nil) }
    self = copy
    return (echo, replaced)
  }

  /// Defines a rule, once its lines can be read for a parameter.
  package mutating func define(_ rule: RuleDefinition, symbols: SymbolSet) throws(Diagnostic) -> Replaced? {
    for hyperparameter in rule.hyperparameters {
      let name = hyperparameter.name
      guard !["t", "g", "f", "H", "θ"].contains(name.name) else {
        throw Diagnostic(
          Message(
            en: "\(name.name) has a meaning of its own in a rule and cannot be a hyper-parameter.",
            es: "\(name.name) tiene un significado propio en una regla y no puede ser un hiperparámetro."),
          at: name.range)
      }
    }
    try requireDistinct(rule.hyperparameters.map(\.name))
    try requireStates(rule)
    guard rule.lines.contains(where: { $0.name == "θ" }) else {
      throw Diagnostic(
        Message(
          en: "A rule must move the parameters: it needs a line θ = …",
          es: "Una regla debe mover los parámetros: le falta una línea θ = …"), at: rule.name.range,
        advice: Message("θ = θ - lr*g"))
    }
    try StepGraphBuilder.check(rule, symbols: symbols)
    let replaced: Replaced? = self.rule(rule.name.name) == nil ? nil : .rule
    define(rule)
    return replaced
  }

  /// Whether two definitions are one function: the same parameters and formulas, wherever and however typed.
  package func isSame(_ left: FunctionDefinition, _ right: FunctionDefinition) -> Bool {
    func text(_ definition: FunctionDefinition) -> [String]? {
      guard let echo = try? echo(definition, symbols: .ascii) else { return nil }
      let formula = Formula(style: Style(symbols: .ascii, digits: 17))
      return definition.parameters.map(\.name.key) + [formula.text(echo.body)]
        + echo.bindings.flatMap { [formula.text($0), formula.text($0.inputs[0])] }
    }
    return left == right || text(left).map { $0 == text(right) } == true
  }

  private func requireDistinct(_ names: [Identifier]) throws(Diagnostic) {
    for (place, name) in names.enumerated() where names[..<place].contains(where: { $0.name == name.name }) {
      throw Diagnostic(
        Message(
          en: "\(name.name) is given twice.", es: "\(name.name) aparece dos veces."), at: name.range)
    }
  }

  /// Requires of each state that a line gives it its next value, and that it is given once.
  private func requireStates(_ rule: RuleDefinition) throws(Diagnostic) {
    for (place, state) in rule.states.enumerated() {
      try requireDistinct(rule.states[...place].map { Identifier($0.name, $0.nameRange) })
      guard rule.lines.contains(where: { $0.name == state.name }) else {
        throw Diagnostic(
          Message(
            en: "The state \(state.name) never changes: a line \(state.name) = … is missing.",
            es: "El estado \(state.name) no cambia nunca: falta una línea \(state.name) = …"), at: state.nameRange)
      }
    }
  }

  /// `g(x) = f(x)`, where `g = f` was written.
  private func functionLine(_ binding: Binding, symbols: SymbolSet) -> Message? {
    let lowering = Lowering(self, symbols: symbols)
    guard let function = try? lowering.functionValue(of: binding.value, in: Scope()) else { return nil }
    let list = lowering.parameterNames(of: function).map { $0.text(symbols) }.joined(separator: ", ")
    return Message("\(binding.name)(\(list)) = \(function.text(symbols))(\(list))")
  }

  /// Refuses `where` bindings that mention one that comes later: it would be taken for data.
  private func requireOrdered(_ definition: FunctionDefinition) throws(Diagnostic) {
    var known = Set(definition.parameters.map(\.name))
    for (place, binding) in definition.bindings.enumerated() {
      let used = binding.value.names
      for later in definition.bindings[place...] where used.contains(later.name) && !known.contains(later.name) {
        throw Diagnostic(
          Message(
            en: "\(binding.name) uses \(later.name), which is given its value only after it: put \(later.name) first.",
            es: "\(binding.name) usa \(later.name), que recibe su valor después: ponga antes \(later.name)."),
          at: later.nameRange)
      }
      known.insert(binding.name)
    }
  }

  /// What a name means now, for the word on what takes its place; nil where it means nothing.
  func meaning(of name: Name, symbols: SymbolSet) -> Replaced? {
    if let entry = values[name] { return .value(entry.value, entry.origin) }
    if let function = functions[name] {
      return (try? echo(function, symbols: symbols)).map { .function($0) }
    }
    if NamedConstant.node(name) != nil || Catalogue.builtIn(named: name) != nil
      || Prelude.function(named: name) != nil
    {
      return .builtIn
    }
    return nil
  }
}

extension StepGraphBuilder {
  /// Reads a rule for one number, so that what is wrong in it is told where it is defined.
  static func check(_ rule: RuleDefinition, symbols: SymbolSet) throws(Diagnostic) {
    let range = rule.name.range
    let x = Identifier("x", range)
    let objective = FunctionDefinition(
      name: Identifier("f", range), parameters: [x], body: Expression(.name("x"), range), bindings: [],
      source: rule.source)
    let values = rule.hyperparameters.map {
      RunRecord.Hyperparameter(name: $0.name.name, value: .number(Tensor(0.5)))
    }
    _ = try StepGraphBuilder(
      lowering: Lowering(Workspace(), symbols: symbols), objective: objective, rule: rule,
      hyperparameters: values, start: [Tensor(1)], site: nil
    ).build()
  }
}
