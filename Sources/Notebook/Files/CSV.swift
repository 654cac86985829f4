import Wording

/// Data as text: rows of fields with a separator between, some of them in quotes (RFC 4180).
///
/// The separator is a comma, a semicolon or a tab, whichever the first line has most of. Quotes may hold separators,
/// line ends and doubled quotes. Empty lines are passed over.
struct CSV {
  /// One row of fields.
  struct Row: Hashable {
    /// The line of the file on which it begins, from 1.
    let line: Int
    var fields: [String]
  }

  /// What is wrong with a file of data, and on which line.
  struct Failure: Error, Hashable {
    let line: Int
    let message: Message

    init(line: Int, en: String, es: String) {
      self.line = line
      message = Message(en: en, es: es)
    }
  }

  let separator: UInt8
  private(set) var rows: [Row] = []

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - Throws: `Failure` for quotes that are never closed or go on behind, and for rows of different lengths.
  init(_ text: String) throws(Failure) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    separator = Self.separator(of: bytes)
    var position = 0
    var line = 1
    while position < bytes.count {
      let row = try Self.row(bytes, &position, &line, separator: separator)
      if row.fields == [""] { continue }
      if let first = rows.first, first.fields.count != row.fields.count {
        let (expected, given) = (first.fields.count, row.fields.count)
        throw Failure(
          line: row.line, en: "a row of length \(given); the first has \(expected) fields",
          es: "una fila de longitud \(given); la primera tiene \(expected) campos")
      }
      rows.append(row)
    }
  }

  /// The separator that stands most often in the first line, outside quotes.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == newline || byte == carriageReturn { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  private static func row(
    _ bytes: [UInt8], _ position: inout Int, _ line: inout Int, separator: UInt8
  ) throws(Failure) -> Row {
    var row = Row(line: line, fields: [])
    while true {
      row.fields.append(try field(bytes, &position, &line, separator: separator))
      guard position < bytes.count else { return row }
      let byte = bytes[position]
      position += 1
      if byte == separator { continue }
      if byte == carriageReturn, position < bytes.count, bytes[position] == newline { position += 1 }
      line += 1
      return row
    }
  }

  /// One field, up to its separator or the end of the line; blanks around it do not count.
  private static func field(
    _ bytes: [UInt8], _ position: inout Int, _ line: inout Int, separator: UInt8
  ) throws(Failure) -> String {
    func isBlank(_ byte: UInt8) -> Bool { (byte == 0x20 || byte == 0x09) && byte != separator }
    func ends(_ byte: UInt8) -> Bool { byte == separator || byte == newline || byte == carriageReturn }
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == quote else {
      let start = position
      while position < bytes.count, !ends(bytes[position]) { position += 1 }
      var end = position
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
    let opening = line
    var content: [UInt8] = []
    position += 1
    while true {
      guard position < bytes.count else {
        throw Failure(
          line: opening, en: "a quote \" is opened and never closed", es: "se abren unas comillas \" que no se cierran")
      }
      let byte = bytes[position]
      position += 1
      if byte == quote {
        guard position < bytes.count, bytes[position] == quote else { break }
        position += 1
      }
      if byte == newline { line += 1 }
      content.append(byte)
    }
    while position < bytes.count, isBlank(bytes[position]) { position += 1 }
    if position < bytes.count, !ends(bytes[position]) {
      throw Failure(
        line: line, en: "something stands behind a closing quote \"",
        es: "hay algo después de unas comillas \" de cierre")
    }
    return String(decoding: content, as: UTF8.self)
  }
}
