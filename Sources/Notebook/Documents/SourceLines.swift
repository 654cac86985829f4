/// The lines of a text by their byte positions, numbered from 1, as cmark numbers them.
///
/// A line ends with `\n`, `\r\n` or a lone `\r`; the last one may end with nothing.
struct SourceLines: Sendable {
  let bytes: [UInt8]
  /// For each line where its content begins, where it ends, and where its terminator ends.
  private let spans: [(start: Int, contentEnd: Int, end: Int)]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var spans: [(start: Int, contentEnd: Int, end: Int)] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == .newline || byte == .carriageReturn else { continue }
      let contentEnd = position - 1
      if byte == .carriageReturn, position < bytes.count, bytes[position] == .newline { position += 1 }
      spans.append((start, contentEnd, position))
      start = position
    }
    if start < bytes.count { spans.append((start, bytes.count, bytes.count)) }
    self.spans = spans
  }

  init(_ text: String) {
    self.init(Array(text.utf8))
  }

  var count: Int { spans.count }

  /// The bytes of a line without its terminator.
  func content(_ line: Int) -> ArraySlice<UInt8> {
    bytes[spans[line - 1].start..<spans[line - 1].contentEnd]
  }

  /// The terminator of a line: empty at the end of a text that ends without one.
  func terminator(_ line: Int) -> ArraySlice<UInt8> {
    bytes[spans[line - 1].contentEnd..<spans[line - 1].end]
  }

  func text(_ line: Int) -> String { String(decoding: content(line), as: UTF8.self) }

  /// The text of whole lines with their terminators.
  func text(_ lines: Range<Int>) -> String {
    lines.isEmpty
      ? "" : String(decoding: bytes[start(lines.lowerBound)..<end(lines.upperBound - 1)], as: UTF8.self)
  }

  /// The byte at which a line begins.
  func start(_ line: Int) -> Int { spans[line - 1].start }

  /// The byte after a line's content.
  func contentEnd(_ line: Int) -> Int { spans[line - 1].contentEnd }

  /// The byte after a line's terminator.
  func end(_ line: Int) -> Int { spans[line - 1].end }

  /// All lines without their terminators.
  var texts: [String] { spans.isEmpty ? [] : (1...count).map { text($0) } }
}

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}

extension StringProtocol {
  /// The text without blanks, tabs and line ends on either side.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
