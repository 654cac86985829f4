import Autodiff
import Language
import Optimization
import Tensors
import Wording

/// Turns the clauses of `step` and `train` into a run: a new one, or the current one going on.
struct RunSetup {
  let workspace: Workspace
  let clauses: RunClauses
  let statement: Statement
  let symbols: SymbolSet
  /// Reads the values in the clauses.
  let constants: Lowering

  init(_ lowering: Lowering, clauses: RunClauses, statement: Statement) {
    workspace = lowering.workspace
    symbols = lowering.symbols
    constants = lowering
    self.clauses = clauses
    self.statement = statement
  }

  /// The run to go on with, and whether it is new.
  func make() throws(Diagnostic) -> (record: RunRecord, isNew: Bool) {
    if let current = workspace.current, continues(current) {
      try refuseChanges(since: current)
      return (current, false)
    }
    return (try newRun(), true)
  }

  /// Without `from`, `over` and `with`, and with no other objective, the current run goes on.
  private func continues(_ current: RunRecord) -> Bool {
    clauses.start == nil && clauses.rule == nil && !clauses.speakOfData
      && (clauses.objective == nil || clauses.objective?.name == current.objective.name.name)
  }

  // MARK: A new run

  private func newRun() throws(Diagnostic) -> RunRecord {
    let definition = try objective()
    let (rule, hyperparameters) = try ruleWithHyperparameters()
    let (start, origins) = try startValues(of: definition)
    try requireRates(hyperparameters, rule, entries: start.reduce(0) { $0 + $1.shape.count })
    let plan = try batchPlan(for: definition)
    func stepGraph(_ lowering: Lowering) throws(Diagnostic) -> StepGraph {
      try StepGraphBuilder(
        lowering: lowering, objective: definition, rule: rule, hyperparameters: hyperparameters, start: start,
        updatesPerEpoch: plan?.perEpoch, site: clauses.objective?.range ?? statement.range
      ).build()
    }
    let lowering = Lowering(workspace, symbols: symbols)
    let whole = try stepGraph(lowering)
    let (graph, batches) = try plan?.steps(whole: whole, setup: self, build: stepGraph) ?? (whole, nil)
    return RunRecord(
      number: (workspace.runs.last?.number ?? 0) + 1, objective: definition,
      helpers: lowering.functions.subtracting([definition.name.name]).compactMap { workspace.functions[$0] },
      rule: rule,
      hyperparameters: hyperparameters,
      data: lowering.data.compactMap { name, _ in
        workspace.values[name].map { RunRecord.Datum(name: $0.name, value: $0.value, origin: $0.origin) }
      }, startOrigins: origins,
      run: Run(graph, from: start, over: batches))
  }

  func objective() throws(Diagnostic) -> FunctionDefinition {
    guard let wanted = clauses.objective else {
      if let current = workspace.current {
        return workspace.functions[current.objective.name.name] ?? current.objective
      }
      let functions = workspace.names.filter { workspace.functions[$0] != nil }
      if functions.count == 1, let only = workspace.functions[functions[0]] { return only }
      throw Diagnostic(
        Message(en: "What is to be minimised?", es: "¿Qué función se minimiza?"), at: statement.range,
        advice: Message(
          en: "define it and name it: f(x) = x^2, then train f from x = 5 with gd(0.1)",
          es: "defínala y nómbrela: f(x) = x^2, y luego train f from x = 5 with gd(0.1)"))
    }
    if let definition = workspace.functions[wanted.name] { return definition }
    let functions = workspace.functions.keys.map(\.spelling)
    let closest = Spelling.closest(to: wanted.name.spelling, among: functions)
    if closest == nil, let diagnostic = notMinimised(wanted) { throw diagnostic }
    throw Diagnostic(
      Message(
        en: "\(wanted.name) is not a function that you defined.",
        es: "\(wanted.name) no es una función definida por usted."), at: wanted.range,
      advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") }
        ?? Message(
          en: "define it first: \(wanted.name)(x) = x^2", es: "defínala antes: \(wanted.name)(x) = x^2"))
  }

