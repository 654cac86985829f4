import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Wording

// `table`: the current run's table again, in another form.
extension Session {
  func table(_ clauses: TableClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    guard let record = workspace.current else { throw noRun(statement) }
    let runTable = RunTable(record.run, style: style)
    let columns = try columns(clauses.columns, in: runTable)
    let rows = Array(0..<record.run.trace.count)
    let table = runTable.table(columns.isEmpty ? nil : columns, rows: rows)
    let text = text(of: table, record, clauses)
    var reply = Reply()
    guard let path = clauses.path else {
      reply.block(text)
      return reply
    }
    try write(text, to: path, at: clauses.pathRange)
    reply.note(written(to: path)[language])
    return reply
  }

  /// What is said of a file: where a notebook is followed nothing is written, whatever a cell or the student says.
  func written(to path: String) -> Message {
    isFollowed
      ? Message(
        en: "not written to \(path): in a lesson or notebook that is followed nothing is; quit leads back",
        es: "no se escribió \(path): al seguir una lección o un cuaderno no se escribe nada; con salir se vuelve")
      : Message(en: "written to \(path)", es: "escrito en \(path)")
  }

  /// Writes a new file, ended by a line break.
  func write(_ text: String, to path: String, at range: SourceRange?) throws(Diagnostic) {
    guard writesFiles else { return }
    do { try TextFile.store(text.hasSuffix("\n") ? text : text + "\n", at: path, replacing: false) } catch {
      throw Diagnostic(
        error.reason == .missing
          ? Message(en: "There is no folder for \(path).", es: "No existe la carpeta para \(path).") : error.message,
        at: range)
    }
  }

  /// The table in the form asked for; a file without one is Markdown.
  private func text(of table: Table, _ record: RunRecord, _ clauses: TableClauses) -> String {
    switch clauses.format?.name.key ?? (clauses.path == nil ? "" : "markdown") {
    case "markdown": table.markdown(style)
    case "csv": table.csv()
    case "latex": table.latex(style)
    case "json": json(of: table, record).text
    default: table.text(style)
    }
  }

  /// The run whole: objective, rule, hyper-parameters, the rows at full precision, the end, the verdict.
  private func json(of table: Table, _ record: RunRecord) -> JSON {
    let echo = try? workspace.echo(record.objective, symbols: .ascii)
    let formula = Formula(style: Style(symbols: .ascii))
    let hyperparameters = record.hyperparameters.map { hyperparameter -> JSON.Member in
      switch hyperparameter.value {
      case .number(let value): JSON.Member(hyperparameter.name.key, JSON(value))
      case .schedule(let expression, let source):
        JSON.Member(hyperparameter.name.key, .string(source[expression.range]))
      case .search(let call):
        JSON.Member(
          hyperparameter.name.key, .string(call.text(resolvedAs: record.run.graph.search?.search.method)))
      }
    }
    var final = zip(record.parameters, record.run.point).map { JSON.Member($0.key, JSON($1)) }
    final.append(JSON.Member("f", record.run.objectiveNow.map(JSON.number) ?? .null))
    let entries = record.entries.map(\.key)
    let verdict = record.run.verdict.message(
      parameters: entries, objective: record.objective.name.name.key, style: Style(symbols: .ascii))?.english
    return table.json(
      before: [
        JSON.Member("objective", .string(echo.map { formula.text($0.body) } ?? "")),
        JSON.Member("rule", .string(record.rule.name.name.key)),
        JSON.Member("hyperparameters", .object(hyperparameters)),
      ],
      after: [
        JSON.Member("final", .object(final)),
        JSON.Member("verdict", verdict.map(JSON.string) ?? .null),
      ])
  }
}

extension HelpTopic {
  static let table = HelpTopic(
    name: "table", aliases: ["as", "markdown", "latex", "json", "tabla"],
    usage: ["table [x, x new] [as markdown|csv|latex|json] [to FILE]"],
    summary: Message(
      en: "The current run's table again, in another form or in a file.",
      es: "Muestra otra vez la tabla de la ejecución actual, en otro formato o en un archivo."),
    examples: [
      "f(x) = x^2", "train f from x = 5 with gd(0.1) for 3", "table as markdown",
    ])
}
