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
    // To compile a run may be long, where much of it is constant.
    let symbols = symbols
    var (record, isNew) = try Session.stoppable(isInterrupted, statement) { () throws(Diagnostic) in
      try workspace.run(for: clauses, in: statement, symbols: symbols)
    }
    let condition = try clauses.until.map { expression throws(Diagnostic) in
      try workspace.condition(expression, for: record, symbols: symbols)
    }
    let count = try workspace.updates(for: clauses, of: record, symbols: symbols)
    let every = try clauses.every.map { expression throws(Diagnostic) in
      try workspace.count(expression, symbols: symbols)
    }
    let table = RunTable(record.run, style: style)
    let (extra, names) = boundColumns(clauses.columns, beside: table)
    let added = try columns(names, in: table)
    let bounds = try bounds(of: record, extra, clauses)
    let updatesBefore = record.run.time
    let limit = count ?? (condition == nil ? Session.usualSteps : Session.mostSteps)
    advance(&record, by: limit, until: condition)
    let first = record.run.trace.firstRow(after: updatesBefore)
    if record.run.time == updatesBefore, case .failed(let message) = record.run.ending {
      throw failed(message, record, statement)
    }

    var reply = Reply()
    if isNew { reply.line(beginning(of: record)) }
    let (rows, areEpochs) = shownRows(from: first, of: record.run, every: every)
    let run = RunTable(record.run, style: style)
    let shown = run.table(run.columns(with: added), rows: rows, seeing: extra.isEmpty ? Session.shownRows : nil)
      .adding(extra, of: record, rows: rows, bounds, style).shortened(
        to: Session.shownRows, of: every == nil && !areEpochs ? record.run.time - updatesBefore : nil)
    if !rows.isEmpty { reply.block(shown.text(style)) }
    if areEpochs {
      reply.note(
        Message(
          en: "(a row for each epoch, where it begins; every 1 shows all)",
          es: "(una fila por época, donde empieza; con every 1 se ven todas)")[language])
    }
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

  /// The rows since `first`: all of them, or every so many with the first and the last; of a run in batches that are
  /// too many to see, one for each epoch.
  private func shownRows(from first: Int, of run: Run, every: Int?) -> (rows: [Int], areEpochs: Bool) {
    let trace = run.trace
    let rows = Array(first..<trace.count)
    guard let every else {
      guard let batches = run.batches, batches.perEpoch > 1, rows.count > Session.shownRows else {
        return (rows, false)
      }
      let epochs = rows.filter { (trace.time(of: $0) - 1).isMultiple(of: batches.perEpoch) }
      return epochs.count > 1 ? (epochs, true) : (rows, false)
    }
    return (rows.filter { trace.time(of: $0) % every == 0 || $0 == first || $0 == trace.count - 1 }, false)
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
    aliases: [
      "from", "with", "for", "until", "every", "over", "batch", "epoch", "epochs", "desde", "con", "hasta", "cada",
      "lote",
      "época", "épocas",
    ],
    usage: [
      "train [f] [from x = 5] [with gd(lr = 0.1)] [over x, y batch 5 shuffle] [for 10 | for 2 epochs] [until abs(g) < 1e-6] [every 5] [show m]"
    ],
    summary: Message(
      en: "Many updates, as a table with a verdict under it. for says how many, until when to stop, every which rows "
        + "to show, show which columns besides the usual ones.",
      es: "Muchas actualizaciones, como tabla con un veredicto. for dice cuántas, until cuándo parar, every qué filas "
        + "mostrar, show qué columnas además de las habituales."),
    details: [
      Message(
        en: "over names the data, with an entry or a row for each example; batch says how many examples an update sees "
          + "(all of them where it is left out); shuffle puts them into another order in every epoch, by a seed of the "
          + "session or by shuffle(seed = 1). An epoch goes once through all examples; its last batch may be smaller.",
        es: "over nombra los datos, con un elemento o una fila por ejemplo; batch dice cuántos ejemplos ve una "
          + "actualización (todos si falta); shuffle los pone en otro orden en cada época, con una semilla de la sesión "
          + "o con shuffle(seed = 1). Una época recorre una vez todos los ejemplos; su último lote puede ser menor."),
      Message(
        en: "With over a learning rate may be a formula in epoch, from 1, as it may be one in t: gd(0.1/epoch).",
        es: "Con over la tasa de aprendizaje puede ser una fórmula en epoch (o época), desde 1, como en t: "
          + "gd(0.1/epoch)."),
    ],
    examples: [
      "f(x) = x^2", "train f from x = 5 with gd(alpha = 0.25) until abs(g) < 2",
      "x = [0, 1, 2, 3]; y = [1, 3, 5, 7]", "L(a, b) = mean((a + b*x - y)^2)",
      "train L from a = 0, b = 0 over x, y batch 2 shuffle with gd(0.1) for 1 epoch",
    ])
}
