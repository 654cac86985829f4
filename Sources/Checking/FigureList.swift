import Wording

/// Numbers written one after the other: `0.6, 1.08, 1.464` or `0,6; 1,08; 1,464`.
package enum FigureList {
  /// What was read.
  package enum Reading: Hashable, Sendable {
    /// A number or a worked line for each place, nil for one left open (`?`, `…`, nothing between two commas).
    case lines([WorkedLine?])
    /// The text can be read in two ways, which are shown.
    case ambiguous([String], [String])
    /// A vector for each place, as it was written.
    case vectors([String])
    /// A piece that is no number.
    case notANumber(String)
  }

  /// Reads a list. `;` or a comma with a blank parts numbers, a comma between digits is decimal.
  package static func read(_ text: String) -> Reading {
    if let vectors = vectors(text) { return .vectors(vectors) }
    let hasSemicolon = text.contains(";")
    let pieces =
      hasSemicolon ? text.split(separator: ";", omittingEmptySubsequences: false).map { String($0) } : parted(text)
    let inner = pieces.contains { hasInnerComma($0) }
    let hasPoint = text.contains(".")
    if inner, !hasSemicolon {
      let commas = split(text)
      // 0,6,1,08: which commas are decimal nobody can tell; 1,2,3 is a list of whole numbers or 1.2 and 3.
      if hasPoint || pieces.contains(where: { $0.count { $0 == "," } > 1 }) {
        if hasPoint, commas.allSatisfy({ line($0, .point) != nil }) { return lines(commas, .point) }
        return .ambiguous(paired(commas), commas.map { $0.trimmingBlanks() })
      }
    }
    return lines(pieces, inner ? .comma : .point)
  }

  /// Whether nothing is written there on purpose.
  static func isLeftOpen(_ text: String) -> Bool {
    ["", "?", "…", "...", "-", "–", "—", "_", "\\ldots", "\\dots", "??"].contains(text.trimmingBlanks())
  }

  private static func lines(_ pieces: [String], _ mark: Figure.DecimalMark) -> Reading {
    var lines: [WorkedLine?] = []
    var pieces = pieces
    if pieces.count > 1, pieces.last?.trimmingBlanks() == "" { pieces.removeLast() }
    for piece in pieces {
      if isLeftOpen(piece) {
        lines.append(nil)
      } else if let line = line(piece, mark) {
        lines.append(line)
      } else {
        return .notANumber(piece.trimmingBlanks())
      }
    }
    return .lines(lines)
  }

  /// A number, or a chain `0 - 0.1(-6) = 0.6`.
  private static func line(_ text: String, _ mark: Figure.DecimalMark) -> WorkedLine? {
    WorkedLine(text.trimmingBlanks(), decimalMark: mark)
  }

  /// At commas with a blank after them, or at blanks where there is no such comma.
  private static func parted(_ text: String) -> [String] {
    let spaced = text.split(separator: ", ", omittingEmptySubsequences: false).map { String($0) }
    if spaced.count > 1 || text.contains(",") && !text.trimmingBlanks().contains(" ") {
      return spaced.count > 1 || hasInnerComma(text) ? spaced.flatMap(trailing) : split(text)
    }
    let words = text.split { $0 == " " || $0 == "\t" }.map { String($0) }
    // 0 - 6 is a difference, not two numbers with one left open between them.
    return words.count > 1
      && words.allSatisfy { word in
        [Figure.DecimalMark.point, .comma].contains { Figure(word, decimalMark: $0) != nil } || isLeftOpen(word)
      } && !words.contains("-")
      ? words : [text]
  }

  /// `0.6 ,1.08`: a comma beside a blank parts too.
  private static func trailing(_ piece: String) -> [String] {
    piece.split(separator: " ,", omittingEmptySubsequences: false).map { String($0) }
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
  }

  /// Pieces between commas joined by twos as decimals.
  private static func paired(_ pieces: [String]) -> [String] {
    stride(from: 0, to: pieces.count, by: 2).map { place in
      pieces[place...].prefix(2).map { $0.trimmingBlanks() }.joined(separator: ",")
    }
  }

  /// Whether a comma stands directly between two digits.
  static func hasInnerComma(_ text: String) -> Bool {
    var before: Character = " "
    var previous: Character = " "
    for character in text {
      if previous == ",", before.isNumber, character.isNumber { return true }
      before = previous
      previous = character
    }
    return false
  }

  /// `[0.2, 0.4], [0.56, 1.12]`, with round brackets too; nil where a text is anything else.
  private static func vectors(_ text: String) -> [String]? {
    var found: [String] = []
    var rest = text.trimmingBlanks()[...]
    while let open = rest.first {
      guard open == "[" || open == "(", let end = rest.firstIndex(of: open == "[" ? "]" : ")") else { return nil }
      let vector = String(rest[...end])
      guard entries(of: vector) != nil else { return nil }
      found.append(vector)
      rest = rest[rest.index(after: end)...].drop { " ,;".contains($0) }
    }
    return found.isEmpty ? nil : found
  }

  /// The entries of `[0.2, 0.4]` or `(0,2; 0,4)`, two at least; nil where it is no vector of numbers.
  static func entries(of text: String) -> [String]? {
    let text = text.trimmingBlanks()
    guard text.count > 2, let open = text.first, open == "[" || open == "(", text.last == (open == "[" ? "]" : ")")
    else {
      return nil
    }
    let inner = String(text.dropFirst().dropLast())
    let pieces: [String]
    if inner.contains(";") {
      pieces = inner.split(separator: ";").map { $0.trimmingBlanks() }
    } else if inner.contains(",") {
      let spaced = inner.split(separator: ", ").map { $0.trimmingBlanks() }
      pieces = spaced.count > 1 ? spaced : split(inner).map { $0.trimmingBlanks() }
    } else {
      pieces = inner.split(separator: " ").map { $0.trimmingBlanks() }
    }
    guard pieces.count > 1, pieces.allSatisfy({ WrittenTable.isNumber($0) || isLeftOpen($0) }) else { return nil }
    return pieces
  }
}
