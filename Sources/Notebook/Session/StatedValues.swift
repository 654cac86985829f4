import Checking
import Wording

/// What printed text says of names: lines such as `w = 3` or `w = w − α·f'(w) = 0 − 0.1·(−30) = 3`, numbers that stand
/// alone in their line, and tables.
struct StatedValues {
  /// Numbers and the name that they are said of; nil where they stand alone in their line.
  private var statements: [(name: String?, values: [Double])] = []
  private var tables: [WrittenTable] = []
  /// What stands in a line by itself, and what stands between equals signs: formulas among other things.
  private(set) var expressions: [String] = []

  /// All of it.
  let text: String

  init(_ output: String) {
    text = output
    var rows: [String] = []
    for line in SourceLines(output).texts {
      if line.contains("│") || line.contains("┼") {
        rows.append(line)
        continue
      }
      takeTable(&rows)
      take(line.trimmed)
    }
    takeTable(&rows)
  }

  private mutating func takeTable(_ rows: inout [String]) {
    if let table = rows.isEmpty ? nil : WrittenTable(rows.joined(separator: "\n")) { tables.append(table) }
    rows = []
  }

  private mutating func take(_ line: String) {
    if let values = Self.values(line) { statements.append((nil, values)) }
    expressions += line.split { "=≈".contains($0) }.map(\.trimmed)
    let pieces = line.replacing(" at ", with: ", ").replacing(" en ", with: ", ").split(separator: ", ")
    // gd, α = 0.1 tells with which rate a run is made; x = 3, y = 4 tells results.
    guard pieces.first?.contains(where: { "=≈".contains($0) }) == true else { return }
    for piece in pieces {
      let sides = piece.split { "=≈".contains($0) }.map(\.trimmed)
      if sides.count > 1, let values = Self.values(sides[sides.count - 1]) { statements.append((sides[0], values)) }
    }
  }

  /// The numbers of `3` or `[1, −2]`; nil for any other text.
  private static func values(_ text: String) -> [Double]? {
    let isList = text.hasPrefix("[") && text.hasSuffix("]") && !text.dropFirst().contains("[")
    let texts = isList ? text.dropFirst().dropLast().split(separator: ",").map(\.trimmed) : [text]
    let values = texts.compactMap(number)
    return values.count == texts.count && !values.isEmpty ? values : nil
  }

  private static func number(_ text: String) -> Double? {
    guard text.contains(where: \.isNumber), let figure = Figure(text) else { return nil }
    return figure.value
  }

  // MARK: Answers

  /// Whether the numbers stand alone in a line, as a list if there are several.
  func states(_ values: [Double]) -> Bool {
    statements.contains { $0.name == nil && $0.values == values }
  }

  /// Whether the numbers are said of a name, in a line or in a table.
  func states(_ values: [Double], of name: String) -> Bool {
    let asked = SaidName(name)
    if statements.contains(where: { $0.values == values && $0.name.map(asked.isMeant(by:)) == true }) { return true }
    return values.count == 1 && tables.contains { $0.states(values[0], of: asked) }
  }

  /// Whether a table has columns in which these rows stand one below the other.
  func hasTable(_ headings: [String], rows: [[Double]]) -> Bool {
    tables.contains { table in
      let columns = headings.compactMap { heading in table.headings?.firstIndex(of: heading) }
      guard columns.count == headings.count else { return false }
      let found = table.rows.map { row in columns.compactMap { Self.number(row[$0]) } }
      return found.indices.contains { start in found[start...].prefix(rows.count).elementsEqual(rows, by: ==) }
    }
  }
}

/// A name as outputs say it: w₁ stands there as w, or as the new w.
private struct SaidName {
  private let names: [AskedNames]
  /// The number of the update that the name means by its index.
  let index: Int?

  init(_ name: String) {
    let text = AskedNames(name).text
    let digits = text.reversed().prefix { Symbols.subscriptDigits.contains($0) }.reversed()
    names = [text, String(text.dropLast(digits.count))].map(AskedNames.init)
    index = Int(digits.compactMap { Symbols.subscriptDigits.firstIndex(of: $0) }.map(String.init).joined())
  }

  func isMeant(by written: String) -> Bool { names.contains { $0.contains(written) } }
}

extension WrittenTable {
  /// Whether a column of the name has the value: in the row of the update that an index means (`w₂` stands in `w new` at
  /// t = 2 and in `w` at t = 3), else in any row.
  fileprivate func states(_ value: Double, of asked: SaidName) -> Bool {
    guard let headings else { return false }
    let times = headings.firstIndex { ["t", "k"].contains($0) }
    return headings.indices.contains { column in
      guard column != times, asked.isMeant(by: headings[column]) else { return false }
      let isNew = headings[column].hasSuffix(" new") || headings[column].hasSuffix(" nuevo")
      return rows.contains { row in
        guard Figure(row[column])?.value == value else { return false }
        guard let index = asked.index, let times, let time = Int(row[times]) else { return true }
        return time == (isNew ? index : index + 1)
      }
    }
  }
}
