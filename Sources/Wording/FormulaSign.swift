/// A sign between two blanks of a formula, which goes with both of its sides.
enum FormulaSign {
  /// `=`, `≤`, `→`
  case relation
  /// `+`, `−`
  case sum
  /// `*`, `/`
  case product

  /// The sign that a word is; nil for any other word. A dot between blanks parts clauses, as in `gd · α = 0.1`.
  init?(_ word: some StringProtocol) {
    switch word {
    case "=", "≈", "≠", "<", ">", "≤", "≥", "←", "→", "⇒", "⇔", "∈", "~", "~=", "==", "!=", "<=", ">=", "<-", "->",
      "=>":
      self = .relation
    case "+", "−", "-", "±": self = .sum
    case "*", "/", "×", "@", "⊙", "∘": self = .product
    default: return nil
    }
  }
}
