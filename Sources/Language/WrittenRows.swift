/// What a student wrote by hand, in the tokens of a text: after `check COLUMN =` the rest of the line, after
/// `check table …` the lines down to an empty one. It is not for this language to read, and is taken out.
struct WrittenRows {
  /// The tokens that are left.
  private(set) var tokens: [Token] = []
  /// Whether rows go on at the end of the text.
  private(set) var isOpen = false

  init(_ all: [Token], plain: PlainText) {
    var isFirst = true
    var index = 0
    while index < all.count {
      let token = all[index]
      tokens.append(token)
      index += 1
      defer { isFirst = tokens.last.map { $0.kind == .newline || $0.kind == .semicolon } ?? true }
      guard isFirst, token.kind == .name, index < all.count, plain.text(token.plain) == "check",
        !all.isDefinition(at: index - 1)
      else { continue }
      let isTable = ["table", "tabla"].contains(plain.text(all[index].plain)) && all[index + 1].kind != .assign
      var end: Int?
      while index < all.count, all[index].kind != .end, end == nil {
        let next = all[index]
        tokens.append(next)
        index += 1
        if next.kind == .newline {
          if isTable { end = WrittenRows.end(from: next.plain.upperBound, in: plain).end }
          break
        }
        if !isTable, next.kind == .assign { end = WrittenRows.lineEnd(from: next.plain.upperBound, in: plain) }
      }
      if isTable {
        let start = tokens[tokens.count - 1]
        isOpen = start.kind != .newline || !WrittenRows.end(from: start.plain.upperBound, in: plain).isClosed
      }
      guard let end else { continue }
      while index < all.count, all[index].kind != .end, all[index].plain.lowerBound < end { index += 1 }
    }
  }

  /// Where rows that begin at a position end: before an empty line, or with the text.
  static func end(from start: Int, in plain: PlainText) -> (end: Int, isClosed: Bool) {
    let scalars = plain.scalars
    var lineStart = start
    while lineStart < scalars.count {
      let end = lineEnd(from: lineStart, in: plain)
      if scalars[lineStart..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { return (lineStart, true) }
      lineStart = end + 1
    }
    // The line after the last newline is empty too.
    return (scalars.count, start <= scalars.count && scalars.last == 0x0A)
  }

  static func lineEnd(from start: Int, in plain: PlainText) -> Int {
    var end = start
    while end < plain.scalars.count, plain.scalars[end] != 0x0A { end += 1 }
    return end
  }
}
