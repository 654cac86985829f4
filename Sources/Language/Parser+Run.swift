import Wording

extension Parser {
  /// `[f] [from …] [over …] [batch …] [shuffle] [with …] [for …] [until …] [every …] [show …]` after `step` or `train`,
  /// in any order; another command may take other clauses.
  func runClauses(
    of command: String, words: [String] = Parser.runClauseWords
  ) throws(Diagnostic) -> RunClauses {
    var clauses = RunClauses()
    clauses.objective = try self.clauses(of: command, words: words) { (clause, opening) throws(Diagnostic) in
      try read(clause, opening, into: &clauses)
    }
    return clauses
  }

  /// What stands after one clause word.
  func read(_ clause: String, _ opening: Token, into clauses: inout RunClauses) throws(Diagnostic) {
    switch clause {
    case "over": clauses.data = try dataNames()
    case "batch": clauses.batch = try expression()
    case "shuffle": clauses.shuffle = try shuffle(opening)
    case "from", "at": clauses.start = try start()
    case "with": clauses.rule = try ruleCall()
    case "for":
      clauses.count = try expression()
      if ["epoch", "epochs"].contains(word(current)) { clauses.epochs = advance().range }
    case "until": clauses.until = try condition()
    case "every": clauses.every = try expression()
    case "hint", "pista": clauses.wantsHint = true
    default: clauses.columns = try columns()
    }
  }

  /// `[f]` and clauses in any order, each at most once; gives the name of the function.
  ///
  /// - Parameter read: reads what stands after a clause word, of which some stand alone.
  func clauses(
    of command: String, words: [String], _ read: (String, Token) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Identifier? {
    clauseWords = words
    self.command = command
    var seen: [String] = []
    var objective: Identifier?
    if !current.isSeparator, !clauseWords.contains(word(current)) { objective = try self.objective(command) }
    while !current.isSeparator {
      let opening = current
      let clause = word(opening)
      guard clauseWords.contains(clause) else { throw unknownClause() }
      if seen.contains(clause) { throw clauseGivenTwice(opening) }
      seen.append(clause)
      advance()
      let standsAlone = ["shuffle", "hint", "pista"].contains(clause)
      if !standsAlone, current.isSeparator || clauseWords.contains(word(current)) { throw emptyClause(opening) }
      try read(clause, opening)
    }
    return objective
  }

  private func objective(_ command: String) throws(Diagnostic) -> Identifier {
    let token = current
    let ends = following.isSeparator || following.isSpaced && following.kind == .name
    guard token.kind == .name, ends else { throw notAnObjective(command) }
    advance()
    return identifier(token)
  }

  /// `x = 5, y = 1`, `5`, `(1, 1)`, `(x = 5, y = 1)`.
  func start() throws(Diagnostic) -> RunClauses.Start {
    let hasBrackets = current.kind == .open && (isPair(at: index) || isNamed(at: index + 1))
    let opening = current
    if hasBrackets { openBrackets.append(advance()) }
    var named: [Binding] = []
    var positional: [Expression] = []
    let isNamed = isNamed(at: index)
    while true {
      if isNamed {
        guard self.isNamed(at: index) else { throw notAStartValue() }
        named.append(try binding())
      } else {
        if self.isNamed(at: index) { throw mixedStart() }
        positional.append(try expression())
      }
      guard current.kind == .comma else { break }
      if let diagnostic = decimalComma() { throw diagnostic }
      advance()
    }
    if hasBrackets {
      guard current.kind == .close else { throw unexpected() }
      openBrackets.removeLast()
      advance()
    }
    return isNamed ? .named(named) : .positional(positional, opening.range.union(previous.range))
  }

  private func isNamed(at index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].kind == .name && tokens[index + 1].kind == .assign
  }

  /// Whether the bracket at `index` holds a comma of its own.
  private func isPair(at index: Int) -> Bool {
    var depth = 0
    for token in tokens[index...] {
      switch token.kind {
      case .open, .openSquare: depth += 1
      case .close, .closeSquare:
        depth -= 1
        if depth == 0 { return false }
      case .comma: if depth == 1 { return true }
      case .newline, .end: return false
      default: break
      }
    }
    return false
  }

  /// `gd(lr = 0.1)`.
  private func ruleCall() throws(Diagnostic) -> RunClauses.RuleCall {
    let call = try oneRuleCall()
    if current.kind == .comma { throw secondRule() }
    return call
  }

  /// `gd(0.1)` where others may follow.
  func oneRuleCall() throws(Diagnostic) -> RunClauses.RuleCall {
    let token = current
    guard token.kind == .name else {
      throw missingName(en: "a rule, such as gd(0.1)", es: "una regla, como gd(0.1)")
    }
    advance()
    var tallest = 0
    let arguments = current.kind == .open ? try arguments(tallest: &tallest) : []
    if current.kind == .number || current.kind == .minus { throw ruleWithoutBrackets(token) }
    return RunClauses.RuleCall(
      name: identifier(token), arguments: arguments, range: token.range.union(previous.range))
  }

  func condition() throws(Diagnostic) -> Expression {
    let condition = try expression()
    if current.kind == .assign { throw assignmentInCondition() }
    return condition
  }
}
