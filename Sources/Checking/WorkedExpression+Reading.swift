import Language

extension WorkedExpression {
  /// Reads a formula of numbers alone; nil for anything else, such as one with names in it.
  ///
  /// Brackets may be round, square or curly; a number before a bracket multiplies it; `log` is the natural one.
  package init?(_ text: some StringProtocol, decimalMark mark: Figure.DecimalMark = .point) {
    var reader = ExpressionReader(String(text), mark)
    guard let result = reader.sum(), reader.isAtEnd, !result.figures.isEmpty else { return nil }
    self = result
  }
}

/// Reads a formula of numbers from left to right.
private struct ExpressionReader {
  private let characters: [Character]
  private let mark: Figure.DecimalMark
  private var index = 0
  private var depth = 0

  /// Deeper formulas are nobody's handwork.
  private static let mostDepth = 60

  init(_ text: String, _ mark: Figure.DecimalMark) {
    let plain = text.filter { !"$`".contains($0) }.replacing([
      ("**", "^"), ("\\left", ""), ("\\right", ""), ("\\cdot", "*"), ("\\times", "*"), ("\\div", "/"), ("\\,", ""),
      ("\\;", ""),
      ("\\!", ""), ("{,}", ","), ("\\dfrac", "\\frac"), ("\\tfrac", "\\frac"), ("\\ ", " "), ("\\pi", "π"),
      ("\\sigma", "σ"), ("\\big", ""), ("\\Big", ""),
    ])
    characters = Array(PlainText(plain).text)
    self.mark = mark
  }

  var isAtEnd: Bool { index >= characters.count }

  private var current: Character? {
    mutating get {
      while index < characters.count, characters[index].isWhitespace { index += 1 }
      return index < characters.count ? characters[index] : nil
    }
  }

  private mutating func take(_ choices: String) -> Character? {
    guard let character = current, choices.contains(character) else { return nil }
    index += 1
    return character
  }

  mutating func sum() -> WorkedExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth, var result = product() else { return nil }
    while let sign = take("+-") {
      guard let next = product() else { return nil }
      result = .apply(sign == "+" ? .add : .subtract, [result, next])
    }
    _ = current
    return result
  }

  private mutating func product() -> WorkedExpression? {
    guard var result = signed() else { return nil }
    while let character = current {
      if let sign = take("*/") {
        guard let next = signed() else { return nil }
        result = .apply(sign == "*" ? .multiply : .divide, [result, next])
      } else if "([{√\\".contains(character) || character.isLetter || fractions[character] != nil {
        guard let next = power() else { return nil }
        result = .apply(.multiply, [result, next])
      } else {
        break
      }
    }
    return result
  }

  private mutating func signed() -> WorkedExpression? {
    depth += 1
    defer { depth -= 1 }
    guard depth < Self.mostDepth else { return nil }
    if let sign = take("+-") {
      guard let inner = signed() else { return nil }
      return sign == "-" ? .apply(.negate, [inner]) : inner
    }
    return power()
  }

  private mutating func power() -> WorkedExpression? {
    guard let base = atom() else { return nil }
    var exponent: WorkedExpression?
    if take("^") != nil {
      exponent = signed()
      guard exponent != nil else { return nil }
    } else if index < characters.count, Figure.superscripts[characters[index]] != nil {
      var digits = ""
      while index < characters.count, let digit = Figure.superscripts[characters[index]] {
        digits.append(digit)
        index += 1
      }
      exponent = Figure(digits).map { .number($0) }
      guard exponent != nil else { return nil }
    }
    guard let exponent else { return base }
    if case .constant(_, "e") = base { return .apply(.exponential, [exponent]) }
    return .apply(.power, [base, exponent])
  }

  private mutating func atom() -> WorkedExpression? {
    guard let character = current else { return nil }
    if let part = fraction(character) { return part }
    if character.isASCII, character.isNumber || character == mark.rawValue { return number() }
    if "([{".contains(character) { return bracket() }
    if take("√") != nil { return atom().map { .apply(.root, [$0]) } }
    if character == "\\" {
      index += 1
      return function()
    }
    return character.isLetter ? function() : nil
  }

  private mutating func bracket() -> WorkedExpression? {
    guard let open = take("([{"), let inner = sum() else { return nil }
    let close = open == "(" ? ")" : open == "[" ? "]" : "}"
    return take(close) != nil ? inner : nil
  }

  private mutating func number() -> WorkedExpression? {
    let start = index
    func isDigit(_ place: Int) -> Bool {
      place < characters.count && characters[place].isASCII && characters[place].isNumber
    }
    while isDigit(index) || index < characters.count && characters[index] == mark.rawValue && isDigit(index + 1)
      || index < characters.count && characters[index] == mark.rawValue && mark == .point
    {
      index += 1
    }
    if index < characters.count, "eE".contains(characters[index]) {
      let isSigned = index + 1 < characters.count && "+-".contains(characters[index + 1])
      if isDigit(index + (isSigned ? 2 : 1)) {
        index += isSigned ? 2 : 1
        while isDigit(index) { index += 1 }
      }
    }
    guard let figure = Figure(String(characters[start..<index]), decimalMark: mark) else { return nil }
    // 2½ is two and a half, with whatever sign before it.
    if figure.unit == 1, let character = current, let part = fraction(character) {
      return .apply(.add, [.number(figure), part])
    }
    return .number(figure)
  }

  private mutating func fraction(_ character: Character) -> WorkedExpression? {
    guard let value = fractions[character] else { return nil }
    index += 1
    return .number(Figure(text: String(character), value: value, unit: nil, digits: 16, places: 16))
  }

  private mutating func function() -> WorkedExpression? {
    var name = ""
    while index < characters.count, characters[index].isLetter {
      name.append(characters[index])
      index += 1
    }
    switch name {
    case "e": return .constant(2.718281828459045, "e")
    case "π", "pi": return .constant(Double.pi, "π")
    case "frac":
      guard let top = bracket(), let bottom = bracket() else { return nil }
      return .apply(.divide, [top, bottom])
    default: break
    }
    guard let operation = functions[name.lowercased()] else { return nil }
    if operation == .largest || operation == .smallest {
      guard take("(") != nil, let first = sum(), take(",;") != nil, let second = sum(), take(")") != nil else {
        return nil
      }
      return .apply(operation, [first, second])
    }
    // tanh(2)² is the square of tanh(2).
    let isBracketed = current.map { "([{".contains($0) } ?? false
    return (isBracketed ? bracket() : power()).map { .apply(operation, [$0]) }
  }
}

private let fractions = Figure.fractions

private let functions: [String: WorkedExpression.Operation] = [
  "sqrt": .root, "raiz": .root, "raíz": .root, "exp": .exponential, "ln": .logarithm, "log": .logarithm, "sin": .sine,
  "sen": .sine, "cos": .cosine, "tan": .tangent, "tg": .tangent, "tanh": .hyperbolicTangent, "sigmoid": .sigmoid,
  "σ": .sigmoid, "relu": .relu, "abs": .absolute, "max": .largest, "min": .smallest,
]
