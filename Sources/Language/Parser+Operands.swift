import Wording

extension Parser {
  /// A value with what follows it: calls, subscripts, primes, transposes and raised powers.
  ///
  /// A name before `(` is always read as a call, `x(y + 1)`, also in an exponent, `y^x(z + 1)`: only who knows which names
  /// are functions can tell a product from a call (and `y^x(z + 1)` with a number x is then `y^x·(z + 1)`).
  func postfixed() throws(Diagnostic) -> Expression {
    var value = try primary()
    while let longer = try kind == .open ? call(of: value) : attached(to: value) { value = longer }
    return value
  }

  /// A value with one thing that stands behind it without a blank; nil where nothing does.
  private func attached(to value: Expression) throws(Diagnostic) -> Expression? {
    let sign = current
    if sign.isSpaced { return nil }
    switch sign.kind {
    case .openSquare: return try subscripted(value)
    case .prime: return try derivative(of: value)
    case .transpose:
      advance()
      return try made(.transpose(value), value.range.union(sign.range), height: height)
    case .superscript: return try power(of: value)
    default: return nil
    }
  }

  /// `x²`.
  private func power(of base: Expression) throws(Diagnostic) -> Expression {
    let sign = advance()
    let exponent = try raised(sign)
    let place = SourceRange(sign.range.lower, sign.range.lower)
    return try made(
      .binary(.power, base, exponent, operatorRange: place), base.range.union(sign.range), height: height)
  }

  private func primary() throws(Diagnostic) -> Expression {
    switch kind {
    case .number, .name: return try leaf()
    case .open, .openSquare, .nabla: break
    default: throw missingOperand()
    }
    try enter()
    defer { nesting -= 1 }
    switch kind {
    case .open: return try bracketed()
    case .openSquare: return try list()
    default: return try gradient()
    }
  }

  private func leaf() throws(Diagnostic) -> Expression {
    let token = current
    height = 0
    if token.kind == .number {
      advance()
      return try number(token)
    }
    // `from w = shuffle(v)`: there the function is meant.
    let isCall = following.kind == .open && !following.isSpaced && text(token) == "shuffle"
    if clauseWords.contains(text(token)), !isCall { throw missingOperand() }
    advance()
    return Expression(.name(name(token)), token.range)
  }

  /// `∇f`, and `∇(θ - v)` in a rule.
  private func gradient() throws(Diagnostic) -> Expression {
    let sign = advance()
    guard kind == .name || kind == .open else { throw nablaWithoutFunction(sign) }
    let function = try primary()
    return try made(.gradient(function), sign.range.union(function.range), height: height)
  }

  /// `∞` is a sign for a name that can be typed.
  func name(_ token: Token) -> Name {
    let spelling = text(token)
    return spelling == "∞" ? "inf" : Name(spelling)
  }

  func number(_ token: Token) throws(Diagnostic) -> Expression {
    let spelling = text(token)
    let value = NumberLiteral.value(of: spelling)
    guard value.isFinite else {
      throw Diagnostic(
        Message(
          en: "This number is too large: the largest that fits is about 1.8e308.",
          es: "Este número es demasiado grande: el mayor que cabe es alrededor de 1.8e308."), at: token.range)
    }
    return Expression(.number(value, spelling: spelling), token.range)
  }

  private func bracketed() throws(Diagnostic) -> Expression {
    let open = advance()
    openBrackets.append(open)
    let value = try expression()
    if current.kind == .comma { throw pairInBrackets(open) }
    guard current.kind == .close else { throw unexpected() }
    openBrackets.removeLast()
    return Expression(value.kind, open.range.union(advance().range), isBracketed: true)
  }

  /// `f'`, `f''`.
  private func derivative(of value: Expression) throws(Diagnostic) -> Expression {
    var order = 0
    while current.kind == .prime, !current.isSpaced {
      advance()
      order += 1
    }
    return try made(.prime(value, order: order), value.range.union(previous.range), height: height)
  }

  /// A raised exponent as the expression it stands for: `²`, `⁻¹`, `ᵗ`, `²ⁿ`.
  private func raised(_ token: Token) throws(Diagnostic) -> Expression {
    var plainText = String(plain.scalars[token.plain].compactMap { CharacterClass.superscripts[$0] })[...]
    let isNegative = plainText.first == "-"
    if isNegative || plainText.first == "+" { plainText.removeFirst() }
    let digits = plainText.prefix { $0.isNumber }
    let letters = plainText.dropFirst(digits.count)
    guard !plainText.isEmpty, letters.count <= 1, letters.allSatisfy(\.isLetter),
      let value = Double("0" + digits),
      value.isFinite
    else {
      throw Diagnostic(
        Message(
          en: "This power cannot be read; write it with ^.",
          es: "Esta potencia no se entiende; escríbala con ^."),
        at: token.range)
    }
    let number = Expression(.number(value, spelling: String(digits)), token.range)
    var exponent = number
    if !letters.isEmpty {
      exponent = Expression(.name(Name(String(letters))), token.range)
      if !digits.isEmpty {
        let place = SourceRange(token.range.upper, token.range.upper)
        exponent = Expression(.binary(.juxtapose, number, exponent, operatorRange: place), token.range)
      }
    }
    return isNegative ? Expression(.unary(.negate, exponent), token.range) : exponent
  }
}

extension Expression {
  /// Whether a `(` after it is read as a call.
  var isCallable: Bool {
    if isBracketed { return false }
    return switch kind {
    case .name, .prime, .gradient, .call: true
    default: false
    }
  }
}
