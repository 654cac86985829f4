/// A table as it was written: headings and the texts of its cells, in whatever layout people have.
package struct WrittenTable: Hashable, Sendable {
  /// Nil where the first row is numbers already.
  package var headings: [String]?
  package var rows: [[String]]

  package init(headings: [String]?, rows: [[String]]) {
    self.headings = headings
    self.rows = rows
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
    var cells = WrittenTable.cells(of: lines)
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
    let points = cells.count { Figure(WrittenTable.lastPart($0), decimalMark: .point) != nil }
    let commas = cells.count { Figure(WrittenTable.lastPart($0), decimalMark: .comma) != nil }
    return commas > points ? .comma : .point
  }

  /// What stands after the last `=` or `≈` of a worked cell.
  package static func lastPart(_ text: String) -> String {
    guard let sign = text.lastIndex(where: { "=≈".contains($0) }) else { return text }
    return text[text.index(after: sign)...].trimmingBlanks()
  }

  static func isNumber(_ text: String) -> Bool {
    let last = lastPart(text)
    return Figure(last, decimalMark: .point) != nil || Figure(last, decimalMark: .comma) != nil
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
    if lines.allSatisfy({ $0.contains(",") }) {
      let byComma = lines.map { line in split(line) { $0 == "," } }
      let byBlank = lines.map(words)
      // Commas that are decimal give rows of unequal length, or headings that do not fit.
      let isEven = Set(byComma.map(\.count)).count == 1
      if isEven || Set(byBlank.map(\.count)).count > 1 { return byComma }
      return byBlank
    }
    return lines.map(words)
  }

  private static func split(_ line: String, at isMark: (Character) -> Bool) -> [String] {
    line.split(omittingEmptySubsequences: false, whereSeparator: isMark).map { text in
      var cell = text.trimmingBlanks()
      if cell.count > 1, cell.hasPrefix("\""), cell.hasSuffix("\"") { cell = String(cell.dropFirst().dropLast()) }
      return cell
    }
  }

  /// Parted by two blanks where there are any, else by one.
  private static func words(_ line: String) -> [String] {
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

  // MARK: name = value

  /// Work written down the page: `g = 2·5 = 10`, with or without `Iteration 2` before each step.
  private init?(equations lines: [String]) {
    let equations = lines.map { line -> (String, String)? in
      guard let sign = line.firstIndex(where: { "=≈".contains($0) }), !line.contains("|"), !line.contains("&") else {
        return nil
      }
      let name = line[..<sign].trimmingBlanks()
      let value = line[line.index(after: sign)...].trimmingBlanks()
      guard !name.isEmpty, !WrittenTable.isNumber(name), name.count < 30, !value.isEmpty else { return nil }
      return (name, value)
    }
    let found = equations.count { $0 != nil }
    guard found >= 1, found * 3 >= lines.count * 2 || found * 2 >= lines.count && found > 2 else { return nil }
    var names: [String] = []
    var rows: [[String: String]] = [[:]]
    for equation in equations {
      guard let (name, value) = equation else {
        if rows[rows.count - 1].isEmpty == false { rows.append([:]) }
        continue
      }
      if !names.contains(name) { names.append(name) }
      if rows[rows.count - 1][name] != nil { rows.append([:]) }
      rows[rows.count - 1][name] = value
    }
    if rows.last?.isEmpty == true { rows.removeLast() }
    self.init(headings: names, rows: rows.map { row in names.map { row[$0] ?? "" } })
  }
}
