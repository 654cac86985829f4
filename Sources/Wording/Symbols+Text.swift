extension Symbols {
  /// A finished text in ASCII, formulas so that they can be typed back: `m̂/√v̂` → `mhat/sqrt(vhat)`, `x⁻¹` → `x^-1`.
  ///
  /// Accents are dropped, box drawing becomes `|-+`, a `·` between blanks, which parts clauses, `;`.
  /// A character without a spelling becomes `?`.
  package static func asciiText(_ text: String) -> String {
    plainText(text, keepingWords: false)
  }

  /// A finished text with all signs in ASCII, as `asciiText(_:)`, but words with their accents, `¿` and `¡`.
  package static func plainText(_ text: String) -> String {
    plainText(text, keepingWords: true)
  }

  private static func plainText(_ text: String, keepingWords: Bool) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if character == "√" || character == "∇" {
        rest.removeFirst()
        result += function(character, of: takeOperand(of: character, from: &rest), keepingWords)
      } else if superscripts[character] != nil {
        result += "^" + takeScript(superscripts, from: &rest)
      } else if subscripts[character] != nil {
        let script = takeScript(subscripts, from: &rest)
        result += script.allSatisfy(\.isNumber) ? script : "_" + script
      } else if character == "·", result.last == " ", rest.dropFirst().first == " " {
        rest.removeFirst()
        while result.last == " " { result.removeLast() }
        result += ";"
      } else {
        rest.removeFirst()
        result += ascii(character, keepingWords: keepingWords)
      }
    }
    return result
  }

  // MARK: One character

  private static func ascii(_ character: Character, keepingWords: Bool) -> String {
    if character.isASCII { return String(character) }
    if let name = letters[character] {
      // `ñ` is an n with a tilde to the table of names, and a letter of Spanish in a text.
      return character == "ñ" || character == "Ñ" ? word(character, keepingWords) : name
    }
    if let sign = signTexts[character] { return sign }
    return word(character, keepingWords)
  }

  private static func word(_ character: Character, _ keepingWords: Bool) -> String {
    if keepingWords, character.isLetter || "¿¡ªº".contains(character) { return String(character) }
    if let plain = wordLetters[character] { return plain }
    // A letter with marks that no table knows is still its letter.
    if let base = character.unicodeScalars.first, base.isASCII { return String(base) }
    return character.isWhitespace ? " " : "?"
  }

  private static let signTexts: [Character: String] = {
    let more: [(Character, String)] = [
      ("→", "->"), ("←", "<-"), ("⇒", "=>"), ("⇔", "<=>"), ("±", "+/-"), ("∈", " in "), ("‖", "||"),
      ("∘", " o "),
      ("⊙", "*"), ("⋅", "*"), ("∙", "*"), ("ℓ", "l"), ("′", "'"), ("″", "''"), ("°", " degrees"),
      ("✓", "ok"), ("✗", "x"), ("…", "..."), ("–", "-"), ("—", "-"), ("•", "*"), ("●", "*"), ("○", "o"),
      ("⋮", ":"), ("‘", "'"), ("’", "'"), ("“", "\""), ("”", "\""), ("«", "\""), ("»", "\""),
      ("│", "|"), ("─", "-"), ("═", "="), ("║", "|"),
    ]
    var table = Dictionary(uniqueKeysWithValues: signs.map { ($0.symbol, $0.ascii) } + more)
    for corner in "┼┌┐└┘├┤┬┴╭╮╰╯" { table[corner] = "+" }
    return table
  }()

  private static let wordLetters: [Character: String] = {
    let accented = "áàâäãåéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇªº"
    let plain = "aaaaaaeeeeiiiiooooouuuuncAAAAAAEEEEIIIIOOOOOUUUUNCao"
    var table = Dictionary(uniqueKeysWithValues: zip(accented, plain.map { String($0) }))
    table["¿"] = ""
    table["¡"] = ""
    return table
  }()

  // MARK: Scripts

  private static let superscripts: [Character: String] = {
    var table: [Character: String] = ["⁺": "+", "⁻": "-", "ⁿ": "n", "ᵀ": "T", "ᵗ": "t", "ᵏ": "k", "ⁱ": "i"]
    for (digit, character) in superscriptDigits.enumerated() { table[character] = String(digit) }
    return table
  }()

  private static let subscripts: [Character: String] = {
    var table: [Character: String] = [
      "₊": "+", "₋": "-", "ₜ": "t", "ₖ": "k", "ᵢ": "i", "ⱼ": "j", "ₙ": "n", "ₘ": "m", "ₓ": "x",
    ]
    for (digit, character) in subscriptDigits.enumerated() { table[character] = String(digit) }
    return table
  }()

  /// Takes the scripts at the beginning of a text; a sum such as `ₜ₊₁` is put in brackets.
  private static func takeScript(_ table: [Character: String], from text: inout Substring) -> String {
    var script = ""
    while let character = text.first, let piece = table[character] {
      script += piece
      text.removeFirst()
    }
    return script.dropFirst().contains { "+-".contains($0) } ? "(\(script))" : script
  }

  // MARK: √ and ∇

  /// Takes what `√` (a name or number with its power) or `∇` (a name) applies to; nothing before a bracket.
  private static func takeOperand(of sign: Character, from text: inout Substring) -> Substring {
    var end = text.startIndex
    // `√−1`, `√√x`, `√∇f`: the signs before a name belong to the operand.
    if sign == "√" { end = text.firstIndex { !"-−√∇".contains($0) } ?? text.endIndex }
    while end < text.endIndex, isPartOfName(text[end]) || sign == "√" && isPartOfNumber(at: end, in: text) {
      end = text.index(after: end)
    }
    while sign == "√", end < text.endIndex, superscripts[text[end]] != nil { end = text.index(after: end) }
    defer { text = text[end...] }
    return text[..<end]
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    letters[character] != nil || subscripts[character] != nil || character == "_"
      || character.isASCII && (character.isLetter || character.isNumber)
  }

  private static func isPartOfNumber(at index: Substring.Index, in text: Substring) -> Bool {
    // The point that ends a sentence is no part of a number.
    text[index] == "." && text[text.index(after: index)...].first?.isNumber == true
  }

  private static func function(_ sign: Character, of operand: Substring, _ keepingWords: Bool) -> String {
    let name = sign == "√" ? "sqrt" : "grad"
    return operand.isEmpty ? name : "\(name)(\(plainText(String(operand), keepingWords: keepingWords)))"
  }
}
