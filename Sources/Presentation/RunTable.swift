import Autodiff
import Optimization
import Tensors
import Wording

/// A run's trace as a table: `t │ x │ f(x) │ f'(x) │ m │ … │ x new`.
package struct RunTable {
  package let run: Run
  package let style: Style

  package init(_ run: Run, style: Style) {
    self.run = run
    self.style = style
  }

  /// The columns that a run has, in the order of the table; the bindings of the objective only on request.
  package var columns: [Trace.Column] {
    let updates = run.trace.columns.filter { $0.role == .update }
    return run.trace.columns.filter { $0.role != .update && $0.role != .binding } + updates
  }

  /// The column that a name means, among those of the trace: `ŷ`, `x new`, `g`, `f`.
  package func column(named name: Name) -> Trace.Column? {
    if let column = run.trace.columns.first(where: { self.name(of: $0) == name }) { return column }
    // A column with a formula for its name is meant by its first letter too: `f` for f(x), `g` for f'(x).
    if let column = run.trace.columns.first(where: { $0.role == .objective && $0.name.isCall(of: name) }) {
      return column
    }
    return name == "g" ? run.trace.columns.first { $0.role == .gradient } : nil
  }

  /// Every name that `column(named:)` understands, for completion and for errors.
  package var columnNames: [String] { run.trace.columns.map { name(of: $0).spelling } }

  /// The table of some rows.
  ///
  /// - Parameters:
  ///   - columns: nil for the usual ones.
  ///   - rows: rows of the trace, by their places.
  package func table(_ columns: [Trace.Column]? = nil, rows: [Int]) -> Table {
    let columns = columns ?? self.columns
    var headings = [Table.Column("t", kind: .index)]
    for column in columns { headings += entries(of: column) }
    let cells = rows.map { row in
      [.number(Double(run.trace.times[row]))]
        + columns.flatMap { run.trace.numbers(of: $0, row: row).map(Table.Cell.number) }
    }
    return Table(columns: headings, rows: cells, footer: rows.isEmpty ? nil : footer)
  }

  /// The objective and the point at the end: `f = 1.50995 at w = 1.7712`.
  package var footer: String? {
    let point = zip(run.graph.parameters, run.point).compactMap { parameter, value -> String? in
      guard value.shape.count <= 4 else { return nil }
      return "\(parameter.variable.name.text(style.symbols)) = \(style.text(value))"
    }
    let place = point.joined(separator: ", ")
    guard let value = run.objectiveNow else {
      // In plain mode the line begins with this word in any case.
      if place.isEmpty || style.plain { return place.isEmpty ? nil : place }
      return Message(en: "end: \(place)", es: "fin: \(place)")[style.language]
    }
    let name = objectiveName.text(style.symbols)
    let number = style.text(value)
    if place.isEmpty { return "\(name) = \(number)" }
    return Message(en: "\(name) = \(number) at \(place)", es: "\(name) = \(number) en \(place)")[style.language]
  }

  private var objectiveName: Name {
    guard case .label(let label) = run.graph.objective.operation else { return "f" }
    return Name(String(label.name.spelling.prefix { $0 != "(" }))
  }

  /// What a column is called, the same in every language: an update is `x new`.
  private func name(of column: Trace.Column) -> Name {
    column.role == .update ? Name("\(column.name.spelling) new") : column.name
  }

  /// The headings of a value: one for a number, one for each entry of a small tensor, or that of its norm.
  package static func headings(of name: Name, shape: Shape, style: Style) -> [String] {
    let text = name.text(style.signs)
    if shape.rank != 1, shape.count == 1 { return [text] }
    let bars = style.signs == .ascii ? "||" : "‖"
    return Trace.isNorm(shape) ? ["\(bars)\(text)\(bars)"] : (0..<shape.count).map { "\(text)[\($0)]" }
  }

  private func entries(of column: Trace.Column) -> [Table.Column] {
    let names = RunTable.headings(of: column.name, shape: column.shape, style: style)
    guard column.role == .update else { return names.map { Table.Column($0) } }
    return names.map {
      Table.Column(Message(en: "\($0) new", es: "\($0) nuevo")[style.language], name: "\($0) new")
    }
  }
}

extension Name {
  /// Whether this is `name(…)`.
  fileprivate func isCall(of name: Name) -> Bool { key.hasPrefix(name.key + "(") }
}
