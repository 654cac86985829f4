import Autodiff
import Language
import Tensors
import Wording

// The hyper-parameters of a run: by place or by name, numbers, schedules or a search.
extension RunSetup {
  /// The hyper-parameters of a rule as the call gives them, in the order of the rule; the others at their defaults.
  func hyperparameters(
    of rule: RuleDefinition, call: RunClauses.RuleCall
  ) throws(Diagnostic) -> [RunRecord.Hyperparameter] {
    let declared = rule.hyperparameters.map(\.name.name)
    var given: [Name: (spelling: Name, value: Expression)] = [:]
    for (place, argument) in call.arguments.enumerated() {
      guard let name = argument.name else {
        guard place < declared.count else { throw tooMany(call, declared) }
        try requireNew(declared[place], given[declared[place]] == nil, at: argument.value.range)
        given[declared[place]] = (spelling(of: declared[place]), argument.value)
        continue
      }
      let range = argument.nameRange ?? argument.value.range
      guard let match = HyperparameterNames.match(name, among: declared) else {
        throw unknownHyperparameter(name, of: rule, at: range)
      }
      if let other = given[match]?.spelling, other.spelling != name.spelling {
        throw Diagnostic(
          Message(
            en: "\(name) is another name for \(other), which is given already.",
            es: "\(name) es otro nombre de \(other), que ya está dado."), at: range)
      }
      try requireNew(name, given[match] == nil, at: range)
      given[match] = (name, argument.value)
    }
    var result: [RunRecord.Hyperparameter] = []
    for hyperparameter in rule.hyperparameters {
      let name = hyperparameter.name.name
      if let (spelling, expression) = given[name] {
        if let search = try searchCall(expression, for: name, of: rule) {
          result.append(.init(name: spelling, value: .search(search)))
        } else {
          result.append(.init(name: spelling, value: try value(expression, source: statement.source)))
        }
      } else if let expression = hyperparameter.value {
        let value = try Lowering(Workspace(), symbols: symbols).constant(expression)
        result.append(.init(name: spelling(of: name), value: .number(value)))
      } else {
        throw Diagnostic(
          Message(en: "\(rule.name.name) needs \(name).", es: "\(rule.name.name) necesita \(name)."),
          at: call.range,
          advice: Message("with \(rule.name.name)(\(name) = 0.1)"))
      }
    }
    return result
  }

  /// How a hyper-parameter is written that the student did not name.
  private func spelling(of name: Name) -> Name {
    workspace.symbols[HyperparameterNames.canonical(name)] ?? name
  }

  /// What a schedule calls the number of the epoch.
  static let epochNames: [Name] = ["epoch", "época"]

  /// A number, or a schedule where the expression mentions `t`, the number of the step, or that of the epoch.
  private func value(
    _ expression: Expression, source: Source
  ) throws(Diagnostic) -> RunRecord.Hyperparameter.Value {
    if expression.names.contains("t") { return .schedule(expression, source: source) }
    if let epoch = RunSetup.epochNames.first(where: expression.names.contains) {
      if clauses.speakOfData { return .schedule(expression, source: source) }
      if workspace.values[epoch] == nil {
        throw Diagnostic(
          Message(
            en: "\(epoch) counts the passes over the data, and this run is not told what they are.",
            es: "\(epoch) cuenta las pasadas por los datos, y a esta ejecución no se le dice cuáles son."),
          at: expression.range, advice: Message(en: "add  over x, y batch 1", es: "agregue  over x, y batch 1"))
      }
    }
    return .number(try constants.constant(expression))
  }

  private func unknownHyperparameter(
    _ name: Name, of rule: RuleDefinition, at range: SourceRange
  ) -> Diagnostic {
    let names = rule.hyperparameters.map(\.name.name.spelling)
    let closest = Spelling.closest(to: name.spelling, among: names + rule.hyperparameters.map(\.name.name.key))
    let list = names.joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "\(rule.name.name) has no hyper-parameter \(name); it has \(list).",
        es: "\(rule.name.name) no tiene el hiperparámetro \(name); tiene \(list)."), at: range,
      advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") })
  }

  private func tooMany(_ call: RunClauses.RuleCall, _ declared: [Name]) -> Diagnostic {
    let list = declared.map(\.spelling).joined(separator: ", ")
    let first = call.arguments[declared.count].value.range
    let last = call.arguments[call.arguments.count - 1].value.range
    return Diagnostic(
      Message(
        en: declared.isEmpty
          ? "\(call.name.name) takes no numbers." : "This is too much: \(call.name.name) takes only \(list).",
        es: declared.isEmpty
          ? "\(call.name.name) no lleva números." : "Esto sobra: \(call.name.name) lleva solo \(list)."),
      at: first.union(last))
  }

  /// Requires of a list as a hyper-parameter that it has one entry for each entry of the start.
  func requireRates(
    _ hyperparameters: [RunRecord.Hyperparameter], _ rule: RuleDefinition, entries: Int
  ) throws(Diagnostic) {
    for (place, hyperparameter) in hyperparameters.enumerated() {
      guard case .number(let value) = hyperparameter.value, !value.shape.isScalar, value.shape != Shape(entries)
      else { continue }
      let argument = clauses.rule?.arguments.enumerated().first { position, argument in
        argument.name.map { $0 == hyperparameter.name } ?? (position == place)
      }
      let name = hyperparameter.name
      throw Diagnostic(
        Message(
          en: "\(name) is a number, or a list of one number for each parameter: \(entries) here, not "
            + "\(value.shape.count).",
          es: "\(name) es un número, o una lista de un número para cada parámetro: aquí \(entries), no "
            + "\(value.shape.count)."), at: argument?.element.value.range ?? statement.range)
    }
  }
}
