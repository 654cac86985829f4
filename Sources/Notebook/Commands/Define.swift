import Autodiff
import Interpreter
import Language
import Presentation
import Tensors
import Wording

// Definitions: each is answered with the formula as it was understood.
extension Session {
  mutating func assign(_ binding: Binding) throws(Diagnostic) -> Reply {
    let (value, replaced) = try workspace.assign(binding, symbols: symbols)
    var reply = Reply()
    reply.line(equation(binding.name, value))
    noteRunValues(in: binding.value, &reply)
    note(replaced, of: binding.name, isValue: true, in: &reply)
    return reply
  }

  mutating func define(_ definition: FunctionDefinition) throws(Diagnostic) -> Reply {
    let (echo, replaced) = try workspace.define(definition, symbols: symbols)
    var reply = self.echo(echo)
    note(replaced, of: definition.name.name, isValue: false, in: &reply)
    return reply
  }

  mutating func define(_ rule: RuleDefinition) throws(Diagnostic) -> Reply {
    let replaced = try workspace.define(rule, symbols: symbols)
    var reply = Reply()
    let name = rule.name.name.text(symbols)
    let list = rule.hyperparameters.map { declared in
      let name = declared.name.name.text(symbols)
      return declared.value.map { "\(name) = \(rule.source[$0.range])" } ?? name
    }.joined(separator: ", ")
    reply.line(Message(en: "rule \(name)(\(list))", es: "regla \(name)(\(list))")[language])
    if replaced != nil {
      reply.note(
        Message(
          en: "it takes the place of the rule that was called so; reset \(name) brings that back",
          es: "ocupa el lugar de la regla de ese nombre; reset \(name) la recupera")[language])
    }
    return reply
  }

  /// `f(x) = x²`, and under it the data.
  func echo(_ echo: FunctionEcho) -> Reply {
    let formula = Formula(style: style)
    let definition = echo.definition
    let parameters = definition.parameters.map { $0.name.text(symbols) }.joined(separator: ", ")
    var text = "\(definition.name.name.text(symbols))(\(parameters)) = \(formula.text(echo.body))"
    if !echo.bindings.isEmpty {
      let bindings = echo.bindings.map { "\(formula.text($0)) = \(formula.text($0.inputs[0]))" }
      text += " where \(bindings.joined(separator: ", "))"
    }
    var reply = Reply()
    reply.line(text)
    if !echo.data.isEmpty {
      let none = Message(en: "no value yet", es: "aún sin valor")[language]
      let data = echo.data.map { name, value in
        value.map { Reply.unbroken(briefly(name, $0)) + remark(on: workspace.values[name]?.origin) }
          ?? Reply.unbroken("\(name.text(symbols)) (\(none))")
      }
      reply.note(Message(en: "data", es: "datos")[language] + ": " + data.joined(separator: ", "))
    }
    return reply
  }

  /// What a name meant before, where that is worth a word.
  func note(_ replaced: Workspace.Replaced?, of name: Name, isValue: Bool, in reply: inout Reply) {
    let text = name.text(symbols)
    switch replaced {
    case .function(let echo):
      let body = Formula(style: style).text(echo.body)
      reply.note(
        Message(
          en: "(\(text) was \(body); undo brings it back)",
          es: "(\(text) era \(body); undo lo recupera)")[language])
    case .value(let value, _) where !isValue:
      reply.note(
        Message(
          en: "(\(text) was \(style.text(value)); undo brings it back)",
          es: "(\(text) era \(style.text(value)); undo lo recupera)")[language])
    case .builtIn:
      reply.note(
        Message(
          en: "(\(text) has a built-in meaning; reset \(text) brings it back)",
          es: "(\(text) tiene un significado propio; reset \(text) lo recupera)")[language])
    case .value, .rule, nil: break
    }
  }

  /// ` (left by run 2)` of a value that no hand gave.
  func remark(on origin: Workspace.Origin?) -> String {
    guard case .run(let number)? = origin else { return "" }
    return Message(en: " (left by run \(number))", es: " (de la ejecución \(number))")[language]
  }

  /// A note that names the values that runs left and that an expression uses, seen or unseen.
  func noteRunValues(in expression: Expression, _ reply: inout Reply) {
    let used = workspace.runValues(usedBy: expression, symbols: symbols)
    guard !used.isEmpty else { return }
    let list = used.map { entry in
      briefly(entry.name, entry.value) + remark(on: entry.origin)
    }.joined(separator: ", ")
    reply.note(Message(en: "with \(list)", es: "con \(list)")[language])
  }

  /// A name with its value, or with its shape where that is many numbers: `X of shape (200, 2)`.
  func briefly(_ name: Name, _ value: Tensor) -> String {
    guard value.shape.count > 16 else { return equation(name, value) }
    let text = name.text(symbols)
    return Message(en: "\(text) of shape \(value.shape)", es: "\(text) de forma \(value.shape)")[language]
  }

  /// `x = 5`, or `x ≈ 0.333333` where the number shown is rounded.
  func equation(_ name: Name, _ value: Tensor) -> String {
    "\(name.text(symbols)) \(style.relation(value)) \(style.text(value))"
  }
}
