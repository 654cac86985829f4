/// How far the formulas go that stand in a text unmarked, as `x = 0`, `(w − 3)²` or `f(x, y)` do.
enum FormulaExtent {
  /// For each word of a text whether it belongs to a formula with the word before it.
  ///
  /// A sign goes with the words beside it. A bracket is whole if it is mathematics: if it is square, or stands behind a
  /// name or before an exponent, or holds no word of prose; so are the bars of a norm or of an absolute value.
  static func isBound(_ words: [String]) -> [Bool] {
    var isBound = words.map { _ in false }
    for (place, word) in words.enumerated() {
      // Blanks that do not break may join a sign to one of its sides.
      let parts = word.split(separator: "\u{A0}")
      if place > 0, FormulaSign(parts.first ?? "") != nil,
        words[place - 1].last.map({ !",;:.!?".contains($0) }) ?? false
      {
        isBound[place] = true
      }
      if place + 1 < words.count, FormulaSign(parts.last ?? "") != nil { isBound[place + 1] = true }
    }
    for bracket in brackets(in: words) {
      for place in bracket.dropFirst() { isBound[place] = true }
    }
    return isBound
  }

  /// The words of each bracket that is mathematics.
  private static func brackets(in words: [String]) -> [ClosedRange<Int>] {
    var open: [(word: Int, isMathematics: Bool)] = []
    var openBars: [Character: Int] = [:]
    var closed: [ClosedRange<Int>] = []
    for (place, word) in words.enumerated() {
      let characters = Array(word)
      for (index, character) in characters.enumerated() {
        if "([{".contains(character) {
          open.append((place, character != "(" || index > 0 && isPartOfName(characters[index - 1])))
        } else if ")]}".contains(character), let opening = open.popLast() {
          let goesOn = index + 1 < characters.count && isPartOfName(characters[index + 1])
          if opening.isMathematics || goesOn || !words[opening.word...place].contains(where: isProse) {
            closed.append(opening.word...place)
          }
        } else if "‖|".contains(character), characters.count > 1 {
          // Of two bars the first opens a norm or an absolute value and the second closes it.
          if let opening = openBars.removeValue(forKey: character) {
            if !words[opening...place].contains(where: isProse) { closed.append(opening...place) }
          } else {
            openBars[character] = place
          }
        }
      }
    }
    return closed
  }

  /// Whether a character beside a bracket makes it an argument or a factor.
  private static func isPartOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "')]^*/·ᵀ".contains(character)
  }

  /// Whether a word is no name of mathematics: it is of letters alone, and of more than one.
  private static func isProse(_ word: String) -> Bool {
    var letters = word[...]
    while let first = letters.first, !first.isLetter, !first.isNumber { letters.removeFirst() }
    while let last = letters.last, !last.isLetter, !last.isNumber { letters.removeLast() }
    return letters.count > 1 && letters.allSatisfy(\.isLetter)
  }
}
