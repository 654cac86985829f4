import Checking
import Presentation
import Wording

/// How marks look.
enum CheckMarks {
  static func sign(_ mark: Mark, _ style: Style) -> String {
    // A screen reader reads words, and x is the name of many a column.
    if style.plain {
      if let words = legend.first(where: { $0.mark == mark })?.words[style.language] { return "(\(words))" }
      if mark == .wrong { return Message(en: "(wrong)", es: "(mal)")[style.language] }
      return mark == .right ? Message(en: "(right)", es: "(bien)")[style.language] : "–"
    }
    return switch mark {
    case .right: "✓"
    case .rounded: "✓~"
    case .carried: "✓→"
    case .sameSlip: "✓="
    case .roundingSlip: "✗~"
    case .wrong: "✗"
    case .unchecked: "–"
    }
  }

  /// What the less plain signs mean.
  static let legend: [(mark: Mark, words: Message)] = [
    (.rounded, Message(en: "rounded figures carried", es: "con cifras redondeadas")),
    (.carried, Message(en: "follows from your own numbers", es: "sigue de sus propios números")),
    (.sameSlip, Message(en: "right under the same slip", es: "correcto con el mismo desliz")),
    (.roundingSlip, Message(en: "a rounding slip", es: "un desliz de redondeo")),
  ]

  /// The student's table with a mark after every figure; work down the page line by line, as it was written.
  static func table(_ sheet: Worksheet, _ check: Check, _ style: Style) -> String {
    if let names = sheet.table.names { return painted(lines(sheet, names, check, style), style) }
    let rows = sheet.table.rows
    let columns = sheet.columns.enumerated().map { index, column in
      let isText = column.isTime && rows.contains { $0[index].contains(where: \.isLetter) }
      return Table.Column(column.heading, kind: isText ? .text : column.isTime ? .index : .number)
    }
    let cells = rows.indices.map { row in
      sheet.columns.indices.map { index -> Table.Cell in
        let text = rows[row][index]
        if sheet.columns[index].isTime || text.isEmpty { return .text(text) }
        let mark = mark(of: sheet.columns[index].cells[row], check, style)
        return .text("\(text) \(style.plain ? mark : mark.padded(to: 2))")
      }
    }
    return painted(Table(columns: columns, rows: cells).text(style), style)
  }

  /// `g = 2·5 = 10 ✓`, with an empty line between the steps.
  private static func lines(_ sheet: Worksheet, _ names: [[String]], _ check: Check, _ style: Style) -> String {
    sheet.table.rows.indices.map { row in
      sheet.columns.indices.compactMap { index -> String? in
        let text = sheet.table.rows[row][index]
        if sheet.columns[index].isTime || text.isEmpty { return nil }
        return
          "\(style.plain ? "" : "    ")\(names[row][index]) = \(text) \(mark(of: sheet.columns[index].cells[row], check, style))"
      }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private static func mark(of cell: Cell?, _ check: Check, _ style: Style) -> String {
    cell.flatMap { check.judgements[$0] }.map { sign($0.mark, style) } ?? "–"
  }

  /// The text with its marks in colour.
  static func painted(_ text: String, _ style: Style) -> String {
    let paint = Paint(style)
    return text.replacing("✓", with: paint.right("✓")).replacing("✗", with: paint.wrong("✗"))
  }
}