  /// The error for a number, or a built-in function, as an objective; nil for a name that means nothing.
  private func notMinimised(_ wanted: Identifier) -> Diagnostic? {
    let name = wanted.name.text(symbols)
    if workspace.values[wanted.name] != nil {
      return Diagnostic(
        Message(
          en: "\(name) is a number; what is minimised is a function.",
          es: "\(name) es un número; lo que se minimiza es una función."), at: wanted.range,
        advice: Message(
          en: "define one: f(\(name)) = \(name)^2", es: "defina una: f(\(name)) = \(name)^2"))
    }
    guard Lowering(workspace, symbols: symbols).meaning(of: wanted.name, in: Scope()) != nil else { return nil }
    return Diagnostic(
      Message(
        en: "\(name) is built in; what is minimised is a function of your own.",
        es: "\(name) está incorporada; lo que se minimiza es una función propia."), at: wanted.range,
      advice: Message(en: "define one: f(x) = \(name)(x)", es: "defina una: f(x) = \(name)(x)"))
  }

  /// The rule called after `with`, else that of the current run.
  func ruleWithHyperparameters() throws(Diagnostic) -> (RuleDefinition, [RunRecord.Hyperparameter]) {
    if let call = clauses.rule {
      guard let rule = workspace.rule(call.name.name) else { throw unknownRule(call.name) }
      return (rule, try hyperparameters(of: rule, call: call))
    }
    if let current = workspace.current { return (current.rule, current.hyperparameters) }
    throw Diagnostic(
      Message(en: "By which rule?", es: "¿Con qué regla?"), at: statement.range,
      advice: Message(
        en: "add  with gd(lr = 0.1)  ·  rules: \(ruleNames.english)",
        es: "agregue  with gd(lr = 0.1)  ·  reglas: \(ruleNames.spanish)"))
  }

  /// The rules that are met first, and the student's own; `help rules` has them all.
  private var ruleNames: Message {
    let first = ["gd", "momentum", "nesterov", "rmsprop", "adam"]
    let own = workspace.rules.keys.filter { !Prelude.ruleNames.contains($0) }.map(\.spelling).sorted()
    let list = (first + own).joined(separator: ", ")
    return Message(en: "\(list) … (help rules)", es: "\(list) … (ayuda reglas)")
  }

  private func unknownRule(_ name: Identifier) -> Diagnostic {
    let names = Prelude.ruleNames.map(\.spelling) + workspace.rules.keys.map(\.spelling)
    let closest = Spelling.closest(to: name.name.spelling, among: names)
    return Diagnostic(
      Message(en: "There is no rule \(name.name).", es: "No hay ninguna regla \(name.name)."), at: name.range,
      advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") }
        ?? Message(en: "rules: \(ruleNames.english)", es: "reglas: \(ruleNames.spanish)"))
  }

  // MARK: Start

  func requireNew(_ name: Name, _ isNew: Bool, at range: SourceRange) throws(Diagnostic) {
    if isNew { return }
    throw Diagnostic(Message(en: "\(name) is given twice.", es: "\(name) se da dos veces."), at: range)
  }

  func startValues(
    of definition: FunctionDefinition
  ) throws(Diagnostic) -> (values: [Tensor], origins: [Workspace.Origin?]) {
    let parameters = definition.parameters.map(\.name)
    var given: [Name: Tensor] = [:]
    switch clauses.start {
    case .named(let bindings):
      for binding in bindings {
        guard parameters.contains(binding.name) else {
          let list = parameters.map(\.spelling).joined(separator: ", ")
          throw Diagnostic(
            Message(
              en: "\(definition.name.name) has no parameter \(binding.name); it has \(list).",
              es: "\(definition.name.name) no tiene el parámetro \(binding.name); tiene \(list)."),
            at: binding.nameRange, correction: parameters.first { given[$0] == nil }?.spelling ?? list)
        }
        guard given[binding.name] == nil else {
          throw Diagnostic(
            Message(en: "\(binding.name) is given twice.", es: "\(binding.name) aparece dos veces."),
            at: binding.nameRange)
        }
        try requireNew(binding.name, given[binding.name] == nil, at: binding.nameRange)
        given[binding.name] = try constants.constant(binding.value)
      }
    case .positional(let values, let range):
      guard values.count == parameters.count else {
        let list = parameters.map { "\($0) = 1" }.joined(separator: ", ")
        let isOne = parameters.count == 1
        throw Diagnostic(
          Message(
            en: "\(definition.name.name) has \(parameters.count) \(isOne ? "parameter" : "parameters"); "
              + "the start gives \(values.count).",
            es: "\(definition.name.name) tiene \(parameters.count) \(isOne ? "parámetro" : "parámetros"); "
              + "el comienzo da \(values.count)."),
          at: range, advice: Message("from \(list)"))
      }
      for (name, value) in zip(parameters, values) {
        given[name] = try constants.constant(value)
      }
    case nil: break
    }
    var values: [Tensor] = []
    var origins: [Workspace.Origin?] = []
    for name in parameters {
      if let value = given[name] {
        values.append(value)
        origins.append(nil)
      } else if let entry = workspace.values[name] {
        values.append(entry.value)
        origins.append(entry.origin)
      } else {
        throw missingStart(definition, parameters, given: given)
      }
    }
    return (values, origins)
  }

