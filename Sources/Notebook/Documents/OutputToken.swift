/// A piece of printed text, as outputs are compared by.
enum OutputToken: Hashable, Sendable {
  /// A word with the digits in it, or one other character.
  case text(String)
  /// A number as printed, with half a unit of its last decimal; a whole number allows nothing.
  case number(Double, halfUnit: Double)
  /// A run of blanks between two texts, however wide.
  case blank
  /// A run of `─`, or of three or more `-`, however long.
  case rule(Character)

  /// Whether this, from the expected text, agrees with a piece of the actual text.
  func agrees(with actual: OutputToken) -> Bool {
    guard case .number(let value, let halfUnit) = self, case .number(let other, _) = actual else {
      return self == actual
    }
    // What is read from decimals is off by some units in the last binary place.
    let slack = 2 * value.ulp + 1e-9 * halfUnit
    return value == other || (halfUnit > 0 && abs(value - other) <= halfUnit + slack)
  }
}

extension OutputToken {
  /// The pieces of a line.
  ///
  /// Blanks at either end and beside the lines of a table are left out, so the width of columns does not matter.
  /// A line of carets under an error is one piece with all its blanks, for its columns are what it says.
  static func tokens(of line: String) -> [OutputToken] {
    let characters = Array(line)
    if characters.contains("^"), characters.allSatisfy({ $0 == "^" || $0.isWhitespace }) {
      return [.text(String(characters[...(characters.lastIndex(of: "^") ?? 0)]))]
    }
    var scanner = Scanner(characters: characters)
    var tokens: [OutputToken] = []
    while let token = scanner.next() {
      if token == .blank, tokens.last?.isTableLine ?? true { continue }
      if token.isTableLine, tokens.last == .blank { tokens.removeLast() }
      tokens.append(token)
    }
    if tokens.last == .blank { tokens.removeLast() }
    return tokens
  }

  private var isTableLine: Bool {
    switch self {
    case .rule, .text("│"), .text("┼"), .text("|"): true
    default: false
    }
  }

  private struct Scanner {
    let characters: [Character]
    var position = 0

    mutating func next() -> OutputToken? {
      guard position < characters.count else { return nil }
      if take(while: \.isWhitespace) != nil { return .blank }
      if let number = number() { return number }
      let start = position
      if take(while: \.isWordCharacter) != nil { return .text(String(characters[start..<position])) }
      let character = characters[position].plainMinus
      let run = characters[position...].prefix { $0 == characters[start] }.count
      if character == "─" || (character == "-" && run >= 3) {
        position += run
        return .rule(character)
      }
      position += 1
      return .text(String(character))
    }

    /// A number with its sign, unless the sign stands between two operands.
    private mutating func number() -> OutputToken? {
      let start = position
      var text = ""
      if characters[position].plainMinus == "-", position == 0 || !characters[position - 1].endsOperand {
        text = "-"
        position += 1
      }
      let whole = take(while: \.isDigit) ?? ""
      var decimals = ""
      if peek(0) == ".", peek(1)?.isDigit == true {
        position += 1
        decimals = take(while: \.isDigit) ?? ""
      }
      guard !whole.isEmpty || !decimals.isEmpty else {
        position = start
        return nil
      }
      text += whole.isEmpty ? "0" : whole
      if !decimals.isEmpty { text += "." + decimals }
      let exponent = exponent()
      guard let value = Double(text + "e\(exponent)"), value.isFinite else {
        return .text(String(characters[start..<position]))
      }
      let unit = decimals.isEmpty ? 0 : Double("1e\(exponent - decimals.count)") ?? 0
      return .number(value, halfUnit: unit / 2)
    }

    /// The power of ten behind `e`; 0, and nothing read, where there is none.
    private mutating func exponent() -> Int {
      guard let mark = peek(0), mark == "e" || mark == "E" else { return 0 }
      let start = position
      position += 1
      var sign = 1
      if let character = peek(0)?.plainMinus, character == "-" || character == "+" {
        sign = character == "-" ? -1 : 1
        position += 1
      }
      guard let digits = take(while: \.isDigit), let value = Int(digits) else {
        position = start
        return 0
      }
      return sign * value
    }

    private func peek(_ offset: Int) -> Character? {
      position + offset < characters.count ? characters[position + offset] : nil
    }

    private mutating func take(while belongs: (Character) -> Bool) -> String? {
      let run = characters[position...].prefix(while: belongs)
      position = run.endIndex
      return run.isEmpty ? nil : String(run)
    }
  }
}

extension Character {
  /// The minus sign as a hyphen, other characters as they are.
  fileprivate var plainMinus: Character { self == "−" ? "-" : self }

  fileprivate var isDigit: Bool { "0"..."9" ~= self }

  /// Whether the character goes on with a name; a name keeps its digits (`x1`, `w₀`, `f'`).
  fileprivate var isWordCharacter: Bool { isLetter || isNumber || self == "_" || self == "'" }

  /// Whether a minus behind the character is an operator.
  fileprivate var endsOperand: Bool { isWordCharacter || self == ")" || self == "]" }
}
