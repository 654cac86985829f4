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

  /// The student's table with a mark after every figure.
  static func table(_ sheet: Worksheet, _ check: Check, _ style: Style) -> String {
    var columns: [Table.Column] = []
    for column in sheet.columns {
      columns.append(Table.Column(column.heading, kind: column.isTime ? .index : .number))
    }
    let rows = sheet.table.rows.indices.map { row in
      sheet.columns.indices.map { index -> Table.Cell in
        let text = index < sheet.table.rows[row].count ? sheet.table.rows[row][index] : ""
        if sheet.columns[index].isTime { return .text(text) }
        guard !text.isEmpty, let cell = sheet.columns[index].cells[row], let judgement = check.judgements[cell] else {
          return .text(text.isEmpty ? "" : "\(text) –")
        }
        let mark = sign(judgement.mark, style)
        return .text("\(text) \(style.plain ? mark : mark.padded(to: 2))")
      }
    }
    return painted(Table(columns: columns, rows: rows).text(style), style)
  }

  /// The text with its marks in colour.
  static func painted(_ text: String, _ style: Style) -> String {
    let paint = Paint(style)
    return text.replacing("✓", with: paint.right("✓")).replacing("✗", with: paint.wrong("✗"))
  }
}
