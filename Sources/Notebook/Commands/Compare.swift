import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `compare f from x = 5 with gd(0.1), gd(0.25) for 10`: runs of one objective from one start, side by side.
extension Session {
  private static let usualSteps = 10
  private static let mostSteps = 10_000
  private static let shownRows = 24

  mutating func compare(_ clauses: CompareClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    var records = try Session.stoppable(isInterrupted, statement) { () throws(Diagnostic) in
      try workspace.comparison(clauses, in: statement, symbols: symbols)
    }
    let count = try workspace.updates(for: clauses.run, of: records[0], symbols: symbols)
    let every = try clauses.run.every.map { (every) throws(Diagnostic) in
      try workspace.count(every, symbols: symbols)
    }
    let limit = count ?? (clauses.run.until == nil ? Session.usualSteps : Session.mostSteps)
    let extra = try boundColumns(clauses.run.columns)
    let begin = ContinuousClock.now
    for place in records.indices {
      let condition = try clauses.run.until.map { (condition) throws(Diagnostic) in
        try workspace.condition(condition, for: records[place], symbols: symbols)
      }
      advance(&records[place], by: limit, until: condition, letter: Session.letters[place], since: begin)
    }
    let bounds = try bounds(of: records, extra, clauses)
    comparison = records

    var reply = Reply()
    reply.line(beginning(of: records))
    reply.list(zip(Session.letters, records).map { ($0, rule(of: $1)) })
    reply.block(table(of: records, every: every, extra, bounds).text(style))
    reply.list(zip(Session.letters, records).map { ($0, ending(of: $1)) })
    if records.count > 1 {
      noteBest(of: records, hasCondition: clauses.run.until != nil, in: &reply)
    } else {
      reply.note(
        Message(
          en: "(one rule alone; others stand behind a comma: with gd(0.1), gd(0.25))",
          es: "(una sola regla; las otras van tras una coma: with gd(0.1), gd(0.25))")[language])
    }
    if extra.contains(.bound) { noteBounds(bounds, of: records, in: &reply) }
    if count == nil, clauses.run.until == nil {
      reply.note(
        Message(
          en: "(\(limit) updates, as no number was given; for 20 makes it 20)",
          es: "(\(limit) actualizaciones, pues no se dio un número; con for 20 son 20)")[language])
    }
    return reply
  }

  /// What the runs are called in the table.
  static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

  private func noteBounds(_ bounds: [Bounds], of records: [RunRecord], in reply: inout Reply) {
    var isFirst = true
    for (letter, (record, bounds)) in zip(Session.letters, zip(records, bounds)) {
      guard let bound = bounds.bound else { continue }
      // Objective and start are the same, and so are x* and L.
      if isFirst { noteFormula(of: bound, record, in: &reply) }
      isFirst = false
      noteKeeping(of: bound, record, letter: letter, in: &reply)
    }
  }

  // MARK: Before the table

  /// `f: x from 5 · data: y = 4`: what the runs have in common.
  private func beginning(of records: [RunRecord]) -> String {
    let word = Message(en: "compare", es: "comparación")[language]
    let text = description(of: records[0], withRule: false)
    return style.plain ? "\(word) \(text)" : text
  }

  // MARK: The table

