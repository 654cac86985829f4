/// The table of mathematical letters and signs with their ASCII spellings.
///
/// Names compare by their ASCII spelling, `\alpha` + Tab inserts a symbol, and the ASCII output mode
/// writes symbols out: all three read this table.
package enum Symbols {
  /// Greek letters with their names, in the alphabet's order.
  package static let greek: [(name: String, letter: Character)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("eps", "ε"), ("zeta", "ζ"), ("eta", "η"),
    ("theta", "θ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"), ("nu", "ν"), ("xi", "ξ"),
    ("omicron", "ο"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"), ("upsilon", "υ"),
    ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"), ("Gamma", "Γ"), ("Delta", "Δ"),
    ("Theta", "Θ"), ("Lambda", "Λ"), ("Xi", "Ξ"), ("Pi", "Π"), ("Sigma", "Σ"), ("Phi", "Φ"), ("Psi", "Ψ"),
    ("Omega", "Ω"),
  ]

  /// Combining marks with the suffix that stands for them in an ASCII name.
  package static let marks: [(name: String, mark: Unicode.Scalar)] = [
    ("hat", "\u{302}"), ("bar", "\u{304}"), ("tilde", "\u{303}"), ("dot", "\u{307}"),
  ]

  /// Signs that are no letters, with their ASCII spelling in an expression.
  package static let signs: [(name: String, symbol: Character, ascii: String)] = [
    ("nabla", "∇", "grad"), ("sqrt", "√", "sqrt"), ("cdot", "·", "*"), ("times", "×", "*"), ("div", "÷", "/"),
    ("le", "≤", "<="), ("ge", "≥", ">="), ("ne", "≠", "!="), ("half", "½", "1/2"), ("partial", "∂", "d"),
    ("infty", "∞", "inf"), ("approx", "≈", "~"), ("minus", "−", "-"),
  ]

  package static let subscriptDigits: [Character] = Array("₀₁₂₃₄₅₆₇₈₉")
  package static let superscriptDigits: [Character] = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// The symbol that `\name` stands for, for completion: `\alpha`, `\hat` (a combining mark), `\nabla`, `\^2`, `\_1`.
  package static func symbol(named name: String) -> String? {
    if let entry = greek.first(where: { $0.name == name }) { return String(entry.letter) }
    if name == "epsilon" { return "ε" }
    if let entry = marks.first(where: { $0.name == name }) { return String(entry.mark) }
    if let entry = signs.first(where: { $0.name == name }) { return String(entry.symbol) }
    guard let first = name.first, "^_".contains(first), name.count > 1 else { return nil }
    let digits = first == "^" ? superscriptDigits : subscriptDigits
    var text = ""
    for character in name.dropFirst() {
      guard let value = character.wholeNumberValue, value < 10, character.isASCII else { return nil }
      text.append(digits[value])
    }
    return text
  }

  /// All names that `symbol(named:)` understands, but for the digits.
  package static var names: [String] { greek.map(\.name) + marks.map(\.name) + signs.map(\.name) }
}
