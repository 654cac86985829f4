import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// What is said of runs, by whichever command.
extension Session {
  /// The line that begins a run: `f: w from 0 · gd, α = 0.1`; in plain mode it says that it does.
  func beginning(of record: RunRecord) -> String {
    let word = Message(en: "run", es: "ejecución")[language]
    return style.plain ? "\(word) \(description(of: record))" : description(of: record)
  }

  /// A run's objective, start, data and rule: `f: w from 0 · gd, α = 0.1`.
  func description(of record: RunRecord, withRule: Bool = true) -> String {
    var parts = [starts(of: record)]
    if !record.data.isEmpty {
      let data = record.data.map {
        Reply.unbroken(setting($0.name, $0.value)) + remark(on: $0.origin)
      }.joined(separator: ", ")
      parts.append(Message(en: "data: \(data)", es: "datos: \(data)")[language])
    }
    if withRule { parts.append(rule(of: record)) }
    return "\(record.objective.name.name.text(symbols)): \(parts.joined(separator: separator))"
  }

  /// A run's rule with its hyper-parameters: `gd, α = 0.1`.
  func rule(of record: RunRecord) -> String {
    let settings = record.hyperparameters.map { hyperparameter -> String in
      switch hyperparameter.value {
      case .number(let value): return Reply.unbroken(setting(hyperparameter.name, value))
      case .schedule(let expression, let source):
        let name = hyperparameter.name.text(symbols)
        return "\(name)\(style.plain ? " " : " = ")\(source[expression.range])"
      case .search(let call):
        let name = hyperparameter.name.text(symbols)
        let text = call.text(resolvedAs: record.run.graph.search?.search.method)
        return Reply.unbroken("\(name)\(style.plain ? " " : " = ")\(text)")
      }
    }
    return ([record.rule.name.name.text(symbols)] + settings).joined(separator: ", ")
  }

  private var separator: String { style.plain ? "; " : " · " }

  /// `x from 5, y from 1 (where run 2 ended)`.
  private func starts(of record: RunRecord) -> String {
    zip(zip(record.parameters, record.run.start), record.startOrigins).map { start, origin in
      let value = style.text(start.1)
      let name = start.0.text(symbols)
      let text = Message(en: "\(name) from \(value)", es: "\(name) desde \(value)")[language]
      guard case .run(let number)? = origin else { return Reply.unbroken(text) }
      let place = Message(en: "where run \(number) ended", es: "donde terminó la ejecución \(number)")
      return "\(Reply.unbroken(text)) (\(place[language]))"
    }.joined(separator: ", ")
  }

  private func setting(_ name: Name, _ value: Tensor) -> String {
    style.plain ? "\(name.text(symbols)) \(style.text(value))" : equation(name, value)
  }

  func noteVerdict(of record: RunRecord, in reply: inout Reply) {
    let entries = record.entries.map { $0.text(symbols) }
    let message = record.run.verdict.message(
      parameters: entries, objective: record.objective.name.name.text(symbols), style: style)
    if let message { reply.line(message[language]) }
  }

  /// The runs, the current one marked.
  func listRuns() -> Reply {
    var reply = Reply()
    for (place, record) in workspace.runs.enumerated() {
      let name = Message(en: "run \(record.number)", es: "ejecución \(record.number)")[language]
      let current = Message(en: "current", es: "actual")[language]
      let mark = place != workspace.currentRun ? "" : style.plain ? " (\(current))" : "*"
      reply.line([name + mark, description(of: record), updates(record.run.time)].joined(separator: separator))
    }
    return reply
  }

  /// `1 update`, `4 updates`.
  func updates(_ count: Int) -> String {
    Message(
      en: "\(count) \(count == 1 ? "update" : "updates")",
      es: "\(count) \(count == 1 ? "actualización" : "actualizaciones")")[language]
  }

  /// What a run put in the place of something that no run made.
  func noteOverwritten(_ replaced: [(name: Name, meaning: Workspace.Replaced)], in reply: inout Reply) {
    for (name, meaning) in replaced { note(meaning, of: name, isValue: false, in: &reply) }
  }

  /// The refusal of a step from a point where the objective has no value.
  func failed(_ message: Message, _ record: RunRecord, _ statement: Statement) -> Diagnostic {
    let name = record.objective.name.name.text(symbols)
    let point = zip(record.parameters, record.run.point).map { equation($0, $1) }
    let place = point.joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "No step can be made from \(place). In \(name): \(message.english)",
        es: "No se puede dar un paso desde \(place). En \(name): \(message.spanish)"),
      at: statement.startRange ?? statement.range)
  }

  /// The columns that names after `show` or `table` mean.
  func columns(_ names: [Identifier], in table: RunTable) throws(Diagnostic) -> [Trace.Column] {
    var columns: [Trace.Column] = []
    for identifier in names {
      guard let column = table.column(named: identifier.name) else {
        // The step begins every row anyway.
        if identifier.name == "t" { continue }
        let closest = Spelling.closest(to: identifier.name.spelling, among: table.columnNames)
        let list = (["t"] + table.columnNames).joined(separator: ", ")
        throw Diagnostic(
          Message(
            en: "This run has no column \(identifier.name).",
            es: "Esta ejecución no tiene la columna \(identifier.name)."), at: identifier.range,
          advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") }
            ?? Message(en: "columns: \(list)", es: "columnas: \(list)"))
      }
      columns.append(column)
    }
    return columns
  }

  func noRun(_ statement: Statement) -> Diagnostic {
    Diagnostic(
      Message(en: "There is no run yet.", es: "Todavía no hay ninguna ejecución."), at: statement.range,
      advice: Message(
        en: "begin one: f(x) = x^2, then train f from x = 5 with gd(0.1)",
        es: "comience una: f(x) = x^2, y luego train f from x = 5 with gd(0.1)"))
  }
}

extension Statement {
  /// Where `step` or `train` gives the start.
  fileprivate var startRange: SourceRange? {
    let clauses: RunClauses
    switch kind {
    case .step(let own), .train(let own): clauses = own
    default: return nil
    }
    switch clauses.start {
    case .named(let bindings): return bindings.dropFirst().reduce(bindings.first?.range) { $0?.union($1.range) }
    case .positional(_, let range): return range
    case nil: return nil
    }
  }
}
