// How a text with several numbers in it is taken apart.
extension String {
  /// A list or a matrix without its brackets: `1, 2` for `[1, 2]`, `1, 2, 3, 4` for `[[1, 2], [3, 4]]`.
  var withoutOuterBrackets: String {
    if isEnclosed(by: "[", "]"), dropFirst().trimmingBlanks().hasPrefix("["), dropLast().trimmingBlanks().hasSuffix("]")
    {
      // In brackets a comma parts, and is never decimal.
      return filter { !"[]".contains($0) }.replacing(",", with: ";")
    }
    for (open, close) in [("[", "]"), ("(", ")"), ("⟨", "⟩"), ("<", ">")] as [(Character, Character)]
    where isEnclosed(by: open, close) {
      return dropFirst().dropLast().trimmingBlanks().withoutOuterBrackets
    }
    return self
  }

  /// The pieces between separators that stand in no brackets; between blanks no piece is empty.
  package func parted(at separator: String) -> [String] {
    var pieces = [""]
    var depth = 0
    var rest = self[...]
    while let character = rest.first {
      if depth == 0, rest.hasPrefix(separator) {
        pieces.append("")
        rest = rest.dropFirst(separator.count)
        continue
      }
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      pieces[pieces.count - 1].append(rest.removeFirst())
    }
    return separator == " " ? pieces.filter { !$0.isEmpty } : pieces
  }

  /// The text with one sign between all numbers, where several part them: `4, 2 y 1`, `1.6, 0.3; 1.7, 0.35`, `45 20 y 5`;
  /// nil where there are not several.
  var partedEvenly: String? {
    guard let sign = [", ", ";", " "].first(where: { contains($0) }) else { return nil }
    let signs = [", and ", ", e ", ", y ", " and ", " e ", " y ", ";"]
    let even = signs.filter { $0 != sign }.reduce(self) { $0.replacing($1, with: sign) }
    return even == self ? nil : even
  }

  /// `1000/50` for `1000:50` and `1000 : 50`; the colon behind a word, or behind a number and before a blank, says what
  /// follows: `k: 3`, `0.4: 4`, `k = 1:125`.
  var withQuotientsAtColons: String {
    guard contains(":") else { return self }
    let characters = Array(self)
    func isQuotient(_ place: Int) -> Bool {
      guard characters[place] == ":", place > 0, place + 1 < characters.count else { return false }
      let isApart = characters[place - 1] == " " && characters[place + 1] == " "
      guard isApart || characters[place - 1].isNumber && characters[place + 1].isNumber else { return false }
      let before = characters[..<place].reversed().drop { $0 == " " || $0.isNumber || ".,".contains($0) }
      return before.first != "="
    }
    return String(characters.indices.map { isQuotient($0) ? "/" : characters[$0] })
  }

  /// A number without the case that it is for: `125` for `1: 125`, `k = 1: 125`, `125 for k = 1` and `125 with batches of 1`.
  var withoutCase: String {
    func isCase(_ text: some StringProtocol) -> Bool {
      let sides = text.split(separator: "=", omittingEmptySubsequences: false).map { String($0).trimmingBlanks() }
      return sides.count == 2 && sides[0].first?.isLetter == true && sides[0].allSatisfy { $0.isLetter || $0.isNumber }
        && Figure(sides[1]) != nil
    }
    if let colon = firstIndex(of: ":"), case let rest = self[index(after: colon)...],
      isCase(self[..<colon]) || rest.first == " " && Figure(self[..<colon]) != nil
    {
      return rest.trimmingBlanks()
    }
    for word in [" for ", " para ", " at ", " en ", " with ", " con ", " if ", " si ", " when ", " cuando "] {
      guard let range = firstRange(of: word), case let rest = self[range.upperBound...] else { continue }
      let isInWords =
        Figure(self[..<range.lowerBound]) != nil && !rest.contains("=") && rest.contains(where: \.isLetter)
        && rest.contains(where: \.isNumber)
      if isCase(rest) || isInWords { return String(self[..<range.lowerBound]) }
    }
    return self
  }

  /// `8*200` for `8x200`, `5 * 0.8` for `5 x 0.8`.
  var withProductsBetweenDigits: String {
    let characters = Array(self)
    return String(
      characters.indices.map { place in
        guard characters[place] == "x", let before = characters[..<place].last(where: { $0 != " " }),
          let behind = characters[(place + 1)...].first(where: { $0 != " " }), before.isNumber || before == ")",
          behind.isNumber || behind == "("
        else { return characters[place] }
        return "*"
      })
  }

  /// `2*[1, 2]` for `2*(1, 2)`: brackets around several values that are no call's.
  package var withTuplesAsLists: String {
    var result = Array(self)
    var open: [Bracket] = []
    for (place, character) in enumerated() {
      switch character {
      case "(":
        if !open.isEmpty { open[open.count - 1].hasBrackets = true }
        open.append(Bracket(place: place))
      case ",":
        guard !open.isEmpty else { continue }
        let isSpaced = place + 1 < result.count && result[place + 1] == " "
        if isSpaced { open[open.count - 1].parts = true } else { open[open.count - 1].mayPart = true }
      case ")":
        guard let bracket = open.popLast(), case let start = bracket.place,
          bracket.parts || bracket.mayPart && !bracket.hasBrackets && Self.areNumbers(result[(start + 1)..<place])
        else { continue }
        // Behind a name or a prime stand arguments.
        let isCall = result[..<start].last.map { $0.isLetter || $0 == "'" || $0.isNumber && !$0.isASCII } ?? false
        if !isCall { (result[start], result[place]) = ("[", "]") }
      default: break
      }
    }
    return String(result)
  }

  /// An open bracket, and what its commas may be.
  private struct Bracket {
    let place: Int
    /// Whether a comma with a blank stands in it.
    var parts = false
    /// Whether one without a blank does.
    var mayPart = false
    var hasBrackets = false
  }

  /// Whether commas stand between numbers alone: not so in `12 − 6·1,4`.
  private static func areNumbers(_ inner: ArraySlice<Character>) -> Bool {
    inner.split(separator: ",").allSatisfy { Figure(String($0)) != nil }
  }

  /// Whether one pair of brackets is around all of it.
  func isEnclosed(by open: Character, _ close: Character) -> Bool {
    guard first == open, last == close else { return false }
    var depth = 0
    for character in dropLast() {
      if character == open { depth += 1 }
      if character == close { depth -= 1 }
      if depth == 0 { return false }
    }
    return true
  }
}

extension [String] {
  /// What blanks have parted, with words behind their number and names before it: `3 rows` and `2 columns`, `w: 1.4`.
  var withWordsAtTheirNumbers: [String] {
    reduce(into: []) { pieces, piece in
      let isWord =
        piece.count > 2 && piece.allSatisfy(\.isLetter) && !["and", "por"].contains(piece)
        || ["=", ":", "≈"].contains(piece)
      if let last = pieces.last, isWord || ":=≈".contains(last.last ?? " ") {
        pieces[pieces.count - 1] = "\(last) \(piece)"
      } else {
        pieces.append(piece)
      }
    }
  }
}
