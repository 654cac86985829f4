import Wording

/// What stands after the commands that take a word or two.
extension Parser {
  /// `show`, `show NAME`.
  func shownName() throws(Diagnostic) -> Identifier? {
    if current.isSeparator { return nil }
    guard current.kind == .name else {
      throw missingName(en: "the name of something", es: "el nombre de algo")
    }
    let name = newName() ?? identifier(advance())
    if !current.isSeparator { throw superfluous() }
    return name
  }

  /// `run`, `run 2`.
  func runNumber() throws(Diagnostic) -> Expression? {
    current.isSeparator ? nil : try expression()
  }

  /// `reset`, `reset e, mean`.
  func resetNames() throws(Diagnostic) -> [Identifier] {
    var names: [Identifier] = []
    while !current.isSeparator {
      if !names.isEmpty, current.kind == .comma { advance() }
      guard current.kind == .name else { throw missingName(en: "a name", es: "un nombre") }
      names.append(identifier(advance()))
    }
    return names
  }

  /// The words after `help` as they stand; a pair of brackets round them is taken off.
  func helpTopic() -> Statement.Kind {
    let first = current
    guard !first.isSeparator else { return .help(topic: "", previous.range) }
    while !current.isSeparator { advance() }
    var range = first.range.union(previous.range)
    if first.kind == .open, previous.kind == .close {
      range = SourceRange(first.range.upper, previous.range.lower)
    }
    return .help(topic: source[range], range)
  }

  /// The words after `set` as they stand, without `=` and commas.
  func setWords() -> [Identifier] {
    let start = current.plain.lowerBound
    while !current.isSeparator { advance() }
    var words: [Identifier] = []
    var wordStart = start
    for position in start...max(start, previous.plain.upperBound) {
      let isEnd = position >= previous.plain.upperBound
      guard isEnd || [0x20, 0x09, 0x3D, 0x2C].contains(plain.scalars[position]) else { continue }
      if position > wordStart {
        words.append(Identifier(Name(plain.text(wordStart..<position)), plain.range(wordStart..<position)))
      }
      wordStart = position + 1
    }
    return words
  }

  /// `quit`, also `quit()`.
  func quit() -> Statement.Kind {
    if current.kind == .open, following.kind == .close {
      advance()
      advance()
    }
    return .quit
  }
}
