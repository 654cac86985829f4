import Autodiff
import Language
import Tensors
import Wording

/// A factor of a product chain.
struct Factor {
  let node: Node
  /// Whether the chain divides by it.
  let divides: Bool
  /// The sign before it, or the empty place between juxtaposed factors.
  let place: SourceRange
}

// Products as they are written: `2xy` by its known letters, `x(y + 1)` where x is a number, `1/2(w - 3)^2`.
extension Lowering {
  /// The factors of a chain of products and quotients, from the left.
  func chain(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> [Factor] {
    var links: [(BinaryOperator, Expression, SourceRange)] = []
    var first = expression
    while case .binary(let operation, let left, let right, let place) = first.kind,
      operation == .multiply || operation == .juxtapose || operation == .divide,
      first.range == expression.range || !first.isBracketed
    {
      links.append((operation, right, place))
      first = left
    }
    // tanh²(z) is the square of tanh(z).
    var operands: [(operation: BinaryOperator, operand: Expression, place: SourceRange)] = []
    for (operation, right, place) in links.reversed() {
      let before = operands.last?.operand ?? first
      if operation == .juxtapose, let power = try power(before, of: right, in: scope) {
        if operands.isEmpty { first = power } else { operands[operands.count - 1].operand = power }
      } else {
        operands.append((operation, right, place))
      }
    }
    var result = try head(first, in: scope)
    for (operation, right, place) in operands {
      if operation == .divide {
        result.append(Factor(node: try node(right, in: scope), divides: true, place: place))
      } else {
        result += try factors(of: right, in: scope).enumerated().map { position, factor in
          position == 0 ? Factor(node: factor.node, divides: false, place: place) : factor
        }
      }
    }
    return result
  }

  /// The power of a function's value, as `tanh²` before `(z)` or `z` is meant; nil where the base is no function, where no
  /// bracket or name follows, and for `tanh⁻¹(z)`, which may be the inverse function.
  private func power(_ raised: Expression, of bracket: Expression, in scope: Scope) throws(Diagnostic) -> Expression? {
    if case .unary(.negate, let inner) = raised.kind, !raised.isBracketed {
      return try power(inner, of: bracket, in: scope).map {
        Expression(.unary(.negate, $0), raised.range.union($0.range))
      }
    }
    guard bracket.isArgument, !raised.isBracketed,
      case .binary(.power, let base, let exponent, let place) = raised.kind, !base.isBracketed,
      try isFunction(base, in: scope)
    else { return nil }
    if case .unary = exponent.kind { return nil }
    let range = raised.range.union(bracket.range)
    let value = Expression(.call(base, [Argument(name: nil, value: bracket)]), range)
    return Expression(.binary(.power, value, exponent, operatorRange: place), range)
  }

  /// The factors of the first link: `½x` divides what it multiplies, as `1/2x` does.
  private func head(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> [Factor] {
    guard let fraction = VulgarFraction(expression) else { return try factors(of: expression, in: scope) }
    return [(fraction.numerator, false), (fraction.denominator, true)].map { number, divides in
      Factor(node: .constant(number), divides: divides, place: expression.range)
    }
  }

  /// The product of a chain, leaning to the left.
  ///
  /// A unit fraction at its head divides what it multiplies, as on paper: `1/2 (w - 3)^2` is `(w - 3)²/2`.
  func product(of factors: [Factor]) throws(Diagnostic) -> Node {
    var rest = factors[...]
    var divisor: (node: Node, place: SourceRange)?
    if factors.count > 2, factors[0].node.isInteger(1), factors[1].divides, factors[1].node.isInteger(),
      !factors[2].divides
    {
      divisor = (factors[1].node, factors[1].place)
      rest = factors[2...]
    }
    var result = rest[rest.startIndex].node
    for factor in rest.dropFirst() {
      if factor.divides, let head = divisor {
        result = try apply(.divide, [result, head.node], at: head.place)
        divisor = nil
      }
      result = try apply(factor.divides ? .divide : .multiply, [result, factor.node], at: factor.place)
    }
    if let head = divisor { result = try apply(.divide, [result, head.node], at: head.place) }
    return result
  }

  /// What one factor as the parser saw it stands for: several, where names were run together or a call is a product.
  func factors(of expression: Expression, in scope: Scope) throws(Diagnostic) -> [Factor] {
    func factor(_ node: Node) -> Factor { Factor(node: node, divides: false, place: expression.range) }
    switch expression.kind {
    case .name(let name):
      return try letters(of: name, at: expression.range, in: scope).map(factor)
    case .call(let callee, let arguments):
      guard let head = try multiplicand(callee, arguments, in: scope) else {
        return [factor(try call(callee, arguments, at: expression.range, in: scope))]
      }
      return head + [factor(try node(arguments[0].value, in: scope))]
    case .binary(.power, let base, let exponent, let place):
      // In `xy²` the power belongs to the last letter, in `x(y + 1)²` to the bracket.
      if !exponent.isBracketed, case .call(let callee, let arguments) = exponent.kind,
        let head = try multiplicand(callee, arguments, in: scope)
      {
        let power = try powered(base, by: try product(of: head), at: place, in: scope)
        return power + [factor(try node(arguments[0].value, in: scope))]
      }
      return try powered(base, by: try node(exponent, in: scope), at: place, in: scope)
    default:
      return [factor(try node(expression, in: scope))]
    }
  }

  private func powered(
    _ base: Expression, by exponent: Node, at place: SourceRange, in scope: Scope
  ) throws(Diagnostic) -> [Factor] {
    var parts =
      base.isBracketed
      ? [Factor(node: try node(base, in: scope), divides: false, place: base.range)]
      : try factors(of: base, in: scope)
    let last = parts.removeLast()
    let power = try apply(.power, [last.node, exponent], at: place)
    return parts + [Factor(node: power, divides: last.divides, place: last.place)]
  }

  /// The factors before the bracket of `a(…)`, where `a` is no function; nil where it is one.
  private func multiplicand(
    _ callee: Expression, _ arguments: [Argument], in scope: Scope
  ) throws(Diagnostic) -> [Factor]? {
    if case .name(let name) = callee.kind {
      // In a rule `f` is the objective's value, and `f(θ − lr·m)` its value at another point.
      if scope.rule != nil, name == "f" { return nil }
      guard case .node? = meaning(of: name, in: scope) else {
        guard meaning(of: name, in: scope) == nil, let letters = split(name, in: scope) else { return nil }
        try requireOneArgument(arguments, of: name, at: callee.range)
        return letters.map { Factor(node: $0, divides: false, place: callee.range) }
      }
      try requireOneArgument(arguments, of: name, at: callee.range)
      return try factors(of: callee, in: scope)
    }
    if try isFunction(callee, in: scope) { return nil }
    guard arguments.count == 1, arguments[0].name == nil else {
      throw failure(
        Message(
          en: "Only a function takes several values in brackets.",
          es: "Solo una función admite varios valores entre paréntesis."), at: callee.range)
    }
    return try factors(of: callee, in: scope)
  }

  private func requireOneArgument(
    _ arguments: [Argument], of name: Name, at range: SourceRange
  ) throws(Diagnostic) {
    guard arguments.count != 1 || arguments[0].name != nil else { return }
    let text = name.text(symbols)
    throw failure(
      Message(
        en: "\(text) is a number here, not a function, so \(text)(…) is a product and takes one value.",
        es: "\(text) es aquí un número, no una función: \(text)(…) es un producto y lleva un solo valor."),
      at: range)
  }
}

extension Node {
  /// Whether this is a literal whole number, or a given one.
  func isInteger(_ expected: Double? = nil) -> Bool {
    guard case .constant(let value) = operation, let number = value.number else { return false }
    return expected.map { $0 == number } ?? (number == number.rounded())
  }
}

/// A fraction that is one character: a quotient of whole numbers, so that it prints and differentiates as one.
struct VulgarFraction {
  let numerator: Double
  let denominator: Double

  private static let table: [Character: (Double, Double)] = [
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅐": (1, 7), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
    "⅑": (1, 9), "⅒": (1, 10),
  ]

  /// Nil for an expression that is none, or stands in brackets.
  init?(_ expression: Expression) {
    guard !expression.isBracketed, case .number(_, let spelling) = expression.kind, let sign = spelling.first,
      let (numerator, denominator) = Self.table[sign]
    else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension Expression {
  /// Whether it can stand behind `tanh²` as what is put in: `(z)`, `z`.
  fileprivate var isArgument: Bool {
    if case .name = kind { return true }
    return isBracketed
  }
}
