import Wording

extension Parser {
  /// An expression whose operators bind at least as tightly as `minimum`.
  mutating func expression(_ minimum: Int = Precedence.lowest) throws(Diagnostic) -> Expression {
    var left = try prefixed()
    while let (operation, precedence) = infix, precedence >= minimum {
      let leftHeight = height
      let range =
        operation == .juxtapose ? SourceRange(current.range.lower, current.range.lower) : advance().range
      // `^` groups from the right, all others from the left.
      let right = try operand(of: operation, precedence: precedence)
      left = try made(
        .binary(operation, left, right, operatorRange: range), left.range.union(right.range),
        height: max(leftHeight, height))
      if precedence == Precedence.comparison, current.binaryOperator?.precedence == precedence {
        throw chainedComparison(left)
      }
    }
    return left
  }

  private mutating func operand(of operation: BinaryOperator, precedence: Int) throws(Diagnostic)
    -> Expression
  {
    guard operation == .power else { return try expression(precedence + 1) }
    try enter()
    let exponent = try expression(precedence)
    nesting -= 1
    return exponent
  }

  /// The operator at this point: a sign, or a product written without one.
  private var infix: (operation: BinaryOperator, precedence: Int)? {
    current.binaryOperator ?? (isJuxtaposed ? (.juxtapose, Precedence.product) : nil)
  }

  /// Whether the value before and the token here are a product without a sign.
  ///
  /// A number, a `)`, a `]`, a power and a name that ended in a subscript join a name without a blank between, and all
  /// but the name join a `(` even after one. A name before `(` is a call: that is for the postfix operators.
  private var isJuxtaposed: Bool {
    switch (previous.kind, current.kind) {
    case (.number, .open), (.close, .open), (.closeSquare, .open), (.superscript, .open), (.transpose, .open):
      true
    case (.number, .name), (.close, .name), (.closeSquare, .name), (.superscript, .name), (.name, .name):
      !current.isSpaced && !(clauseWords.contains(word(current)))
    case (.number, .root), (.close, .root), (.closeSquare, .root), (.superscript, .root), (.name, .root),
      (.number, .nabla), (.close, .nabla), (.superscript, .nabla), (.name, .nabla):
      !current.isSpaced
    default: false
    }
  }

  /// A value with the signs before it: `-x`, `not c`, `√x`, `∇f`, `if c then a else b`.
  private mutating func prefixed() throws(Diagnostic) -> Expression {
    let sign = current
    switch sign.kind {
    case .minus, .plus, .not, .root, .if: break
    default: return try postfixed()
    }
    try enter()
    defer { nesting -= 1 }
    advance()
    switch sign.kind {
    case .if: return try conditional(from: sign)
    case .root: return try root(from: sign)
    case .not:
      let value = try expression(Precedence.comparison)
      return try made(.unary(.not, value), sign.range.union(value.range), height: height)
    default:
      let value = try expression(Precedence.power)
      if sign.kind == .plus { return value }
      return try made(.unary(.negate, value), sign.range.union(value.range), height: height)
    }
  }

  /// `√` takes one operand with its power: `√x²` is √(x²), `√2x` is √2·x.
  private mutating func root(from sign: Token) throws(Diagnostic) -> Expression {
    if let diagnostic = rootOfRunTogetherNames() { throw diagnostic }
    let operand = try expression(Precedence.power)
    let callee = Expression(.name("sqrt"), sign.range)
    return try made(
      .call(callee, [Argument(value: operand)]), sign.range.union(operand.range), height: height)
  }

  private mutating func conditional(from sign: Token) throws(Diagnostic) -> Expression {
    let condition = try expression()
    var tallest = height
    guard current.kind == .then else { throw missingThen(after: sign) }
    advance()
    let then = try expression()
    tallest = max(tallest, height)
    guard current.kind == .else else { throw missingElse(after: sign) }
    advance()
    let otherwise = try expression()
    return try made(
      .conditional(condition: condition, then: then, otherwise: otherwise), sign.range.union(otherwise.range),
      height: max(tallest, height))
  }

  /// One bracket, sign or block deeper; the caller goes back by `nesting -= 1`.
  mutating func enter() throws(Diagnostic) {
    nesting += 1
    if nesting > Self.nestingLimit {
      throw Diagnostic(
        Message(
          en: "This is nested more than \(Self.nestingLimit) deep. Give the inner parts names of their own.",
          es: "Esto tiene más de \(Self.nestingLimit) niveles. Dé nombres propios a las partes interiores."),
        at: previous.range)
    }
  }

  /// A node above parts of which the tallest has this height.
  mutating func made(_ kind: Expression.Kind, _ range: SourceRange, height parts: Int) throws(Diagnostic)
    -> Expression
  {
    height = parts + 1
    if height > Self.heightLimit {
      throw Diagnostic(
        Message(
          en:
            "This formula has more than \(Self.heightLimit) operations in a row. Cut it into parts with names, or use sum.",
          es:
            "Esta fórmula tiene más de \(Self.heightLimit) operaciones seguidas. Divídala en partes con nombre, o use sum."
        ),
        at: previous.range)
    }
    return Expression(kind, range)
  }
}
