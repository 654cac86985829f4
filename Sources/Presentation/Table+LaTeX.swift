import Wording

extension Table {
  /// The visible rows as a `tabular` of LaTeX, with headings and numbers in math mode; the footer is a comment.
  ///
  /// It asks for no package. Numbers are set to the right; the index columns are parted by a rule.
  package func latex(_ style: Style) -> String {
    var style = style
    // LaTeX has its own signs; Unicode is the richer spelling to start from.
    style.symbols = .unicode
    style.plain = false
    let (before, after) = visibleRows
    let hiddenCount = rows.count - before.count - after.count
    var lines = ["\\begin{tabular}{\(columnTypes)}", line(columns.map { LaTeX.math($0.heading) }), "\\hline"]
    lines += before.map { row($0, style) }
    if hiddenCount > 0 {
      let note = LaTeX.text(TableLayout.note(hidden: hiddenCount, style))
      lines.append("\\multicolumn{\(columns.count)}{l}{\(note)} \\\\")
    }
    lines += after.map { row($0, style) }
    lines.append("\\end{tabular}")
    if let footer { lines.append("% " + footer.replacing("\n", with: " ")) }
    return lines.joined(separator: "\n")
  }

  private var columnTypes: String {
    let indexCount = columns.prefix { $0.kind == .index }.count
    let types = columns.map { $0.kind == .text || $0.kind == .label ? "l" : "r" }
    let index = types.prefix(indexCount).joined()
    let others = types.dropFirst(indexCount).joined()
    return index.isEmpty || others.isEmpty ? index + others : "\(index)|\(others)"
  }

  private func row(_ row: Int, _ style: Style) -> String {
    line(
      columns.indices.map { column in
        switch cell(row, column) {
        case .number where columns[column].kind == .index: "$\(style.text(cell(row, column), in: columns[column]))$"
        case .number(let value): "$\(LaTeX.number(value, digits: style.digits))$"
        case .text(let text): LaTeX.text(text)
        case .empty: ""
        }
      })
  }

  private func line(_ cells: [String]) -> String { cells.joined(separator: " & ") + " \\\\" }
}
