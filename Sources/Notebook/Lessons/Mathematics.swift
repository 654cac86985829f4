import Wording

/// Formulas of a text, written in TeX between dollar signs, as Unicode: `$x^2$` is x², `$\hat m_t$` m̂ₜ.
package struct Mathematics {
  private var rest: Substring
  private var result = ""

  private init(_ source: Substring) { rest = source }

  /// The formula as one line; what it does not know stays as its name, so that nothing is lost.
  package static func text(_ source: some StringProtocol) -> String {
    var reader = Mathematics(Substring(source))
    reader.read(until: nil)
    return reader.result.split(separator: "\n").joined(separator: " ").trimmed
  }

  // MARK: Reading

  private mutating func read(until end: Character?) {
    while let character = rest.first {
      if character == end {
        rest.removeFirst()
        return
      }
      readOne(character)
    }
  }

  private mutating func readOne(_ character: Character) {
    rest.removeFirst()
    switch character {
    case "\\": readCommand()
    case "{": read(until: "}")
    case "^": result += Self.script(argument(), raised: true)
    case "_": result += Self.script(argument(), raised: false)
    case "-": result += "−"
    case "~": blank()
    case "&": break
    case _ where character.isWhitespace: blank()
    default: result.append(character)
    }
  }

  private mutating func blank() {
    // ∂E, ∂²E: what is differentiated follows at once.
    let sign = result.last { !Self.superscripts.values.contains($0) }
    let next = rest.first { !$0.isWhitespace }
    if let sign, "∂∇Δ".contains(sign), let next, next.isLetter || next == "\\" { return }
    if let last = result.last, last != " " && last != "·" { result += " " }
  }

  /// What a command or a script applies to: a group in braces, a command with its own, or one character.
  private mutating func argument() -> String {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return "" }
    var inner = Mathematics(rest)
    inner.readOne(first)
    rest = inner.rest
    return inner.result.trimmed
  }

  private mutating func readCommand() {
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    guard !letters.isEmpty else {
      let sign = rest.popFirst() ?? " "
      switch sign {
      case ",", ";", ":", " ", "\\": blank()
      case "!": break
      case "|": result += "‖"
      default: result.append(sign)
      }
      return
    }
    rest = rest.dropFirst(letters.count)
    let name = String(letters)
    switch name {
    case "frac", "tfrac", "dfrac":
      let (top, bottom) = (argument(), argument())
      // m/(√v) + ε: where the bar ends must be seen.
      let isSum = rest.first { !$0.isWhitespace }.map { "+-".contains($0) } ?? false
      result += Self.fraction(top, bottom, isBracketed: isSum && bottom.hasPrefix("√"))
    case "sqrt":
      let inside = argument()
      // √(g²) is no (√g)².
      let isPower = inside.contains { $0 == "^" || Self.superscripts.values.contains($0) }
      result += "√" + (isPower ? "(\(inside))" : Self.bracketed(inside))
    case "text", "mathrm", "textrm", "operatorname", "mathbf", "mathit": result += words()
    case "left", "right", "big", "Big", "displaystyle", "limits": break
    case "quad": result += "  "
    case "qquad": result += "   "
    case "cdot":
      while result.last == " " { result.removeLast() }
      result += "·"
    default:
      if let mark = Symbols.marks.first(where: { $0.name == name }) {
        result += Self.marked(argument(), mark.mark)
      } else {
        result += Self.signs[name] ?? Symbols.symbol(named: name) ?? name
      }
    }
  }

  /// The words in braces, as they stand.
  private mutating func words() -> String {
    rest = rest.drop(while: \.isWhitespace)
    guard rest.first == "{", let end = rest.firstIndex(of: "}") else { return argument() }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[rest.index(after: rest.startIndex)..<end])
  }

  private static let signs: [String: String] = [
    "leq": "≤", "geq": "≥", "neq": "≠", "leftarrow": "←", "gets": "←", "to": "→", "rightarrow": "→",
    "Rightarrow": "⇒", "iff": "⇔", "circ": "∘", "odot": "⊙", "pm": "±", "in": "∈", "ldots": "…", "dots": "…",
    "cdots": "…", "top": "ᵀ", "ell": "ℓ", "varepsilon": "ε", "varphi": "φ", "vartheta": "θ", "sum": "Σ",
    "prod": "Π", "lVert": "‖", "rVert": "‖", "Vert": "‖", "lbrace": "{", "rbrace": "}", "mid": "|",
  ]

  // MARK: Parts

  private static func fraction(_ top: String, _ bottom: String, isBracketed: Bool) -> String {
    let half: [String: String] = ["1/2": "½", "1/4": "¼", "3/4": "¾"]
    if let sign = half["\(top)/\(bottom)"] { return sign }
    // dE/dw: the bottom is one name too.
    let isDerivative = top.first == "d" && bottom.first == "d" && bottom.dropFirst().first?.isLetter == true
    let divisor =
      isBracketed ? "(\(bottom))" : isDerivative ? "d" + bracketed(String(bottom.dropFirst())) : bracketed(bottom)
    return "\(isTerm(top) ? top : "(\(top))")/\(divisor)"
  }

  /// Whether a text holds no sum outside brackets, a sign at its beginning apart.
  private static func isTerm(_ text: String) -> Bool {
    var depth = 0
    for character in text.dropFirst() {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0, "+−=".contains(character) { return false }
    }
    return true
  }

  /// The text, in brackets unless it is a number or one name with its scripts, marks and values.
  private static func bracketed(_ text: String) -> String {
    let isNumber = text.allSatisfy { $0.isNumber || $0 == "." }
    let name = text.drop { "√∂∇".contains($0) }
    let isWord = name.first?.isLetter == true && name.prefix { $0.isLetter }.count == 1
    var depth = 0
    var isName = isWord
    for (place, character) in name.enumerated() where isName {
      if character == "(" { depth += 1 }
      let isScript = !character.isASCII && !character.isLetter && character != "−" && character != "·"
      if depth == 0, place > 0, character != "'", !isScript, character != "_", !character.isLetter {
        isName = false
      }
      if character == ")" { depth -= 1 }
    }
    return isNumber || isName ? text : "(\(text))"
  }

  /// A name under a mark, such as m̂; of several characters the first has it.
  private static func marked(_ text: String, _ mark: Unicode.Scalar) -> String {
    guard let first = text.first else { return "" }
    return "\(first)\(mark)\(text.dropFirst())"
  }

  /// A text raised or lowered by characters of its own where all have one, else after `^` or `_`.
  private static func script(_ text: String, raised: Bool) -> String {
    if text.isEmpty { return raised ? "^" : "_" }
    if raised, text.allSatisfy({ "'′*".contains($0) }) { return text }
    let table = raised ? superscripts : subscripts
    // Not every letter has a character: min and max, in and out should look alike, and only indices are more than one.
    let isName = !raised && text.count { $0.isLetter } > 1 && !text.allSatisfy { "ijkt+−0123456789".contains($0) }
    let characters = isName ? [] : text.compactMap { table[$0] }
    if characters.count == text.count { return String(characters) }
    let isWord = text.count == 1 || text.allSatisfy { $0.isLetter || $0.isNumber }
    return (raised ? "^" : "_") + (isWord ? text : "(\(text))")
  }

  // Only those that have a spelling in ASCII.
  private static let superscripts: [Character: Character] = {
    var table: [Character: Character] = [
      "+": "⁺", "−": "⁻", "n": "ⁿ", "T": "ᵀ", "ᵀ": "ᵀ", "t": "ᵗ", "k": "ᵏ", "i": "ⁱ",
    ]
    for (digit, character) in Symbols.superscriptDigits.enumerated() { table[Character(String(digit))] = character }
    return table
  }()

  private static let subscripts: [Character: Character] = {
    var table: [Character: Character] = [
      "+": "₊", "−": "₋", "t": "ₜ", "k": "ₖ", "i": "ᵢ", "j": "ⱼ", "n": "ₙ", "m": "ₘ", "x": "ₓ",
    ]
    for (digit, character) in Symbols.subscriptDigits.enumerated() { table[Character(String(digit))] = character }
    return table
  }()
}
