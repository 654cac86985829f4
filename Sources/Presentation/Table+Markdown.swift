import Wording

extension Table {
  /// The visible rows as a table of GitHub's Markdown, its source aligned; the footer is a paragraph under it.
  package func markdown(_ style: Style) -> String {
    let layout = TableLayout(self, style)
    guard !layout.columns.isEmpty else { return "" }
    let dots = style.text("…")
    let columns = layout.columns.map { column in
      // Escaping may widen a cell, and rules take three characters at least.
      var cells = [column.heading] + column.cells
      if let gap = layout.gap { cells.insert(dots, at: gap.position + 1) }
      cells = cells.map(Self.escaped)
      let width = cells.reduce(3) { max($0, $1.displayWidth) }
      let set: (String) -> String =
        column.isLeftAligned ? { $0.padded(to: width) } : { $0.rightAligned(to: width) }
      let rule = String(repeating: "-", count: width - 1)
      cells = cells.map(set)
      cells.insert(column.isLeftAligned ? ":" + rule : rule + ":", at: 1)
      return cells
    }
    let lines = columns[0].indices.map { row in
      "| " + columns.map { $0[row] }.joined(separator: " | ") + " |"
    }
    var notes: [String] = []
    if let gap = layout.gap { notes.append(TableLayout.note(hidden: gap.count, style)) }
    if let footer { notes.append(Self.escaped(style.text(footer))) }
    return ([lines.joined(separator: "\n")] + notes).joined(separator: "\n\n")
  }

  /// A text whose characters mean nothing to Markdown: `m[x]`, `a*b` and `x_1` stay what they are.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "\\`*_[]<>|~&".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
  }
}
