import Wording

extension Table {
  /// The table for a terminal, or one line a row in plain mode; lines are joined by `\n`, with none at the end.
  ///
  /// A table too wide for the window first gets narrower gaps, then goes into blocks that repeat the index
  /// columns. A row is never wrapped and nothing is cut: a single column wider than the window prints as it is.
  package func text(_ style: Style) -> String {
    (style.plain ? plainLines(style) : terminalLines(style)).joined(separator: "\n")
  }

  private func terminalLines(_ style: Style) -> [String] {
    let layout = TableLayout(self, style)
    let blocks = Block.blocks(of: layout.columns, width: style.width)
    var lines: [String] = []
    for block in blocks {
      if !lines.isEmpty { lines.append("") }
      lines += block.lines(layout, style)
    }
    if let footer, let last = blocks.last { lines += last.footerLines(style.text(footer), style) }
    return lines
  }
}

/// Blanks around the cells of a row.
private struct Spacing {
  /// Before the row.
  let indentation: Int
  /// Before and after every cell.
  let before: Int
  let after: Int

  /// From the one that reads best to the one that takes least.
  static let all = [
    Spacing(indentation: 3, before: 1, after: 1), Spacing(indentation: 3, before: 1, after: 0),
    Spacing(indentation: 1, before: 1, after: 0), Spacing(indentation: 1, before: 0, after: 0),
  ]

  /// Before the first cell, in place of `before`.
  var lead: Int { after }
}

/// Some columns of a table, side by side.
private struct Block {
  let spacing: Spacing
  let columns: [TableLayout.Column]

  /// Columns of the window that the block takes, rule included.
  var width: Int {
    let cells = columns.reduce(0) { $0 + spacing.before + $1.width + spacing.after + 1 }
    return spacing.indentation + spacing.lead - spacing.before + cells - 1
  }

  /// The blocks in the best spacing: as little as can be beyond the window, as few as can be.
  static func blocks(of columns: [TableLayout.Column], width: Int) -> [Block] {
    guard !columns.isEmpty else { return [] }
    let candidates = Spacing.all.map { blocks(of: columns, width: width, $0) }
    let costs = candidates.map { blocks in
      (blocks.reduce(0) { $0 + max(0, $1.width - width) }, blocks.count)
    }
    let best = costs.indices.min { costs[$0] < costs[$1] }
    return best.map { candidates[$0] } ?? []
  }

  private static func blocks(of columns: [TableLayout.Column], width: Int, _ spacing: Spacing) -> [Block] {
    let index = columns.prefix(while: \.isIndex)
    var blocks: [Block] = []
    var current = Array(index)
    for column in columns.dropFirst(index.count) {
      if current.count > index.count, Block(spacing: spacing, columns: current + [column]).width > width {
        blocks.append(Block(spacing: spacing, columns: current))
        current = Array(index)
      }
      current.append(column)
    }
    return blocks + [Block(spacing: spacing, columns: current)]
  }

  func lines(_ layout: TableLayout, _ style: Style) -> [String] {
    let paint = Paint(style)
    var lines = [row(columns.map { paint.heading($0.heading) }, style), rule(style)]
    for index in 0...layout.rowCount {
      if let hidden = layout.gap, hidden.position == index {
        let note = TableLayout.note(hidden: hidden.count, style)
        lines.append(blanks(spacing.indentation + spacing.lead) + paint.note(note))
      }
      if index < layout.rowCount { lines.append(row(columns.map { $0.cells[index] }, style)) }
    }
    return lines
  }

  private func row(_ cells: [String], _ style: Style) -> String {
    let separator = blanks(spacing.after) + style.text("│") + blanks(spacing.before)
    var line = blanks(spacing.indentation + spacing.lead) + cells.joined(separator: separator)
    while line.last == " " { line.removeLast() }
    return line
  }

  private func rule(_ style: Style) -> String {
    let dashes = columns.enumerated().map { index, column in
      let width = (index == 0 ? spacing.lead : spacing.before) + column.width + spacing.after
      return String(repeating: style.text("─"), count: width)
    }
    return blanks(spacing.indentation) + dashes.joined(separator: style.text("┼"))
  }

  /// The line under the table, its end under the end of the last column, wrapped only where the window ends.
  func footerLines(_ footer: String, _ style: Style) -> [String] {
    let indentation = spacing.indentation + spacing.lead
    if indentation + footer.displayWidth > style.width {
      return footer.wrapped(to: style.width, indentation: indentation)
    }
    return [blanks(indentation) + footer.rightAligned(to: width - indentation - spacing.after)]
  }
}

private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
