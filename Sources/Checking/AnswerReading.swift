/// One way to take the text of an answer apart into numbers.
struct AnswerReading: Hashable, Sendable {
  /// A sign that parts numbers, and what is decimal beside it.
  private struct Sign {
    let text: String
    let mark: Figure.DecimalMark
    /// Whether it is a word, or the x of 3x2, and so may be something else.
    let isWord: Bool

    init(_ text: String, _ mark: Figure.DecimalMark = .point, isWord: Bool = false) {
      self.text = text
      self.mark = mark
      self.isWord = isWord
    }

    /// Those that are for nothing else, the likeliest first.
    static func usual(_ text: String) -> [Sign] {
      // In brackets alone it parts those of a point.
      text.parted(at: ";").count > 1
        ? [Sign(";"), Sign(";", .comma)]
        : [Sign(", "), Sign(", ", .comma), Sign(","), Sign(" "), Sign(" ", .comma)]
    }

    /// Those of `3 and 2`, `3 by 2` and `3x2`.
    static let words = [" and ", " e ", " y ", " to ", " a ", " by ", " por ", "x", "×"].flatMap {
      [Sign($0, isWord: true), Sign($0, .comma, isWord: true)]
    }
  }

  /// What stands between the numbers.
  let separator: String
  let mark: Figure.DecimalMark
  /// What stands for each number, or for the numbers of a point or a vector.
  let pieces: [String]
  /// Whether a comma in round brackets parts numbers where it might be decimal: `(-1,0), (0,5)`.
  let isOfPoints: Bool
  /// Whether a comma parts numbers also where it might be decimal: `0,25`.
  let isAtAnyComma: Bool

  /// All ways, the likeliest first.
  ///
  /// `;` or a comma with a blank parts numbers, and a comma between digits is decimal; else a comma alone may part them too,
  /// and so may blanks, and words as in `3 and 2`.
  ///
  /// - Parameter count: how many numbers are asked for.
  static func all(of text: String, count: Int) -> [AnswerReading] {
    let isList = count > 1
    let bare = text.trimmingBlanks().withoutOuterBrackets
    let isBracketed = bare != text.trimmingBlanks()
    let body = (isList ? bare.boundsAsList ?? bare.repeated(count) ?? bare : bare).withQuotientsAtColons
    func readings(_ body: String, _ signs: [Sign], isOfPoints: Bool = false) -> [AnswerReading] {
      signs.compactMap { AnswerReading(of: body, $0, isList, isBracketed: isBracketed, isOfPoints: isOfPoints) }
    }
    let usual = readings(body, Sign.usual(body))
    guard isList else { return usual }
    let even = body.partedEvenly.map { readings($0, Sign.usual($0)) } ?? []
    // The rows of a matrix: 2 -4 1; -1 2 -0.5.
    let rows = body.contains(";") ? readings(body.replacing(";", with: " "), [Sign(" "), Sign(" ", .comma)]) : []
    let inWords = readings(body, Sign.words).filter { $0.pieces.count > 1 }
    // The comma of (-1,0) is decimal or not; of two points it is not.
    let hasPoints = body.contains("),") || body.contains(");")
    return usual + even + rows + inWords + (hasPoints ? readings(body, Sign.usual(body), isOfPoints: true) : [])
  }

  /// Nil where the sign parts nothing here, or parts what belongs together.
  private init?(of body: String, _ sign: Sign, _ isList: Bool, isBracketed: Bool, isOfPoints: Bool) {
    (separator, mark) = (sign.text, sign.mark)
    var pieces = body.parted(at: separator).map { $0.trimmingBlanks() }
    if separator == " " {
      // A minus between blanks subtracts; nor do blanks part the words of one number: twenty four.
      if pieces.contains(where: { $0 == "-" || !isList && Figure(word: $0) != nil }) { return nil }
      if isList { pieces = pieces.withWordsAtTheirNumbers }
    }
    // A word parts nothing where one side is missing, as in x2, or where it is a name: a = 8.
    if sign.isWord, pieces.contains(where: { $0.isEmpty || "=:≈".contains($0.first ?? " ") || $0.hasSuffix(",") }) {
      return nil
    }
    if isList, pieces.contains(where: \.holdsSeveral) { return nil }
    self.pieces = pieces
    self.isOfPoints = isOfPoints
    isAtAnyComma = separator == "," && !isBracketed
  }
}

extension String {
  /// Whether several numbers or equations stand in it, with a word or a blank between them: `2 y -1`, `w = 3 and b = 2`, `2 -1`.
  fileprivate var holdsSeveral: Bool {
    let words = split(separator: " ")
    if words.count > 1, Figure(self) == nil, words.allSatisfy({ Figure($0) != nil }) { return true }
    return [" and ", " e ", " y "].contains { word in
      let sides = parted(at: word)
      guard sides.count > 1, Figure(word: self) == nil else { return false }
      return sides.count { $0.contains("=") } > 1
        || zip(sides, sides.dropFirst()).contains { left, right in
          left.last?.isNumber == true && right.first { !"-−+ ".contains($0) }?.isNumber == true
        }
    }
  }

  /// `0; 10/3` for `0 ≤ x ≤ 10/3` and `10/3 > x > 0`, and the two sides of `4 ≤ 5`; nil for anything else.
  fileprivate var boundsAsList: String? {
    for (signs, isReversed) in [("<≤", false), (">≥", true)] {
      let sides = split { signs.contains($0) }.map { ($0.first == "=" ? $0.dropFirst() : $0).trimmingBlanks() }
      if sides.count == 2, sides.allSatisfy({ $0.contains(where: \.isNumber) }) { return "\(sides[0]); \(sides[1])" }
      guard sides.count == 3, sides[1].first?.isLetter == true,
        sides[1].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      else { continue }
      return isReversed ? "\(sides[2]); \(sides[0])" : "\(sides[0]); \(sides[2])"
    }
    return nil
  }

  /// `8; 8` for `both are 8`; nil for anything else.
  fileprivate func repeated(_ count: Int) -> String? {
    let all = count == 2 ? ["both", "los dos", "las dos", "ambos", "ambas"] : []
    for word in all + ["each", "all", "cada uno", "cada una", "todos", "todas"] {
      let beginnings = ["", "they are ", "it is ", "son "].map { $0 + word }
      guard
        let beginning = beginnings.first(where: { lowercased().hasPrefix($0 + " ") || lowercased().hasPrefix($0 + ":") }
        )
      else { continue }
      let number = String(dropFirst(beginning.count).drop { ": ".contains($0) })
      return Array(repeating: number, count: count).joined(separator: "; ")
    }
    return nil
  }
}
