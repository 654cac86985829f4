import Wording

/// The visible cells of a table as texts of one width a column, for every form that people read.
struct TableLayout {
  struct Column {
    let heading: String
    /// The visible cells in order, all `width` columns wide.
    let cells: [String]
    let width: Int
    let isIndex: Bool
    let isLeftAligned: Bool
  }

  let columns: [Column]
  /// The number of visible rows.
  let rowCount: Int
  /// Where the hidden rows would stand among the visible ones, and how many they are.
  let gap: (position: Int, count: Int)?

  init(_ table: Table, _ style: Style) {
    let (before, after) = table.visibleRows
    let rows = Array(before) + Array(after)
    rowCount = rows.count
    let hidden = table.rows.count - rows.count
    gap = hidden > 0 ? (before.count, hidden + table.unkept) : nil
    columns = table.columns.indices.map { index in
      Column(table.columns[index], rows.map { table.cell($0, index) }, style)
    }
  }

  /// What stands in the place of hidden rows.
  static func note(hidden count: Int, _ style: Style) -> String {
    style.text(Message(en: "… \(count) rows not shown", es: "… \(count) filas sin mostrar")[style.language])
  }
}

extension TableLayout.Column {
  init(_ column: Table.Column, _ cells: [Table.Cell], _ style: Style) {
    isIndex = column.kind == .index || column.kind == .label
    isLeftAligned = column.kind == .text || column.kind == .label
    let texts = cells.map { style.text($0, in: column) }
    let aligned = isLeftAligned ? texts : Self.alignedAtPoint(zip(cells, texts))
    let heading = style.text(column.heading)
    let width = aligned.reduce(heading.displayWidth) { max($0, $1.displayWidth) }
    let set: (String) -> String = isLeftAligned ? { $0.padded(to: width) } : { $0.rightAligned(to: width) }
    self.heading = set(heading)
    self.cells = aligned.map(set)
    self.width = width
  }

  /// Numbers with their points, or the ends of their whole parts, one under the other.
  ///
  /// An exponent follows its digits at once, so `1e-08` stays one word that can be copied.
  /// Words among the numbers end where the numbers end.
  private static func alignedAtPoint(_ cells: Zip2Sequence<[Table.Cell], [String]>) -> [String] {
    let parts = cells.map { cell, text in
      guard case .number(let value) = cell, value.isFinite else { return (text[...], text[text.endIndex...]) }
      let point = text.firstIndex { $0 == "." || $0 == "e" } ?? text.endIndex
      return (text[..<point], text[point...])
    }
    let tail = parts.map(\.1.displayWidth).max() ?? 0
    return zip(cells, parts).map { cell, part in
      if case .number = cell.0 { part.0 + part.1.padded(to: tail) } else { String(part.0) }
    }
  }
}

extension Style {
  /// The text of a cell; rows are counted in whole numbers, however many there are.
  func text(_ cell: Table.Cell, in column: Table.Column) -> String {
    switch cell {
    case .number(let value) where column.kind == .index && Int(exactly: value) != nil: "\(Int(value))"
    case .number(let value): text(value)
    case .text(let words): text(words)
    case .empty: ""
    }
  }
}
