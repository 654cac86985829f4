import Wording

extension Parser {
  /// An expression whose operators bind at least as tightly as `minimum`.
  func expression(_ minimum: Int = Precedence.lowest) throws(Diagnostic) -> Expression {
    var left = try prefixed()
    while let (operation, precedence) = infix, precedence >= minimum {
      left = try binary(operation, precedence, left)
    }
    return left
  }

  /// An operation, at its sign, whose left side has been read.
  private func binary(_ operation: BinaryOperator, _ precedence: Int, _ left: Expression) throws(Diagnostic)
    -> Expression
  {
    let leftHeight = height
    let here = current.range
    let place = operation == .juxtapose ? SourceRange(here.lower, here.lower) : advance().range
    try enter()
    // `^` groups from the right, all others from the left.
    let right = try expression(operation == .power ? precedence : precedence + 1)
    nesting -= 1
    let result = try made(
      .binary(operation, left, right, operatorRange: place), left.range.union(right.range),
      height: max(leftHeight, height))
    if precedence == Precedence.comparison, current.binaryOperator?.precedence == precedence {
      throw chainedComparison(result)
    }
    return result
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
  private func prefixed() throws(Diagnostic) -> Expression {
    switch kind {
    case .minus, .plus, .not, .root, .if: break
    default: return try postfixed()
    }
    try enter()
    defer { nesting -= 1 }
    switch kind {
    case .if: return try conditional()
    case .root: return try root()
    default: return try signed()
    }
  }

  private func signed() throws(Diagnostic) -> Expression {
    let sign = advance()
    let value = try expression(sign.kind == .not ? Precedence.comparison : Precedence.power)
    if sign.kind == .plus { return value }
    return try made(
      .unary(sign.kind == .not ? .not : .negate, value), sign.range.union(value.range), height: height)
  }

  /// `√` takes one operand with its power: `√x²` is √(x²), `√2x` is √2·x.
  private func root() throws(Diagnostic) -> Expression {
    let sign = advance()
    if let diagnostic = rootOfRunTogetherNames() { throw diagnostic }
    let operand = try expression(Precedence.power)
    let callee = Expression(.name("sqrt"), sign.range)
    return try made(
      .call(callee, [Argument(value: operand)]), sign.range.union(operand.range), height: height)
  }

  private func conditional() throws(Diagnostic) -> Expression {
    let sign = advance()
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
  func enter() throws(Diagnostic) {
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
  func made(_ kind: Expression.Kind, _ range: SourceRange, height parts: Int) throws(Diagnostic)
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