  /// The iterates and the objective after every step, run beside run.
  private func table(
    of records: [RunRecord], every: Int?, _ extra: [BoundColumn], _ bounds: [Bounds]
  ) -> Table {
    let times = shownTimes(of: records, every: every)
    let objective = records[0].objective.name.name.text(symbols)
    var columns = [Table.Column("t", kind: .index)]
    for parameter in records[0].run.graph.parameters {
      let headings = RunTable.headings(of: parameter.variable.name, shape: parameter.shape, style: style)
      for heading in headings {
        columns += Session.letters.prefix(records.count).map { Table.Column("\(heading) \($0)") }
      }
    }
    let isWhole = records[0].run.batches?.isWhole ?? true
    let loss = isWhole ? objective : Message(en: "\(objective) (all)", es: "\(objective) (todos)")[language]
    columns += Session.letters.prefix(records.count).map { Table.Column("\(loss) \($0)") }
    for column in extra {
      for (letter, bounds) in zip(Session.letters, bounds) where column == .error || bounds.bound != nil {
        columns.append(column.column(objective: objective, style: style, suffix: " \(letter)"))
      }
    }
    var table = Table(columns: columns, rows: Array(repeating: [], count: times.count))
      .shortened(to: Session.shownRows + records.count)
    // Rows that nobody sees are not made: a run may have a million.
    for (row, time) in times.enumerated() where table.hidden?.contains(row) != true {
      table.rows[row] = cells(of: records, after: time, extra, bounds)
    }
    return table
  }

  /// The steps that have a row: all of them, or every so many; of a long comparison in batches those that end an epoch,
  /// of another the first ones, then 10, 20, 50, 100, …; and those at which a run ended.
  private func shownTimes(of records: [RunRecord], every: Int?) -> [Int] {
    let ends = records.map(\.run.time)
    let last = ends.max() ?? 0
    if let every { return (0...last).filter { $0 % every == 0 || $0 == last } }
    guard last > Session.shownRows else { return Array(0...last) }
    if let batches = records[0].run.batches, batches.perEpoch > 1 {
      return (0...last).filter { $0.isMultiple(of: batches.perEpoch) || ends.contains($0) }
    }
    var times = Set(Array(0...10) + ends)
    var decade = 10
    while decade < last {
      times.formUnion([decade, 2 * decade, 5 * decade].filter { $0 < last })
      decade *= 10
    }
    return times.sorted()
  }

  private func cells(
    of records: [RunRecord], after time: Int, _ extra: [BoundColumn], _ bounds: [Bounds]
  ) -> [Table.Cell] {
    var cells: [Table.Cell] = [.number(Double(time))]
    let points = records.map { $0.run.point(after: time) }
    for (place, parameter) in records[0].run.graph.parameters.enumerated() {
      let width = RunTable.headings(of: parameter.variable.name, shape: parameter.shape, style: style).count
      for entry in 0..<width {
        cells += points.map { point in point.map { .number($0[place][entry]) } ?? .empty }
      }
    }
    cells += records.map { record in
      time <= record.run.time ? record.run.objective(after: time).map { .number($0) } ?? .empty : .empty
    }
    for column in extra {
      for (record, bounds) in zip(records, bounds) where column == .error || bounds.bound != nil {
        cells.append(
          time <= record.run.time
            ? record.run.cell(column, after: time, lowest: bounds.lowest, bound: bounds.bound) : .empty)
      }
    }
    return cells
  }

  // MARK: After the table

  /// Where a run ended, after how many updates, and its verdict.
  private func ending(of record: RunRecord) -> String {
    let run = record.run
    let after = updates(run.time)
    let place = RunTable(run, style: style).footer ?? ""
    // The verdict of a run that met its condition says after how many.
    let end =
      run.ending == .reached ? place : Message(en: "\(place) after \(after)", es: "\(place) tras \(after)")[language]
    let verdict = run.verdict.message(
      parameters: record.entries.map { $0.text(symbols) }, objective: record.objective.name.name.text(symbols),
      style: style)
    let text = style.plain ? end.replacing(" = ", with: " ") : end
    return verdict.map { "\(text); \($0[language])" } ?? text
  }

