import Wording

/// A table as it was written: headings and the texts of its cells, in whatever layout people have.
package struct WrittenTable: Hashable, Sendable {
  /// Nil where the first row is numbers already.
  package var headings: [String]?
  package var rows: [[String]]
  /// The lines `name = … = value` of work down the page, nil between two steps; nil as a whole for a table.
  private(set) var equations: [Equation?]?
  /// Of work down the page the name before each cell, as it was written.
  package internal(set) var names: [[String]]?
  /// What could not be read in one way only.
  package private(set) var notes: [Message] = []

  package init(headings: [String]?, rows: [[String]]) { self.init(headings: headings, rows: rows, equations: nil) }

  init(headings: [String]?, rows: [[String]], equations: [Equation?]?) {
    self.headings = headings
    self.rows = rows
    self.equations = equations
  }

  /// Reads Markdown, CSV, TSV, LaTeX rows, columns set apart by blanks, rows for columns, or `name = value` lines.
  ///
  /// Nil where there is nothing like a table.
  package init?(_ text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty && !$0.hasPrefix("```") && !WrittenTable.isRule($0) }
    guard !lines.isEmpty else { return nil }
    if let table = WrittenTable(equations: lines) {
      self = table
      return
    }
    equations = nil
    let hasOtherMarks = ["|", "│", "&", "\t", ";"].contains { mark in lines.contains { $0.contains(mark) } }
    let parted: (cells: [[String]], notes: [Message]) =
      !hasOtherMarks && lines.allSatisfy { $0.contains(",") }
      ? WrittenTable.partedAtCommas(lines) : (WrittenTable.cells(of: lines), [])
    var cells = parted.cells
    notes = parted.notes
    cells.removeAll { $0.allSatisfy(\.isEmpty) }
    guard let first = cells.first, first.count > 0 else { return nil }
    if let turned = WrittenTable.turned(cells) { cells = turned }
    let isHeaded = cells[0].contains { !$0.isEmpty && !WrittenTable.isNumber($0) && !FigureList.isLeftOpen($0) }
    headings = isHeaded ? cells[0] : nil
    rows = isHeaded ? Array(cells.dropFirst()) : cells
    let width = max(headings?.count ?? 0, rows.map(\.count).max() ?? 0)
    headings = headings.map { $0 + Array(repeating: "", count: width - $0.count) }
    rows = rows.map { $0 + Array(repeating: "", count: width - $0.count) }
  }

  /// The text of one column.
  func column(_ index: Int) -> [String] { rows.map { $0[index] } }

  /// The decimal mark by which most cells are numbers.
  package var decimalMark: Figure.DecimalMark {
    let cells = rows.flatMap { $0 }
    guard cells.contains(where: { $0.contains(",") }) else { return .point }
    let points = cells.count { WorkedLine($0, decimalMark: .point) != nil }
    let commas = cells.count { WorkedLine($0, decimalMark: .comma) != nil }
    return commas > points ? .comma : .point
  }

  /// What stands after the last `=` or `≈` of a worked cell.
  package static func lastPart(_ text: String) -> String {
    guard let sign = text.lastIndex(where: { "=≈".contains($0) }) else { return text }
    return text[text.index(after: sign)...].trimmingBlanks()
  }

  static func isNumber(_ text: String) -> Bool {
    WorkedLine(text, decimalMark: .point) != nil || WorkedLine(text, decimalMark: .comma) != nil
  }

  // MARK: Layouts

  /// Lines of dashes, and LaTeX's `\hline`.
  private static func isRule(_ line: String) -> Bool {
    let commands = [
      "\\hline", "\\toprule", "\\midrule", "\\bottomrule", "\\begin", "\\end", "\\cline", "\\centering", "\\caption",
    ]
    if commands.contains(where: line.hasPrefix), !line.contains("&") { return true }
    return line.allSatisfy { "-–—─═┼┬┴├┤┌┐└┘╪╞╡|│+=: ".contains($0) } && line.contains { "-─═–—".contains($0) }
  }

  private static func cells(of lines: [String]) -> [[String]] {
    let count = lines.count
    if lines.count(where: { $0.contains("|") || $0.contains("│") }) * 2 >= count {
      return lines.map { line in
        var cells = split(line) { $0 == "|" || $0 == "│" }
        if cells.first == "" { cells.removeFirst() }
        if cells.last == "" { cells.removeLast() }
        return cells
      }
    }
    if lines.count(where: { $0.contains("&") }) * 2 >= count {
      return lines.map { line in
        var text = line
        for end in ["\\hline", "\\tabularnewline", "\\\\"] { text = text.replacing(end, with: "") }
        return split(text) { $0 == "&" }
      }
    }
    if lines.count(where: { $0.contains("\t") }) * 2 >= count {
      return lines.map { line in split(line) { $0 == "\t" } }
    }
    if lines.count(where: { $0.contains(";") }) * 2 >= count { return lines.map { line in split(line) { $0 == ";" } } }
    return lines.map(words)
  }

  static func split(_ line: String, at isMark: (Character) -> Bool) -> [String] {
    line.split(omittingEmptySubsequences: false, whereSeparator: isMark).map { text in
      var cell = text.trimmingBlanks()
      if cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") { cell = String(cell.dropFirst().dropLast()) }
      return cell
    }
  }

  /// Parted by two blanks where there are any, else by one.
  static func words(_ line: String) -> [String] {
    if line.contains("  ") {
      var cells: [String] = []
      var rest = line[...]
      while let gap = rest.firstRange(of: "  ") {
        cells.append(rest[..<gap.lowerBound].trimmingBlanks())
        rest = rest[gap.upperBound...].drop { $0 == " " }
      }
      cells.append(rest.trimmingBlanks())
      // A mixture: single blanks between numbers part too.
      return cells.flatMap { cell in
        let parts = cell.split(separator: " ").map { String($0) }
        return parts.allSatisfy(isNumber) ? parts : [cell]
      }
    }
    return line.split(separator: " ").map { String($0) }
  }

  /// A row for each quantity, turned into a column for each; nil where it is no such table.
  private static func turned(_ cells: [[String]]) -> [[String]]? {
    guard cells.count > 1, cells.allSatisfy({ $0.count == cells[0].count && $0.count > 1 }) else { return nil }
    let names = cells.map { $0[0] }
    let isNamed = names.dropFirst().allSatisfy { !$0.isEmpty && !isNumber($0) }
    let isFilled = cells.dropFirst().allSatisfy { row in
      row.dropFirst().allSatisfy { isNumber($0) || FigureList.isLeftOpen($0) }
    }
    let isHeaded = !cells[0].dropFirst().contains(where: isNumber)
    guard isNamed, isFilled, !isHeaded || cells[0].dropFirst().allSatisfy(\.isEmpty) else { return nil }
    return cells[0].indices.map { column in cells.map { $0[column] } }
  }
}
