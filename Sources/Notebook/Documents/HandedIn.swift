import Checking
import Wording

/// A file with a table worked by hand: the cells before the table, and the table.
struct HandedIn {
  let cells: [String]
  let table: WrittenTable?
  /// The language that its header names.
  private(set) var language: SpokenLanguage?

  init(path: String) throws {
    let bytes = try TextFile.bytes(at: path)
    self.init(text: WrittenText.text(bytes))
  }

  init(text: String) {
    var cells: [String] = []
    if text.contains("```"), let document = try? Document(bytes: Array(text.utf8)) {
      cells = document.cells.map(\.source)
      language = document.frontMatter.language
    }
    self.cells = cells
    table = HandedIn.table(in: text)
  }

  /// The longest stretch of lines that is a table, outside of cells and their outputs.
  static func table(in text: String) -> WrittenTable? {
    var stretches: [[Substring]] = [[]]
    var isFenced = false
    var holdsTable = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let plain = line.drop { $0 == " " }
      if plain.hasPrefix("```") {
        isFenced.toggle()
        // A block without a language may hold the table itself.
        holdsTable = isFenced && plain.dropFirst(3).allSatisfy { $0 == " " }
        stretches.append([])
        continue
      }
      if isFenced && !holdsTable { continue }
      if plain.allSatisfy(\.isWhitespace) {
        stretches.append([])
      } else {
        stretches[stretches.count - 1].append(line)
      }
    }
    let tables = stretches.filter { $0.count > 1 }.compactMap { lines -> WrittenTable? in
      let table = WrittenTable(lines.joined(separator: "\n"))
      guard let table,
        table.rows.contains(where: { $0.count { Figure($0) != nil || Figure($0, decimalMark: .comma) != nil } > 1 })
      else { return nil }
      return table
    }
    if let best = tables.max(by: {
      $0.rows.count * ($0.rows.first?.count ?? 0) < $1.rows.count * ($1.rows.first?.count ?? 0)
    }) {
      return best
    }
    // Work down the page, with empty lines between its steps.
    let lines = stretches.flatMap { $0 }.filter { !$0.hasPrefix("#") && !$0.hasPrefix("---") }
    guard let table = WrittenTable(lines.joined(separator: "\n")),
      table.rows.contains(where: { $0.contains { !$0.isEmpty && WorkedLine($0) != nil } })
    else { return nil }
    return table
  }
}

/// The text of a file in whatever encoding: UTF-8, UTF-16 with a mark, else Windows-1252.
enum WrittenText {
  static func text(_ bytes: [UInt8]) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let isLittle = bytes[0] == 0xFF
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
        isLittle
          ? UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8 : UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
      }
      return String(decoding: units, as: UTF16.self)
    }
    let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let text = String(validating: plain, as: UTF8.self) { return text }
    return String(
      plain.map { byte -> Character in
        let scalar = (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
        return Character(Unicode.Scalar(scalar) ?? "?")
      })
  }

  /// 0x80 to 0x9F of Windows-1252.
  private static let windows: [UInt32] = [
    0x20AC, 0x3F, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x3F, 0x17D, 0x3F,
    0x3F, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x3F, 0x17E,
    0x178,
  ]
}
