import Interpreter
import Language
import Optimization
import Presentation
import Wording

// `train`: updates of a run, as a table with its verdict.
extension Session {
  /// Steps that `train` makes when it is told no number, and the most that `until` alone makes.
  private static let usualSteps = 10
  private static let mostSteps = 10_000
  /// Rows of a table before its middle is hidden.
  private static let shownRows = 24

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
    let (extra, names) = boundColumns(clauses.columns, beside: table)
    let added = try columns(names, in: table)
    let bounds = try bounds(of: record, extra, clauses)
    let first = record.run.trace.count
    let limit = count ?? (condition == nil ? Session.usualSteps : Session.mostSteps)
    record.run.advance(by: limit, until: condition, isInterrupted: isInterrupted)
    if record.run.trace.count == first, case .failed(let message) = record.run.ending {
      throw failed(message, record, statement)
    }

    var reply = Reply()
    if isNew { reply.line(beginning(of: record)) }
    let rows = shownRows(from: first, of: record.run.trace, every: every)
    let run = RunTable(record.run, style: style)
    let shown = run.table(run.columns(with: added), rows: rows)
      .adding(extra, of: record, rows: rows, bounds, style).shortened(to: Session.shownRows)
    if !rows.isEmpty { reply.block(shown.text(style)) }
    noteVerdict(of: record, in: &reply)
    if let bound = bounds.bound {
      noteFormula(of: bound, record, in: &reply)
      noteKeeping(of: bound, record, in: &reply)
    }
    noteLimits(count: count, condition: condition, limit: limit, record, in: &reply)
    let replaced = workspace.keep(record, symbols: symbols)
    noteOverwritten(replaced, in: &reply)
    return reply
  }

  /// The rows since `first`: all of them, or every so many with the first and the last.
  private func shownRows(from first: Int, of trace: Trace, every: Int?) -> [Int] {
    let rows = Array(first..<trace.count)
    guard let every else { return rows }
    return rows.filter { trace.times[$0] % every == 0 || $0 == first || $0 == trace.count - 1 }
  }

  private func noteLimits(
    count: Int?, condition: StopCondition?, limit: Int, _ record: RunRecord, in reply: inout Reply
  ) {
    guard record.run.ending == .completed, count == nil else { return }
    reply.note(
      condition == nil
        ? Message(
          en: "(\(limit) updates, as no number was given; for 20 makes it 20)",
          es: "(\(limit) actualizaciones, pues no se dio un número; con for 20 son 20)")[language]
        : Message(
          en: "(the condition was not met in \(limit) updates; for 100000 allows more)",
          es: "(la condición no se cumplió en \(limit) actualizaciones; for 100000 permite más)")[language])
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

extension HelpTopic {
  static let train = HelpTopic(
    name: "train",
    usage: ["train [f] [from x = 5] [with gd(lr = 0.1)] [for 10] [until abs(g) < 1e-6] [every 5] [show m]"],
    summary: Message(
      en: "Many updates, as a table with a verdict under it. for says how many, until when to stop, every which rows "
        + "to show, show which columns besides the usual ones.",
      es: "Muchas actualizaciones, como tabla con un veredicto. for dice cuántas, until cuándo parar, every qué filas "
        + "mostrar, show qué columnas además de las habituales."),
    examples: [
      "f(x) = x^2", "train f from x = 5 with gd(alpha = 0.25) for 3",
      "train f from x = 5 with adam(alpha = 0.1) until abs(g) < 9.5",
    ])
}
