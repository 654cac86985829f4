import Wording

extension Parser {
  /// `[cols] [as FORMAT] [to PATH]` after `table`.
  func tableClauses() throws(Diagnostic) -> TableClauses {
    clauseWords = ["as", "to"]
    var clauses = TableClauses()
    if !current.isSeparator, !clauseWords.contains(word(current)) { clauses.columns = try columns() }
    while !current.isSeparator {
      let opening = current
      switch word(opening) {
      case "as" where clauses.format == nil: clauses.format = try format()
      case "to" where clauses.path == nil:
        advance()
        guard let (path, range) = path(after: opening) else { throw emptyPath(opening, example: "table to run.md") }
        clauses.path = path
        clauses.pathRange = range
      default: throw superfluous()
      }
    }
    return clauses
  }

  /// `as markdown`.
  private func format() throws(Diagnostic) -> Identifier {
    let opening = advance()
    guard kind == .name, word(current) != "to" else { throw emptyFormat(opening) }
    guard Self.tableFormats.contains(text(current)) else { throw unknownFormat(current) }
    return identifier(advance())
  }

  /// Names of columns, with commas or blanks between, up to a clause word.
  func columns() throws(Diagnostic) -> [Identifier] {
    var columns = [try column()]
    while !current.isSeparator, !clauseWords.contains(word(current)) {
      if current.kind == .comma { advance() }
      columns.append(try column())
    }
    return columns
  }

  /// `m`, `x new`, `f(x)`, `f'(x)`, `m[y]`, `∂f/∂x`; `x_new`, `x nuevo` and `x_nuevo` are `x new`.
  func column() throws(Diagnostic) -> Identifier {
    let first = current
    let isPartial = first.kind == .unknown && text(first) == "∂"
    guard first.kind == .name && !clauseWords.contains(text(first)) || isPartial else {
      throw missingName(en: "a column", es: "una columna")
    }
    if let name = newName() { return name }
    var spelling = text(advance())
    var depth = 0
    while !current.isSeparator {
      if depth == 0, current.isSpaced || current.kind == .comma { break }
      switch current.kind {
      case .open, .openSquare: depth += 1
      case .close, .closeSquare: depth -= 1
      default: break
      }
      if depth < 0 { throw unexpected() }
      spelling += text(advance())
    }
    guard depth == 0 else { throw Diagnostic(.neverClosed, at: first.range.union(previous.range)) }
    return Identifier(Name(spelling), first.range.union(previous.range))
  }

  /// A name for the value after a step, in any of its four spellings, as `x new`; nil for another name.
  func newName() -> Identifier? {
    let first = current
    let spelling = text(first)
    if following.isSpaced, ["new", "nuevo"].contains(word(following)) {
      advance()
      advance()
      return Identifier(Name("\(spelling) new"), first.range.union(previous.range))
    }
    for ending in ["_new", "_nuevo"] where spelling.hasSuffix(ending) && spelling != ending {
      advance()
      return Identifier(Name("\(spelling.dropLast(ending.count)) new"), first.range)
    }
    return nil
  }

  /// The path after a word, as it stands in the original: up to a blank, or between quotes.
  func path(after opening: Token) -> (String, SourceRange)? {
    var start = opening.plain.upperBound
    func scalar(_ index: Int) -> UInt32 { index < plain.scalars.count ? plain.scalars[index] : 0x0A }
    while scalar(start) == 0x20 || scalar(start) == 0x09 { start += 1 }
    let isQuoted = scalar(start) == 0x22
    var end = isQuoted ? start + 1 : start
    while scalar(end) != 0x0A {
      if isQuoted ? scalar(end) == 0x22 : scalar(end) == 0x20 || scalar(end) == 0x09 || scalar(end) == 0x3B {
        break
      }
      end += 1
    }
    let place = plain.range(start..<end)
    let path = source[isQuoted ? plain.range(start + 1..<end) : place]
    guard !path.isEmpty else { return nil }
    let last = isQuoted && scalar(end) == 0x22 ? end + 1 : end
    while !current.isSeparator, current.plain.lowerBound < last { index += 1 }
    return (path, plain.range(start..<last))
  }
}
