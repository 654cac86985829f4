import Wording

/// Texts, numbers and headings as LaTeX.
enum LaTeX {
  /// A number for math mode: `-4.8`, `1.5 \cdot 10^{-8}`, `\infty`.
  static func number(_ value: Double, digits: Int) -> String {
    if value.isNaN { return "\\mathrm{nan}" }
    if value.isInfinite { return value < 0 ? "-\\infty" : "\\infty" }
    let text = NumberFormat.ascii(value, digits: digits)
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
      return text
    }
    let power = "10^{\(exponent)}"
    return switch text[..<mark] {
    case "1": power
    case "-1": "-\(power)"
    case let digits: "\(digits) \\cdot \(power)"
    }
  }

  /// A text outside math mode, with what means something to TeX escaped and signs that text fonts lack in math.
  static func text(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "…": result += "\\dots{}"
      case "\n": result += " "
      case "&", "%", "$", "#", "_", "{", "}": result += "\\\(character)"
      default:
        let math = commands[character] ?? letters[character]
        result += math.map { "$\($0)$" } ?? String(character)
      }
    }
  }

  /// A heading in math mode: `m̂` → `$\hat{m}$`, `β₁` → `$\beta_{1}$`, `x new` → `$x_{\text{new}}$`,
  /// `∂f/∂x` → `$\frac{\partial f}{\partial x}$`.
  static func math(_ heading: String) -> String {
    let words = heading.split(separator: " ")
    // A name with one word after it is the name of the next iterate.
    if words.count == 2, words[1].allSatisfy(\.isLetter), words[1].count > 1,
      words[0].contains(where: \.isLetter)
    {
      return "$\(formula(words[0]))_{\\text{\(words[1])}}$"
    }
    let sides = heading.split(separator: "/")
    if sides.count == 2, sides.allSatisfy({ $0.hasPrefix("∂") }) {
      return "$\\frac{\(formula(sides[0]))}{\(formula(sides[1]))}$"
    }
    return "$\(formula(heading[...]))$"
  }

  private static func formula(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let character = rest.first {
      if let script = take(Symbols.subscriptDigits, from: &rest) {
        result += "_{\(script)}"
      } else if let script = take(Symbols.superscriptDigits, from: &rest) {
        result += "^{\(script)}"
      } else if let word = takeWord(from: &rest) {
        result += word
      } else {
        rest.removeFirst()
        let command = sign(character)
        let runsOn = command.hasPrefix("\\") && command.last?.isLetter == true && rest.first?.isLetter == true
        result += runsOn ? command + " " : command
      }
    }
    return result
  }

  /// Takes the digits at the beginning of a text that are found in a table of ten.
  private static func take(_ digits: [Character], from text: inout Substring) -> String? {
    var result = ""
    while let character = text.first, let digit = digits.firstIndex(of: character) {
      result += String(digit)
      text.removeFirst()
    }
    return result.isEmpty ? nil : result
  }

  /// Takes a name: one letter is set as it is, `loss` in `\mathrm`, digits after a letter (`x1`) as its index.
  private static func takeWord(from text: inout Substring) -> String? {
    let word = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard let first = word.first, first.isLetter else { return nil }
    text = text[word.endIndex...]
    let name = word.prefix(while: \.isLetter)
    let index = word.dropFirst(name.count).drop { $0 == "_" }
    let base = name.count == 1 ? String(name) : "\\mathrm{\(name)}"
    if index.isEmpty { return base }
    let escaped = index.split(separator: "_").joined(separator: ",")
    return escaped.allSatisfy { $0.isNumber } ? "\(base)_{\(escaped)}" : "\(base)_{\\mathrm{\(escaped)}}"
  }

  private static func sign(_ character: Character) -> String {
    if let command = letters[character] ?? commands[character] { return command }
    return "\\{}%&$#_~".contains(character) ? self.text(String(character)) : String(character)
  }

  /// Greek letters, and letters with a mark: `\hat{m}`.
  private static let letters: [Character: String] = {
    let greek = Symbols.greek.map { entry in
      // Computer Modern takes omicron from the Latin letters; ε as on the slides is the curly one.
      (entry.letter, ["eps": "\\varepsilon", "omicron": "o"][entry.name] ?? "\\\(entry.name)")
    }
    let latin = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map { ($0, String($0)) }
    var table = Dictionary(uniqueKeysWithValues: greek)
    for (letter, command) in latin + greek {
      for (name, mark) in Symbols.marks { table[Character("\(letter)\(mark)")] = "\\\(name){\(command)}" }
    }
    return table
  }()

  private static let commands: [Character: String] = [
    "·": "\\cdot", "×": "\\times", "÷": "\\div", "−": "-", "√": "\\surd", "∇": "\\nabla", "∂": "\\partial",
    "≤": "\\le", "≥": "\\ge", "≠": "\\ne", "≈": "\\approx", "∞": "\\infty", "½": "\\frac{1}{2}", "‖": "\\|",
    "→": "\\to", "…": "\\dots", "ℓ": "\\ell", "ᵀ": "^{T}", "⁻": "^{-}",
  ]
}
