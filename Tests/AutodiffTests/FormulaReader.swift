import Tensors
import Wording

@testable import Autodiff

/// Reads formulas by the grammar of the language, to hold the printer to it.
struct FormulaReader {
  private var rest: Substring
  private let names: [String: Node]
  private let functions: [String: Primitive]

  /// The graph of a text; nil where the grammar or the names do not allow it.
  static func read(_ text: String, names: [Node], functions: [Primitive] = []) -> Node? {
    var reader = FormulaReader(
      rest: text[...],
      names: Dictionary(
        names.flatMap { node in node.spellings.map { ($0, node) } }, uniquingKeysWith: { first, _ in first }),
      functions: Dictionary(
        functions.flatMap { primitive -> [(String, Primitive)] in
          guard case .symbol(let symbol) = primitive.notation else { return [(primitive.name, primitive)] }
          return [(primitive.name, primitive), (symbol, primitive)]
        }, uniquingKeysWith: { first, _ in first }))
    guard let value = reader.expression(0), reader.next == nil else { return nil }
    return value.node
  }

  private struct Value {
    var node: Node
    /// A number as it stands, without brackets.
    var isLiteral = false
    var isBracketed = false
  }

  private static let precedence: [String: Int] = [
    "or": 1, "and": 2, "==": 4, "!=": 4, "<": 4, "<=": 4, ">": 4, ">=": 4, "≤": 4, "≥": 4, "≠": 4, "+": 5,
    "−": 5,
    "-": 5, "·": 6, "*": 6, "/": 6, "@": 6, "": 6, "^": 8,
  ]

  private static let operators: [String: Primitive] = [
    "+": .add, "−": .subtract, "-": .subtract, "·": .multiply, "*": .multiply, "": .multiply, "/": .divide,
    "^": .power,
    "<": .less, "<=": .lessOrEqual, "≤": .lessOrEqual, ">": .greater, ">=": .greaterOrEqual,
    "≥": .greaterOrEqual,
    "==": .equal, "!=": .notEqual, "≠": .notEqual, "and": .and, "or": .or,
  ]

  /// The next character, past blanks.
  private var next: Character? {
    mutating get {
      rest = rest.drop { $0 == " " }
      return rest.first
    }
  }

  private mutating func take(_ text: String) -> Bool {
    _ = next
    guard rest.hasPrefix(text) else { return false }
    if text.last!.isLetter, rest.dropFirst(text.count).first?.isLetter == true { return false }
    rest = rest.dropFirst(text.count)
    return true
  }

  private mutating func infix(after value: Value) -> (String, Substring)? {
    let isSpaced = rest.first == " "
    let start = rest
    defer { rest = start }
    for sign in [
      "<=", ">=", "==", "!=", "or", "and", "<", ">", "≤", "≥", "≠", "+", "−", "-", "·", "*", "/", "@", "^",
    ]
    where take(sign) {
      return (sign, rest)
    }
    guard let first = next, value.isLiteral || value.isBracketed else { return nil }
    if first == "(" { return ("", rest) }
    for word in ["then", "else", "and", "or"] where take(word) { return nil }
    return (first.isLetter || first == "√") && !isSpaced ? ("", rest) : nil
  }

  private mutating func expression(_ minimum: Int) -> Value? {
    guard var left = prefixed() else { return nil }
    while let (sign, after) = infix(after: left), let precedence = Self.precedence[sign],
      precedence >= minimum
    {
      rest = after
      guard let right = expression(sign == "^" ? precedence : precedence + 1),
        let primitive = Self.operators[sign],
        // 1/2·x would be read as x/2.
        precedence != 6 || left.isBracketed || !left.node.isOneOverWhole,
        let node = try? Node.apply(primitive, to: [left.node, right.node])
      else { return nil }
      left = Value(node: node)
    }
    return left
  }

