import Checking
import Language
import Wording

// Lines of a table as it is printed, and several lines at once.
extension HandTable {
  /// A line with signs between its cells, as a table has them: its numbers mean what they do with commas between them.
  mutating func take(ruledLine line: String) -> Entry? {
    if line.allSatisfy({ "|│┼+-─━:= \t".contains($0) }) { return .passedOver }
    let cells = Self.cells(ofRuledLine: line)
    if cells.contains(where: isHeading), cells.allSatisfy({ WorkedLine($0)?.figure == nil }) {
      return .passedOver
    }
    return take(cells.map { $0.isEmpty ? "?" : $0 }.joined(separator: "; "))
  }

  /// The cells of a line without their marks; bars may stand around the line too.
  private static func cells(ofRuledLine line: String) -> [String] {
    var cells = line.trimmed.replacing("\\\\", with: "").split(omittingEmptySubsequences: false) {
      "|│\t&".contains($0)
    }
    .map { cell in String(cell.filter { !"✓✗→".contains($0) }).trimmed }
    if "|│".contains(line.trimmed.first ?? " ") { cells.removeFirst() }
    if "|│".contains(line.trimmed.last ?? " ") { cells.removeLast() }
    return cells
  }

  /// Rows without what is given of them, from the current one on or, where they are all, from the first; nil where any is
  /// something else.
  func filled(byLines lines: [String]) -> HandTable? {
    let first = lines.count == written.rows.count ? 0 : row
    guard first + lines.count <= written.rows.count else { return nil }
    var copy = self
    for (place, line) in lines.enumerated() {
      let isRuled = line.contains { "|│\t&".contains($0) }
      let counts = [blanks.count, starts.count + blanks.count]
      let count =
        isRuled
        ? Self.cells(ofRuledLine: line).count
        : answer(in: RowLabel(line)?.rest ?? line, counts: counts)?.parts.count
      guard let count, counts.contains(count) else { return nil }
      copy.row = first + place
      switch isRuled ? copy.take(ruledLine: line) : copy.take(line) {
      case .taken?, .noted?: continue
      case .mended?, .passedOver?, .refused?, nil: return nil
      }
    }
    return copy
  }

  mutating func paste(_ text: String) -> Entry? {
    // Under a printed table stands where its run ended, which is no row.
    let lines = text.split(whereSeparator: \.isNewline)
    let ruled = lines.filter { line in line.contains { "|│┼+\t&".contains($0) } }
    guard let table = WrittenTable((ruled.isEmpty ? lines : ruled).joined(separator: "\n")),
      let sheet = Worksheet(table, graph: record.run.graph, start: record.run.start), !sheet.figures.isEmpty
    else { return nil }
    if sheet.timeNote != nil { return .refused(rowsThereAre) }
    let mark = table.decimalMark
    var taken = false
    for column in sheet.columns.indices {
      for (row, cell) in sheet.columns[column].cells.enumerated() {
        guard let cell, sheet.figures[cell] != nil, let own = place(of: cell) else { continue }
        let text = table.rows[row][column]
        write(mark == .comma ? text.replacing(",", with: ".") : text, own.row, own.column)
        taken = true
      }
    }
    if taken { row = firstOpenRow ?? row }
    return taken ? .taken : nil
  }

  /// Where a cell of the run stands among the blanks; a point before a step is the new point of the step before it.
  private func place(of cell: Cell) -> (row: Int, column: Int)? {
    for column in blanks {
      if let row = cells[column].firstIndex(of: cell) { return (row, column) }
    }
    let row = cell.time - 2
    let first = Cell(time: 1, quantity: cell.quantity, entry: cell.entry)
    guard let start = starts.firstIndex(where: { cells[$0][0] == first }), written.rows.indices.contains(row) else {
      return nil
    }
    return (row, updates[start])
  }
}
