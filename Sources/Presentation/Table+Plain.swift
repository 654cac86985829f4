import Wording

extension Table {
  /// One line a row, `t 1; w 0; f(w) 9`, for screen readers: no drawing, no alignment, signs in ASCII, never wrapped.
  func plainLines(_ style: Style) -> [String] {
    let layout = visibleRows
    var lines = layout.before.map { plainLine($0, style) }
    let hiddenCount = rows.count - layout.before.count - layout.after.count
    if hiddenCount > 0 { lines.append(TableLayout.note(hidden: hiddenCount, style)) }
    lines += layout.after.map { plainLine($0, style) }
    if let footer {
      let end = Message(en: "end", es: "fin")[style.language]
      lines.append("\(end): " + style.text(footer).replacing(" = ", with: " "))
    }
    return lines
  }

  private func plainLine(_ row: Int, _ style: Style) -> String {
    columns.indices.compactMap { column in
      let text = style.text(cell(row, column), in: columns[column])
      return text.isEmpty ? nil : style.text(columns[column].heading) + " " + text
    }.joined(separator: "; ")
  }
}
