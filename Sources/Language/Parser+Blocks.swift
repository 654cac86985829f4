import Wording

extension Parser {
  /// `repeat n … end`.
  func loop() throws(Diagnostic) -> Statement.Kind {
    let opening = advance()
    try enter()
    let count = try expression()
    guard current.isSeparator else { throw unexpected() }
    var body: [Statement] = []
    while try goesOn(opening) { body.append(try statement()) }
    nesting -= 1
    return .loop(count: count, body: body)
  }

  /// `rule adam(lr = 0.001, …)`, its states and lines, `end`.
  func rule() throws(Diagnostic) -> RuleDefinition {
    let opening = advance()
    let name = identifier(advance())
    let hyperparameters = current.kind == .open ? try self.hyperparameters() : []
    guard current.isSeparator else { throw unexpected() }
    var states: [Binding] = []
    var lines: [Binding] = []
    while try goesOn(opening) {
      if word(current) == "state", following.kind == .name {
        repeat {
          advance()
          states.append(try line())
        } while current.kind == .comma
      } else {
        lines.append(try line())
      }
      guard current.isSeparator else { throw unexpected() }
    }
    let range = opening.range.union(previous.range)
    return RuleDefinition(
      name: name, hyperparameters: hyperparameters, states: states, lines: lines,
      comments: comments(of: range), source: source, range: range)
  }

  /// Whether another line of the block follows; reads the `end` where none does.
  private func goesOn(_ opening: Token) throws(Diagnostic) -> Bool {
    guard skipSeparators() else { throw blockNeverClosed(opening) }
    guard current.kind == .name, tokens.closesBlock(at: index, in: plain) else { return true }
    advance()
    return false
  }

  private func line() throws(Diagnostic) -> Binding {
    guard current.kind == .name, following.kind == .assign else { throw notALineOfARule() }
    return try binding()
  }

  private func hyperparameters() throws(Diagnostic) -> [RuleDefinition.Hyperparameter] {
    openBrackets.append(advance())
    var list: [RuleDefinition.Hyperparameter] = []
    while current.kind != .close || !list.isEmpty {
      let token = current
      guard token.kind == .name else { throw missingName(en: "a hyper-parameter", es: "un hiperparámetro") }
      if list.contains(where: { $0.name.name == name(token) }) { throw givenTwice(token) }
      advance()
      var value: Expression?
      if current.kind == .assign {
        advance()
        value = try expression()
      }
      list.append(RuleDefinition.Hyperparameter(name: identifier(token), value: value))
      if current.kind == .close { break }
      guard current.kind == .comma else { throw unexpected() }
      if let diagnostic = decimalComma() { throw diagnostic }
      advance()
    }
    openBrackets.removeLast()
    advance()
    return list
  }

  /// The comment lines directly above a block, and all comments inside it.
  private func comments(of range: SourceRange) -> [String] {
    var first = comments.count(while: { $0.range.lower < range.lower })
    let last = comments.count(while: { $0.range.lower < range.upper })
    var line = newlines.count(while: { $0 < range.lower })
    while first > 0, comments[first - 1].isAlone, comments[first - 1].line == line - 1 {
      first -= 1
      line -= 1
    }
    return comments[first..<last].map(\.text)
  }
}

extension Array {
  /// How many elements at the beginning satisfy a condition that, once false, stays false; by bisection.
  fileprivate func count(while condition: (Element) -> Bool) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if condition(self[middle]) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
