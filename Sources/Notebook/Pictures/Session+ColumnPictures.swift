import Interpreter
import Language
import Optimization
import Presentation
import Wording

// Pictures of what a run recorded: the loss, parameters, the lines of its rule.
extension Session {
  func columnPicture(_ clauses: PlotClauses, _ statement: Statement) throws(Diagnostic) -> Picture {
    guard let first = plottedRuns.first?.record else { throw noRun(statement) }
    let scale: Axis.Scale = clauses.logarithmic == nil ? .linear : .logarithmic
    var series: [Plot.Series] = []
    for (letter, record) in plottedRuns {
      if clauses.items.contains(where: { $0.column.map { isGradients($0.name) } == true }) {
        series += gradientSeries(record, letter)
        continue
      }
      series += try columnSeries(clauses, record, letter)
    }
    let left = leftOut(of: &series, scale)
    let points = series.flatMap(\.points)
    guard !points.isEmpty else {
      throw Diagnostic(
        Message(en: "There is no value to plot here.", es: "Aquí no hay ningún valor que dibujar."),
        at: statement.range)
    }
    let names = try clauses.items.map { item throws(Diagnostic) in
      if let name = item.column?.name, isGradients(name) {
        return Message(en: "norm of the gradient", es: "norma del gradiente")[language]
      }
      return try columnName(item, first)
    }
    let across = try clauses.against.map { item throws(Diagnostic) in try columnName(item, first) }
    let plot = Plot(
      title: description(of: first, withRule: comparison.isEmpty),
      x: Axis(across ?? "t", holding: points.map(\.x), isWhole: across == nil),
      y: Axis(names.joined(separator: ", "), holding: points.map(\.y), scale: scale, marksZero: true),
      series: series)
    return Picture(plot: plot, notes: left.map { [$0] } ?? [])
  }

  /// What a column is called on the axis.
  private func columnName(_ item: PlotClauses.Item, _ record: RunRecord) throws(Diagnostic) -> String {
    let column = try column(item, record)
    return RunTable(record.run, style: style).heading(of: column)
  }

  private func column(_ item: PlotClauses.Item, _ record: RunRecord) throws(Diagnostic) -> Trace.Column {
    let table = RunTable(record.run, style: style)
    guard let name = item.column else {
      throw Diagnostic(
        Message(
          en: "After a run the name of one of its columns is needed here.",
          es: "Aquí hace falta el nombre de una columna de la ejecución."), at: item.range,
        advice: Message(
          en: "columns: \(table.columnNames.joined(separator: ", "))",
          es: "columnas: \(table.columnNames.joined(separator: ", "))"))
    }
    if isLoss(name.name), let loss = record.run.trace.columns.first(where: { $0.role == .objective }) { return loss }
    let columns = try columns([name], in: table)
    guard let column = columns.first else {
      throw Diagnostic(
        Message(
          en: "t is what columns are plotted against.", es: "t es aquello según lo cual se dibujan las columnas."),
        at: name.range)
    }
    return column
  }

  private func columnSeries(
    _ clauses: PlotClauses, _ record: RunRecord, _ letter: Character?
  ) throws(Diagnostic) -> [Plot.Series] {
    let ruleText = rule(of: record).plainBlanks
    var series: [Plot.Series] = []
    for item in clauses.items {
      let column = try column(item, record)
      let headings = RunTable.headings(of: column.name, shape: column.shape, style: style)
      if let against = clauses.against {
        let other = try self.column(against, record)
        let pairs = record.run.pairs(of: other, and: column).prefix(Session.drawnPoints)
        series.append(
          Plot.Series(
            letter == nil ? headings[0] : ruleText,
            .path(numbers: pairs.map(\.number), isJoined: true), [pairs.map(\.point)], mark: letter))
        continue
      }
      for (entry, heading) in headings.enumerated() {
        let points = record.run.points(of: column, entry: entry)
        let name =
          letter == nil ? heading : clauses.items.count + headings.count > 2 ? "\(heading), \(ruleText)" : ruleText
        series.append(Plot.Series(name, .curve, [points], mark: letter))
      }
      if column.role == .objective, let whole = record.run.wholeLosses, letter == nil {
        let name = Message(en: "on all data", es: "con todos los datos")[language]
        series.append(Plot.Series(name, .curve, [whole]))
      }
    }
    return series
  }

  /// The norm of the gradient by each parameter: layer by layer of a network.
  private func gradientSeries(_ record: RunRecord, _ letter: Character?) -> [Plot.Series] {
    let bars = symbols == .ascii ? "||" : "‖"
    return record.run.trace.columns.filter { $0.role == .gradient }.map { column in
      let name = "\(bars)\(column.name.text(symbols))\(bars)"
      return Plot.Series(
        letter == nil ? name : "\(name), \(rule(of: record).plainBlanks)", .curve, [record.run.norms(of: column)],
        mark: letter)
    }
  }

  /// Takes out what cannot stand on a logarithmic scale, and says how much that is.
  private func leftOut(of series: inout [Plot.Series], _ scale: Axis.Scale) -> Message? {
    guard scale == .logarithmic else { return nil }
    let before = series.reduce(0) { $0 + $1.points.count }
    for place in series.indices {
      series[place].pieces = series[place].pieces.flatMap { $0.split { $0.y <= 0 }.map(Array.init) }
    }
    let count = before - series.reduce(0) { $0 + $1.points.count }
    guard count > 0 else { return nil }
    return Message(
      en: "(\(count) \(count == 1 ? "value" : "values") of 0 or less cannot stand on a logarithmic scale)",
      es:
        "(\(count) \(count == 1 ? "valor" : "valores") de 0 o menos no \(count == 1 ? "cabe" : "caben") en una escala "
        + "logarítmica)")
  }
}