  private func missingStart(
    _ definition: FunctionDefinition, _ parameters: [Name], given: [Name: Tensor]
  ) -> Diagnostic {
    let missing = parameters.filter { given[$0] == nil && workspace.values[$0] == nil }
    let names = missing.map { $0.text(symbols) }.joined(separator: ", ")
    let name = definition.name.name.text(symbols)
    if case .named(let bindings)? = clauses.start, let last = bindings.last {
      let added = missing.map { ", \($0.text(symbols)) = 1" }.joined()
      return Diagnostic(
        Message(
          en: "The start gives no value for \(names).", es: "Al comienzo le falta un valor para \(names)."),
        at: last.range, correction: statement.source[last.range] + added)
    }
    let list = parameters.map { "\($0.text(symbols)) = 1" }.joined(separator: ", ")
    return Diagnostic(
      Message(en: "Where does \(name) start?", es: "¿Desde dónde empieza \(name)?"),
      at: clauses.objective?.range ?? statement.range,
      advice: Message(en: "add  from \(list)", es: "agregue  from \(list)"))
  }

  // MARK: Going on

  /// Refuses to go on with a run whose objective, data or parameters were changed by hand since.
  private func refuseChanges(since current: RunRecord) throws(Diagnostic) {
    guard let change = change(since: current) else { return }
    let definition = workspace.functions[current.objective.name.name] ?? current.objective
    let start = definition.parameters.map { parameter in
      "\(parameter.name.spelling) = \(workspace.values[parameter.name]?.value.typed ?? "1")"
    }.joined(separator: ", ")
    var command = "train"
    if case .step = statement.kind { command = "step" }
    let anew =
      "\(command) \(current.objective.name.name.spelling) from \(start) with \(current.callText)\(current.dataText)"
    throw Diagnostic(
      Message(
        en: "\(change.english) since run \(current.number) began.",
        es: "\(change.spanish) desde que empezó la ejecución \(current.number)."), at: statement.range,
      advice: Message(
        en: "a new run from here:  \(anew)\nthe old one as it was:  run \(current.number), then \(command)",
        es: "una ejecución nueva desde aquí:  \(anew)\nla anterior tal como estaba:  run \(current.number), "
          + "y luego \(command)"))
  }

  private func change(since current: RunRecord) -> Message? {
    let name = current.objective.name.name
    for datum in current.data where workspace.values[datum.name]?.value != datum.value {
      return Message(en: "\(datum.name) was changed", es: "Se cambió \(datum.name)")
    }
    guard let now = objectiveNow(of: current), now.isSame(as: current.run.whole.objective.inputs[0]) else {
      return Message(en: "\(name) was changed", es: "Se cambió \(name)")
    }
    for (name, value) in zip(current.parameters, current.run.point) {
      if let entry = workspace.values[name], entry.value != value {
        return Message(en: "\(name) was changed", es: "Se cambió \(name)")
      }
    }
    return nil
  }

  /// What the objective's name means today, with the functions that it calls; nil where it cannot be read.
  private func objectiveNow(of current: RunRecord) -> Node? {
    guard let definition = workspace.functions[current.objective.name.name] else { return nil }
    let parameters = current.run.graph.parameters.map { Node.variable($0.variable, shape: $0.shape) }
    guard definition.parameters.map(\.name) == current.parameters else { return nil }
    return try? Lowering(workspace, symbols: symbols).body(of: definition, parameters, site: statement.range)
  }
}
