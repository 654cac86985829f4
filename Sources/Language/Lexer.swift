/// Cuts a plain text into tokens; a character that belongs nowhere becomes a token of its own, for the parser to report.
struct Lexer {
  /// A comment, without its `#`.
  struct Comment: Hashable, Sendable {
    let text: String
    /// The line it stands on, from 0.
    let line: Int
    /// Whether it has the line to itself.
    let isAlone: Bool
    let range: SourceRange
  }

  let plain: PlainText
  private let scalars: [UInt32]
  private var position = 0
  private var line = 0
  private var isSpaced = true
  private(set) var tokens: [Token] = []
  private(set) var comments: [Comment] = []
  /// Where the newlines stand, in UTF-8 bytes of the student's text.
  private(set) var newlines: [Int] = []

  /// Cuts the whole text; the last token is `end`.
  init(_ plain: PlainText) {
    self.plain = plain
    scalars = plain.scalars
    while position < scalars.count { next() }
    tokens.append(
      Token(.end, plain.range(position..<position), plain: position..<position, isSpaced: isSpaced))
  }

  private func scalar(at index: Int) -> UInt32 { index < scalars.count ? scalars[index] : 0 }

  private mutating func append(_ kind: Token.Kind, upTo end: Int) {
    tokens.append(
      Token(kind, plain.range(position..<end), plain: position..<end, isSpaced: isSpaced))
    position = end
    isSpaced = kind == .newline
  }

  private mutating func next() {
    let value = scalars[position]
    switch CharacterClass.of(value) {
    case .blank:
      position += 1
      isSpaced = true
    case .newline:
      append(.newline, upTo: position + 1)
      newlines.append(tokens[tokens.count - 1].range.lower)
      line += 1
    case .comment: comment()
    case .letter: name()
    case .digit, .fraction: append(.number, upTo: NumberLiteral.end(in: scalars, from: position))
    case .superscript:
      var end = position + 1
      while end < scalars.count, CharacterClass.of(scalars[end]) == .superscript { end += 1 }
      append(.superscript, upTo: end)
    case .sign: sign(value)
    case .dot: dot()
    case .other: unknown()
    }
  }

  private mutating func comment() {
    var end = position
    while end < scalars.count, scalars[end] != 0x0A { end += 1 }
    var start = position
    while start < end, [0x23, 0x20, 0x09].contains(scalars[start]) { start += 1 }
    var last = end
    while last > start, [0x20, 0x09].contains(scalars[last - 1]) { last -= 1 }
    comments.append(
      Comment(
        text: plain.text(start..<last), line: line,
        isAlone: tokens.last.map { $0.kind == .newline } ?? true, range: plain.range(position..<end)))
    position = end
    isSpaced = true
  }

  /// A super- or subscript ends a name, and `π` and `∞` stand alone.
  private mutating func name() {
    var end = position + 1
    if !CharacterClass.standsAlone(scalars[position]) {
      while end < scalars.count, CharacterClass.continuesName(scalars[end]) { end += 1 }
    }
    while end < scalars.count, CharacterClass.endsName(scalars[end]) { end += 1 }
    append(end - position <= 5 ? keyword(upTo: end) : .name, upTo: end)
  }

  private func keyword(upTo end: Int) -> Token.Kind {
    switch plain.text(position..<end) {
    case "if": .if
    case "then": .then
    case "else": .else
    case "and": .and
    case "or": .or
    case "not": .not
    case "where": .where
    default: .name
    }
  }

  private mutating func sign(_ value: UInt32) {
    let following = scalar(at: position + 1)
    if following == 0x3D, let kind = CharacterClass.comparisons[value] {
      return append(kind, upTo: position + 2)
    }
    if value == 0x2A, following == 0x2A { return append(.power, upTo: position + 2) }
    append(CharacterClass.signs[value] ?? .unknown, upTo: position + 1)
  }

  /// `.5`, `A.T`, or a point that belongs nowhere.
  private mutating func dot() {
    let following = scalar(at: position + 1)
    if CharacterClass.of(following) == .digit {
      append(.number, upTo: NumberLiteral.end(in: scalars, from: position))
    } else if following == 0x54, !CharacterClass.continuesName(scalar(at: position + 2)) {
      append(.transpose, upTo: position + 2)
    } else {
      append(.unknown, upTo: position + 1)
    }
  }

  /// A character that means nothing here, with its combining marks.
  private mutating func unknown() {
    var end = position + 1
    while end < scalars.count, CharacterClass.isMark(scalars[end]) { end += 1 }
    append(.unknown, upTo: end)
  }
}
