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
    let text = try text(of: table, record, clauses)
    var reply = Reply()
    guard let path = clauses.path else {
      reply.block(text)
      return reply
    }
    if writesFiles {
      do { try TextFile.store(text + "\n", at: path, replacing: false) } catch {
        throw Diagnostic(
          error.reason == .missing
            ? Message(en: "There is no folder for \(path).", es: "No existe la carpeta para \(path).") : error.message,
          at: clauses.pathRange)
      }
    }
    reply.note(
      Message(en: "written to \(path)", es: "escrito en \(path)")[language])
    return reply
  }

  private func text(
    of table: Table, _ record: RunRecord, _ clauses: TableClauses
  ) throws(Diagnostic) -> String {
    guard let format = clauses.format else {
      return clauses.path == nil ? table.text(style) : table.markdown(style)
    }
    switch format.name.key {
    case "markdown": return table.markdown(style)
    case "csv": return table.csv()
    case "latex": return table.latex(style)
    case "json": return json(of: table, record).text
    default:
      throw Diagnostic(
        Message(
          en: "There is no form \(format.name).", es: "No existe el formato \(format.name)."), at: format.range,
        advice: Message(
          en: "forms: \(Parser.tableFormats.joined(separator: ", "))",
          es: "formatos: \(Parser.tableFormats.joined(separator: ", "))"))
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
      }
    }
    var final = zip(record.parameters, record.run.point).map { JSON.Member($0.key, JSON($1)) }
    final.append(JSON.Member("f", record.run.objectiveNow.map(JSON.number) ?? .null))
    let entries = record.entries.map(\.key)
    let verdict = record.run.verdict.message(parameters: entries, style: Style(symbols: .ascii))?.english
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

  func noRun(_ statement: Statement) -> Diagnostic {
    Diagnostic(
      Message(en: "There is no run yet.", es: "Todavía no hay ninguna ejecución."), at: statement.range,
      advice: Message(
        en: "begin one: f(x) = x^2, then train f from x = 5 with gd(0.1)",
        es: "comience una: f(x) = x^2, y luego train f from x = 5 with gd(0.1)"))
  }
}
