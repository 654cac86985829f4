/// Decides which newlines end a statement.
///
/// A newline does not end one between brackets that are closed later, and not after a binary operator or a comma.
/// In a block (`rule … end`, `repeat n … end`) every line is a statement and only the block stays open.
struct Layout {
  /// The tokens, with only those newlines that end a statement; a `;` that ends one is a newline too.
  private(set) var tokens: [Token] = []
  /// Whether the text breaks off: an open bracket or block, or an operator or comma at its end.
  private(set) var isIncomplete = false

  private let all: [Token]
  private let plain: PlainText
  /// For each token, whether it is a bracket whose partner was found.
  private var isMatched: [Bool]
  /// For each token, whether it stands in a block, after the block's first line.
  private var isInBlock: [Bool]
  private var openBrackets: [Int] = []
  private var openBlocks = 0

  init(_ all: [Token], plain: PlainText) {
    self.all = all
    self.plain = plain
    isMatched = Array(repeating: false, count: all.count)
    isInBlock = Array(repeating: false, count: all.count)
    matchBrackets()
    dropInnerNewlines()
  }

  private mutating func matchBrackets() {
    var isFirst = true
    var isHeader = false
    var isRaw = false
    for (index, token) in all.enumerated() {
      if isFirst, token.kind == .name {
        // A block word at the beginning of a line shows that a bracket before it was forgotten.
        if all.opensBlock(at: index, in: plain) {
          openBrackets = []
          openBlocks += 1
          isHeader = true
        } else if openBlocks > 0, all.closesBlock(at: index, in: plain) {
          openBrackets = []
          openBlocks -= 1
          isHeader = false
        } else if openBrackets.isEmpty {
          isRaw = all.isRaw(at: index, in: plain)
        }
      }
      isFirst = token.kind == .newline || token.kind == .semicolon
      isInBlock[index] = openBlocks > 0 && !isHeader
      switch token.kind {
      case .open, .openSquare: if !isRaw { openBrackets.append(index) }
      case .close, .closeSquare:
        if !isRaw, let partner = openBrackets.popLast() {
          isMatched[partner] = true
          isMatched[index] = true
        }
      case .newline:
        isRaw = false
        if openBrackets.isEmpty { isHeader = false }
        if isInBlock[index] { openBrackets = [] }
      default: break
      }
    }
    isIncomplete = !openBrackets.isEmpty || openBlocks > 0
  }

  private mutating func dropInnerNewlines() {
    var depth = 0
    var isFirst = true
    var isRaw = false
    for (index, token) in all.enumerated() {
      if isFirst, depth == 0 { isRaw = token.kind == .name && all.isRaw(at: index, in: plain) }
      switch token.kind {
      case .open, .openSquare: if isMatched[index] { depth += 1 }
      case .close, .closeSquare: if isMatched[index] { depth -= 1 }
      case .newline, .semicolon:
        if depth > 0 {
          if token.kind == .semicolon { tokens.append(token) }
          continue
        }
        let continues = !isRaw && !isInBlock[index] && (tokens.last?.continuesLine ?? false)
        if continues, token.kind == .newline { continue }
        isFirst = true
        var end = token
        end.kind = .newline
        tokens.append(end)
        continue
      case .end: if !isRaw, tokens.last?.continuesLine ?? false { isIncomplete = true }
      default: break
      }
      isFirst = false
      tokens.append(token)
    }
  }
}

extension [Token] {
  /// Whether a block begins with the word at `index`: `rule NAME …`, `repeat n`, but not `repeat = 3`.
  func opensBlock(at index: Int, in plain: PlainText) -> Bool {
    guard self[index].plain.count <= 6, index + 1 < count else { return false }
    switch plain.text(self[index].plain) {
    case "rule": return self[index + 1].kind == .name
    case "repeat":
      let next = self[index + 1]
      return (next.beginsOperand || next.kind == .minus) && !isDefinition(at: index)
    default: return false
    }
  }

  /// Whether the word at `index` is an `end` with its line to itself.
  func closesBlock(at index: Int, in plain: PlainText) -> Bool {
    self[index].plain.count == 3 && plain.text(self[index].plain) == "end"
      && (self[index + 1].isSeparator || self[index + 1].kind == .semicolon)
  }

  /// Whether the rest of the line is taken as it stands: after `help`.
  func isRaw(at index: Int, in plain: PlainText) -> Bool {
    let length = self[index].plain.count
    guard length == 4 || length == 5, self[index + 1].kind != .assign else { return false }
    let word = plain.text(self[index].plain)
    return (word == "help" || word == "ayuda") && !isDefinition(at: index)
  }

  /// Whether `name =` or `name(…) =` stands at `index`.
  func isDefinition(at index: Int) -> Bool {
    var next = index + 1
    if self[next].kind == .open {
      var depth = 0
      repeat {
        switch self[next].kind {
        case .open, .openSquare: depth += 1
        case .close, .closeSquare: depth -= 1
        case .newline, .end: return false
        default: break
        }
        next += 1
      } while depth > 0
    }
    return self[next].kind == .assign
  }
}
