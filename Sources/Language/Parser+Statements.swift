import Wording

extension Parser {
  /// One statement, up to its end.
  func statement() throws(Diagnostic) -> Statement {
    let start = current
    openBrackets = []
    let kind = try statementKind()
    clauseWords = []
    guard current.isSeparator else { throw unexpected() }
    return Statement(kind, start.range.union(previous.range), source: source)
  }

  private func statementKind() throws(Diagnostic) -> Statement.Kind {
    guard current.kind == .name else { return try expressionStatement() }
    if tokens.isDefinition(at: index) {
      return following.kind == .assign ? .assignment(try binding()) : .function(try function())
    }
    if tokens.opensBlock(at: index, in: plain) {
      return word(current) == "rule" ? .rule(try rule()) : try loop()
    }
    if let diagnostic = spanishCommand() { throw diagnostic }
    if let command = Command.named(word(current)), !isValue(for: command) {
      advance()
      return try command.parse(self)
    }
    if current.range.upper < following.range.lower, word(current) == "por",
      "qué" == word(following) || "que" == word(following)
    {
      advance()
      advance()
      return .why
    }
    return try expressionStatement()
  }

  /// Whether a command word is used as the name of a value: `step*2`, `run'`, `table[0]`, `step(3)`.
  private func isValue(for command: Command) -> Bool {
    // A path may begin with a slash: `load /data/houses.csv`, while `load / 2` divides.
    if command.takesPath, following.isSpaced, !tokens[min(index + 2, tokens.count - 1)].isSpaced { return false }
    return switch following.kind {
    case .open: !following.isSpaced && !command.takesBrackets
    case .openSquare, .prime, .transpose, .superscript: !following.isSpaced
    case .comma, .colon: !command.takesBrackets
    default: following.binaryOperator != nil && !command.takesBrackets
    }
  }

  private func expressionStatement() throws(Diagnostic) -> Statement.Kind {
    let first = current
    if first.kind == .name, following.isSeparator {
      if word(first) == "end" { throw endWithoutBlock() }
      if word(first) == "repeat" || word(first) == "rule" { throw emptyBlock() }
    }
    let value = try expression()
    if !current.isSeparator, first.kind == .name, let diagnostic = misspelledCommand(first) {
      throw diagnostic
    }
    if current.kind == .assign { throw assignment(to: value) }
    return .expression(value)
  }

  /// `name = expression`.
  func binding() throws(Diagnostic) -> Binding {
    let name = advance()
    advance()
    return Binding(name: self.name(name), nameRange: name.range, value: try expression())
  }

  /// `f(x, y) = body where a = …, b = …`.
  private func function() throws(Diagnostic) -> FunctionDefinition {
    let name = identifier(advance())
    openBrackets.append(advance())
    var parameters: [Identifier] = []
    while current.kind != .close || !parameters.isEmpty {
      let parameter = current
      guard parameter.kind == .name, following.kind == .comma || following.kind == .close else {
        throw notAParameter(parameter, of: name)
      }
      advance()
      if parameters.contains(where: { $0.name == self.name(parameter) }) { throw givenTwice(parameter) }
      parameters.append(identifier(parameter))
      if current.kind == .close { break }
      advance()
    }
    openBrackets.removeLast()
    advance()
    advance()
    let body = try expression()
    var bindings: [Binding] = []
    if current.kind == .where {
      repeat {
        advance()
        bindings.append(try whereBinding())
      } while current.kind == .comma
    }
    let definition = FunctionDefinition(
      name: name, parameters: parameters, body: body, bindings: bindings, source: source)
    note(definition)
    return definition
  }

  private func whereBinding() throws(Diagnostic) -> Binding {
    guard current.kind == .name, following.kind == .assign else { throw notABinding() }
    return try binding()
  }

  /// A name token with its place.
  func identifier(_ token: Token) -> Identifier { Identifier(name(token), token.range) }
}
