/// A part of a formula, with what its neighbours must know to set brackets and signs.
struct Piece {
  /// What the text is, where that decides how it is joined to a neighbour.
  enum Kind {
    /// Digits: another number before it needs a dot.
    case number
    case name
    case other
  }

  let text: String
  /// How tightly the loosest operator outside brackets binds.
  let strength: BindingStrength
  let kind: Kind
  /// Whether it begins with a minus: then it stands in brackets anywhere but at the beginning.
  let beginsWithMinus: Bool

  init(
    _ text: String, _ strength: BindingStrength = .postfix, kind: Kind = .other, beginsWithMinus: Bool = false
  ) {
    self.text = text
    self.strength = strength
    self.kind = kind
    self.beginsWithMinus = beginsWithMinus
  }

  /// The piece in brackets; a number in brackets is still a number to its neighbours: `2·(−3)`.
  var bracketed: Piece { Piece("(\(text))", kind: kind == .number ? .number : .other) }

  /// As an operand that must bind at least so tightly.
  func atLeast(_ minimum: BindingStrength, leading: Bool = false) -> Piece {
    strength < minimum || (beginsWithMinus && !leading) ? bracketed : self
  }

  /// Whether a number may stand directly before it: `2x`, `2(w − 3)`, `2√x`, not `2·3`, `2·e3`, `2·[1, 2]` or `0·x`.
  func canFollow(number: String) -> Bool {
    guard kind != .number, let first = text.first, first.isLetter || first == "(" || first == "√" else {
      return false
    }
    if number == "0" || number.contains("e") { return false }
    let second = text.dropFirst().first
    // 2e3 would be read as a number.
    return first != "e" && first != "E" || second?.isLetter == true
  }
}