  /// Which run met the condition in the fewest updates; without one, which came lowest.
  private func noteBest(of records: [RunRecord], hasCondition: Bool, in reply: inout Reply) {
    if hasCondition {
      let reached = zip(Session.letters, records).filter { $0.1.run.ending == .reached }
      guard let fewest = reached.map(\.1.run.time).min() else {
        reply.line(
          Message(en: "none of them met the condition", es: "ninguna cumplió la condición")[language])
        return
      }
      let best = reached.filter { $0.1.run.time == fewest }.map(\.0)
      let isTie = best.count > 1
      reply.line(
        Message(
          en: "fewest updates to meet the condition: \(list(best)), with \(fewest)\(isTie ? " each" : "")",
          es: "menos actualizaciones para cumplir la condición: \(list(best)), con \(fewest)"
            + (isTie ? " cada una" : ""))[language])
      return
    }
    let values = zip(Session.letters, records).compactMap { letter, record in
      record.run.objectiveNow.flatMap { $0.isFinite ? (letter, $0) : nil }
    }
    guard let lowest = values.map(\.1).min() else { return }
    // Runs that are apart by rounding alone came equally low.
    let rounding = max(1e-12 * abs(lowest), 1e-25 * abs(records[0].run.objective(after: 0) ?? 0))
    let best = values.filter { $0.1 - lowest <= rounding }.map(\.0)
    let name = records[0].objective.name.name.text(symbols)
    let isTie = best.count > 1
    reply.line(
      Message(
        en: "lowest \(name) at the end: \(list(best))\(isTie ? " alike" : ""), with \(style.text(lowest))",
        es: "menor \(name) al final: \(list(best))\(isTie ? " por igual" : ""), con \(style.text(lowest))")[
          language])
  }

  /// `A`, `A and B`, `A, B and C`.
  private func list(_ letters: [String]) -> String {
    guard let last = letters.last, letters.count > 1 else { return letters.first ?? "" }
    return letters.dropLast().joined(separator: ", ") + Message(en: " and ", es: " y ")[language] + last
  }
}

extension Run {
  /// The numbers shown of every parameter after so many steps; nil where there is no such row.
  fileprivate func point(after count: Int) -> [[Double]]? {
    if count == time { return point.map(Trace.numbers(of:)) }
    let row = trace.firstRow(after: count)
    guard row < trace.count, trace.time(of: row) == count + 1 else { return nil }
    return trace.columns.filter { $0.role == nil }.map { Array(trace.numbers(of: $0, row: row)) }
  }
}

extension HelpTopic {
  static let compare = HelpTopic(
    name: "compare", aliases: ["comparar"],
    usage: [
      "compare f from x = 5 with gd(0.1), gd(0.25), momentum(0.1) [for 10] [until abs(g) < 1e-3] [every 5]",
      "compare f from x = 5 with gd(0.1), gd(0.9) show error, bound",
      "compare L from a = 0, b = 0 over x, y batch 2 shuffle with gd(0.1), adam(0.1) for 5 epochs",
    ],
    summary: Message(
      en: "Several rules on one objective from one start, side by side: the point and the objective after t updates, "
        + "where each ended, after how many updates, with its verdict. Nothing is kept: train with the one you like.",
      es: "Varias reglas con un mismo objetivo y comienzo, lado a lado: el punto y el objetivo tras t actualizaciones, "
        + "dónde terminó cada una, tras cuántas, con su veredicto. No se guarda nada: siga con train y la que prefiera."
    ),
    details: [
      Message(
        en:
          "show error, bound: how far the objective is from its lowest value f*, and the bound ‖x₀ − x*‖²/(2·lr·t) that "
          + "holds for gd on a convex quadratic if lr ≤ 1/L; train shows them too.",
        es:
          "show error, bound: cuánto le falta al objetivo hasta su menor valor f*, y la cota ‖x₀ − x*‖²/(2·lr·t), válida "
          + "para gd en una cuadrática convexa si lr ≤ 1/L; también con train."),
      Message(
        en: "over, batch and shuffle are those of train; every rule sees the same batches in the same order.",
        es: "over, batch y shuffle son los de train; cada regla ve los mismos lotes en el mismo orden."),
    ],
    examples: [
      "f(x) = x^2", "compare f from x = 5 with gd(0.1), gd(1.1) for 3",
      "train f from x = 5 with gd(0.1) for 3 show error, bound",
    ])
}
