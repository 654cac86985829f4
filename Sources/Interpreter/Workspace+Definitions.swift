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
    guard case .value(let value, _) = try answer(binding.value, symbols: symbols) else {
      throw Diagnostic(
        Message(
          en: "A name is given a number here, not a function.",
          es: "A un nombre se le asigna aquí un número, no una función."), at: binding.value.range,
        advice: Message("\(binding.name)(x) = …"))
    }
    let replaced = meaning(of: binding.name, symbols: symbols)
    assign(binding.name, value)
    return (value, replaced)
  }

  /// Defines a function, once its formula can be read.
  package mutating func define(
    _ definition: FunctionDefinition, symbols: SymbolSet
  ) throws(Diagnostic) -> (echo: FunctionEcho, replaced: Replaced?) {
    try requireDistinct(definition.parameters)
    let replaced = meaning(of: definition.name.name, symbols: symbols)
    var copy = self
    copy.define(definition)
    let echo = try copy.echo(definition, symbols: symbols)
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

  private func requireDistinct(_ names: [Identifier]) throws(Diagnostic) {
    for (place, name) in names.enumerated() where names[..<place].contains(where: { $0.name == name.name }) {
      throw Diagnostic(
        Message(
          en: "\(name.name) stands twice among the parameters.",
          es: "\(name.name) aparece dos veces entre los parámetros."), at: name.range)
    }
  }

  private func meaning(of name: Name, symbols: SymbolSet) -> Replaced? {
    if let entry = values[name] { return .value(entry.value, entry.origin) }
    if let function = functions[name] {
      return (try? echo(function, symbols: symbols)).map { .function($0) }
    }
    if NamedConstant.node(name) != nil || Catalogue.builtIn(named: name) != nil { return .builtIn }
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
