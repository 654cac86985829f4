import Interpreter
import Language
import Optimization
import Presentation
import Wording

// `step` and `train`: updates of a run, shown as work or as a table.
extension Session {
  /// Steps that `train` makes when it is told no number, and the most that `until` alone makes.
  private static let usualSteps = 10
  private static let mostSteps = 10_000
  /// Rows of a table before its middle is hidden.
  private static let shownRows = 24

  mutating func step(_ clauses: RunClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    var (record, isNew) = try workspace.run(for: clauses, in: statement, symbols: symbols)
    var reply = Reply()
    if isNew { reply.line(description(of: record)) }
    do {
      reply.block(try record.run.work(style).text(style))
    } catch {
      throw failed(error.message, record, statement)
    }
    record.run.advance(by: 1)
    if case .overflowed = record.run.ending { noteVerdict(of: record, in: &reply) }
    noteOverwritten(workspace.keep(record), in: &reply)
    return reply
  }

  mutating func train(_ clauses: RunClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    var (record, isNew) = try workspace.run(for: clauses, in: statement, symbols: symbols)
    let condition = try clauses.until.map { expression throws(Diagnostic) in
      try workspace.condition(expression, for: record, symbols: symbols)
    }
    let count = try clauses.count.map { expression throws(Diagnostic) in
      try workspace.count(expression, symbols: symbols)
    }
    let every = try clauses.every.map { expression throws(Diagnostic) in
      try workspace.count(expression, symbols: symbols)
    }
    let table = RunTable(record.run, style: style)
    let added = try columns(clauses.columns, in: table)
    let first = record.run.trace.count
    let limit = count ?? (condition == nil ? Session.usualSteps : Session.mostSteps)
    record.run.advance(by: limit, until: condition, isInterrupted: isInterrupted)
    if record.run.trace.count == first, case .failed(let message) = record.run.ending {
      throw failed(message, record, statement)
    }

    var reply = Reply()
    if isNew { reply.line(description(of: record)) }
    let rows = shownRows(from: first, of: record.run.trace, every: every)
    let run = RunTable(record.run, style: style)
    let shown = run.table(run.columns(with: added), rows: rows).shortened(to: Session.shownRows)
    reply.block(shown.text(style))
    noteVerdict(of: record, in: &reply)
    noteLimits(count: count, condition: condition, limit: limit, record, in: &reply)
    noteOverwritten(workspace.keep(record), in: &reply)
    return reply
  }

  /// The rows since `first`: all of them, or every so many with the first and the last.
  private func shownRows(from first: Int, of trace: Trace, every: Int?) -> [Int] {
    let rows = Array(first..<trace.count)
    guard let every else { return rows }
    return rows.filter { trace.times[$0] % every == 0 || $0 == first || $0 == trace.count - 1 }
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

  // MARK: What is said of a run

  /// The line that begins a run: `f: w from 0 · gd, α = 0.1`.
  func description(of record: RunRecord) -> String {
    let starts = zip(zip(record.parameters, record.run.start), record.startOrigins).map { start, origin in
      let text = "\(start.0.text(symbols)) "
        + Message(en: "from \(style.text(start.1))", es: "desde \(style.text(start.1))")[language]
      guard case .run(let number)? = origin else { return text }
      let place = Message(
        en: "where run \(number) ended", es: "donde terminó la ejecución \(number)")[language]
      return "\(text) (\(place))"
    }
    let separator = style.plain ? "; " : " · "
    var parts = [starts.joined(separator: ", ")]
    if !record.data.isEmpty {
      let data = record.data.map { datum in
        "\(datum.name.text(symbols)) = \(style.text(datum.value))\(remark(on: datum.origin))"
      }.joined(separator: ", ")
      parts.append(Message(en: "data: \(data)", es: "datos: \(data)")[language])
    }
    let settings = record.hyperparameters.map { hyperparameter -> String in
      let name = hyperparameter.name.text(symbols)
      let equals = style.plain ? " " : " = "
      return switch hyperparameter.value {
      case .number(let value): "\(name)\(equals)\(style.text(value))"
      case .schedule(let expression, let source): "\(name)\(equals)\(source[expression.range])"
      }
    }
    parts.append(([record.rule.name.name.text(symbols)] + settings).joined(separator: ", "))
    let prefix = style.plain ? Message(en: "run ", es: "ejecución ")[language] : ""
    return "\(prefix)\(record.objective.name.name.text(symbols)): \(parts.joined(separator: separator))"
  }

  private func noteVerdict(of record: RunRecord, in reply: inout Reply) {
    let entries = record.entries.map { $0.text(symbols) }
    guard let message = record.run.verdict.message(parameters: entries, style: style)?[language] else { return }
    guard style.plain else { return reply.line(message) }
    reply.line(
      message.replacing(" = ", with: " ").replacing("×", with: Message(en: "times", es: "por")[language]))
  }

  private func noteLimits(
    count: Int?, condition: StopCondition?, limit: Int, _ record: RunRecord, in reply: inout Reply
  ) {
    guard record.run.ending == .completed, count == nil else { return }
    reply.note(
      condition == nil
        ? Message(
          en: "(\(limit) updates; for 20 makes it 20)", es: "(\(limit) actualizaciones; con for 20 son 20)"
        )[language]
        : Message(
          en: "(the condition was not met in \(limit) updates; for 100000 allows more)",
          es: "(la condición no se cumplió en \(limit) actualizaciones; for 100000 permite más)")[language])
  }

  private func noteOverwritten(_ names: [Name], in reply: inout Reply) {
    for name in names {
      let text = name.text(symbols)
      let value = workspace.values[name].map { style.text($0.value) } ?? ""
      reply.note(
        Message(
          en: "(\(text) is \(value) now, left by the run; undo brings the old value back)",
          es: "(\(text) vale ahora \(value), que dejó la ejecución; undo recupera el valor anterior)"
        )[language])
    }
  }

  private func failed(_ message: Message, _ record: RunRecord, _ statement: Statement) -> Diagnostic {
    let name = record.objective.name.name.text(symbols)
    let point = zip(record.parameters, record.run.point).map { "\($0.text(symbols)) = \(style.text($1))" }
    let place = point.joined(separator: ", ")
    return Diagnostic(
      Message(
        en: "No step can be made from \(place). In \(name): \(message.english)",
        es: "No se puede dar un paso desde \(place). En \(name): \(message.spanish)"),
      at: statement.startRange ?? statement.range)
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

extension RunTable {
  /// The usual columns, with others that were asked for put before the new values.
  func columns(with added: [Trace.Column]) -> [Trace.Column] {
    let usual = columns
    let extra = added.filter { !usual.contains($0) }
    let first = usual.firstIndex { $0.role == .objective } ?? usual.endIndex
    return Array(usual[..<first]) + extra + Array(usual[first...])
  }
}
