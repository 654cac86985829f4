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
  ///
  /// Of a network, with several parameters that are no few numbers, the loss and the norms of its gradients; the rest on
  /// request.
  package var columns: [Trace.Column] {
    let own = run.trace.columns
    let parameters = own.filter { $0.role == nil }
    let isNetwork = parameters.count > 1 && parameters.contains(where: \.isNorm)
    let shown = own.filter { column in
      switch column.role {
      case .update, .binding: false
      case .objective, .gradient: true
      default: !isNetwork
      }
    }.map { isNetwork && $0.role == .gradient ? $0.condensed : $0 }
    let updates = isNetwork ? [] : own.filter { $0.role == .update }
    guard let batches = run.batches, !batches.isWhole else { return shown + updates }
    let place = shown.firstIndex { $0.role == .objective }.map { $0 + 1 } ?? 0
    let added = run.trace.batchColumns
    return added.prefix(2) + shown[..<place] + added.suffix(1) + shown[place...] + updates
  }

  /// The column that a name means, among those of the trace: `ŷ`, `x new`, `g`, `f`.
  package func column(named name: Name) -> Trace.Column? {
    let all = run.trace.columns + run.trace.batchColumns
    if let column = all.first(where: { self.name(of: $0) == name }) { return column }
    // A column with a formula for its name is meant by its first letter too: `f` for f(x), `g` for f'(x).
    if let column = run.trace.columns.first(where: { $0.role == .objective && $0.name.isCall(of: name) }) {
      return column
    }
    return name == "g" ? run.trace.columns.first { $0.role == .gradient } : nil
  }

  /// Every name that `column(named:)` understands, for completion and for errors.
  package var columnNames: [String] {
    (run.trace.columns + run.trace.batchColumns).map { name(of: $0).spelling }
  }

  /// The table of some rows.
  ///
  /// - Parameters:
  ///   - columns: nil for the usual ones.
  ///   - rows: rows of the trace, by their places.
  ///   - count: how many are seen of a table that is then shortened; the others are left empty.
  package func table(_ columns: [Trace.Column]? = nil, rows: [Int], seeing count: Int? = nil) -> Table {
    let columns = columns ?? self.columns
    var headings = [Table.Column("t", kind: .index)]
    for column in columns { headings += entries(of: column) }
    return Table(columns: headings, count: rows.count, seeing: count, footer: rows.isEmpty ? nil : footer) { place in
      [.number(Double(run.trace.time(of: rows[place])))]
        + columns.flatMap { run.trace.numbers(of: $0, row: rows[place]).map(Table.Cell.init) }
    }
  }

  /// The objective and the point at the end: `f = 1.50995 at w = 1.7712`; of a network the objective alone.
  package var footer: String? {
    let isNetwork = run.point.contains { $0.shape.count > 4 }
    let parameters = isNetwork ? [] : run.graph.parameters
    let point = zip(parameters, run.point).map { parameter, value in
      "\(parameter.variable.name.text(style.symbols)) = \(style.text(value))"
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

  /// The heading of epoch, batch and the loss on all data; nil for another column.
  private func batchHeading(of column: Trace.Column) -> String? {
    guard let place = run.trace.batchColumns.firstIndex(of: column) else { return nil }
    let name = objectiveName.text(style.signs)
    let headings = [
      Message(en: "epoch", es: "época"), Message(en: "batch", es: "lote"),
      Message(en: "\(name) (all)", es: "\(name) (todos)"),
    ]
    return headings[place][style.language]
  }

  /// What a column is called, the same in every language: an update is `x new`.
  private func name(of column: Trace.Column) -> Name {
    column.role == .update ? Name("\(column.name.spelling) new") : column.name
  }

  /// What a column is called as a whole, such as `f(x)` or `x new`.
  package func heading(of column: Trace.Column) -> String {
    if let batchHeading = batchHeading(of: column) { return batchHeading }
    let name = column.name.text(style.signs)
    guard column.role == .update else { return name }
    return Message(en: "\(name) new", es: "\(name) nuevo")[style.language]
  }

  /// The headings of a value: one for a number, one for each entry of a small tensor, or that of its norm.
  package static func headings(
    of name: Name, shape: Shape, isNorm: Bool? = nil, style: Style
  ) -> [String] {
    let text = name.text(style.signs)
    if shape.rank != 1, shape.count == 1, isNorm != true { return [text] }
    let bars = style.signs == .ascii ? "||" : "‖"
    return isNorm ?? Trace.isNorm(shape) ? ["\(bars)\(text)\(bars)"] : (0..<shape.count).map { "\(text)[\($0)]" }
  }

  private func entries(of column: Trace.Column) -> [Table.Column] {
    if let batchHeading = batchHeading(of: column) { return [Table.Column(batchHeading, name: column.name.spelling)] }
    let names = RunTable.headings(of: column.name, shape: column.shape, isNorm: column.isNorm, style: style)
    guard column.role == .update else { return names.map { Table.Column($0) } }
    return names.map {
      Table.Column(Message(en: "\($0) new", es: "\($0) nuevo")[style.language], name: "\($0) new")
    }
  }
}

extension Table.Cell {
  /// A number, or nothing where it was not worked out.
  fileprivate init(_ number: Double) { self = number.isNaN ? .empty : .number(number) }
}

extension Name {
  /// Whether this is `name(…)`.
  fileprivate func isCall(of name: Name) -> Bool { key.hasPrefix(name.key + "(") }
}