  private mutating func prefixed() -> Value? {
    if take("if") {
      guard let condition = expression(0), take("then"), let then = expression(0), take("else"),
        let otherwise = expression(0)
      else { return nil }
      return apply(.select, [condition, then, otherwise])
    }
    if take("not") { return expression(4).flatMap { apply(.not, [$0]) } }
    if take("√") { return expression(8).flatMap { apply(.sqrt, [$0]) } }
    if take("−") || take("-") {
      guard let operand = expression(8) else { return nil }
      if operand.isLiteral, case .constant(let value) = operand.node.operation {
        return Value(node: .constant(-value.elements[0]), isLiteral: true)
      }
      return apply(.negate, [operand])
    }
    return postfixed()
  }

  private mutating func postfixed() -> Value? {
    guard var value = primary() else { return nil }
    while let first = rest.first, Self.superscripts.contains(first) {
      var digits = ""
      while let next = rest.first, let digit = Self.superscripts.firstIndex(of: next) {
        digits.append(digit == 10 ? "-" : String(digit))
        rest.removeFirst()
      }
      guard let number = Double(digits), let power = apply(.power, [value, Value(node: .constant(number))])
      else {
        return nil
      }
      value = power
    }
    return value
  }

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁻")

  private mutating func primary() -> Value? {
    guard let first = next else { return nil }
    if first == "(" {
      rest.removeFirst()
      guard let inner = expression(0), take(")") else { return nil }
      return Value(node: inner.node, isBracketed: true)
    }
    if first.isASCII, first.isNumber { return number() }
    guard first.isLetter else { return nil }
    let word = String(rest.prefix { $0.isLetter || $0.isASCII && $0.isNumber || "₀₁₂₃₄₅₆₇₈₉_".contains($0) })
    if let function = functions[word], rest.dropFirst(word.count).first == "(" {
      rest = rest.dropFirst(word.count + 1)
      var arguments: [Value] = []
      repeat {
        guard let argument = expression(0) else { return nil }
        arguments.append(argument)
      } while take(",")
      return take(")") ? apply(function, arguments) : nil
    }
    rest = rest.dropFirst(word.count)
    if word == "π" || word == "pi" { return Value(node: .constant(.pi)) }
    return names[word].map { Value(node: $0) }
  }

  private mutating func number() -> Value? {
    var text = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let after = rest.dropFirst(text.count)
    if after.first == "e" {
      let exponent = after.dropFirst().prefix { $0 == "+" || $0 == "-" || $0.isASCII && $0.isNumber }
      if exponent.contains(where: \.isNumber) { text = rest.prefix(text.count + 1 + exponent.count) }
    }
    guard let value = Double(text) else { return nil }
    rest = rest.dropFirst(text.count)
    return Value(node: .constant(value), isLiteral: true)
  }

  private func apply(_ primitive: Primitive, _ values: [Value]) -> Value? {
    (try? Node.apply(primitive, to: values.map(\.node))).map { Value(node: $0) }
  }
}

extension Node {
  /// A leaf's name, in Unicode and in ASCII.
  fileprivate var spellings: [String] {
    switch operation {
    case .variable(let variable): [variable.name.spelling, variable.name.key]
    case .label(let label): [label.name.spelling, label.name.key]
    default: []
    }
  }

  fileprivate var isOneOverWhole: Bool {
    guard case .apply(.divide) = operation, case .constant(let one) = inputs[0].operation,
      case .constant(let whole) = inputs[1].operation
    else { return false }
    return one.number == 1 && whole.number == whole.number?.rounded()
  }

  /// Whether two graphs, as trees, are the same.
  func isSame(as other: Node) -> Bool {
    if self === other { return true }
    guard shape == other.shape, inputs.count == other.inputs.count else { return false }
    let isSameOperation =
      switch (operation, other.operation) {
      case (.constant(let left), .constant(let right)): left == right
      case (.variable(let left), .variable(let right)): left == right
      case (.label(let left), .label(let right)): left == right
      case (.apply(let left), .apply(let right)): left == right
      default: false
      }
    return isSameOperation && zip(inputs, other.inputs).allSatisfy { $0.isSame(as: $1) }
  }
}
