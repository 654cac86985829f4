/// Whether a cell printed what the notebook says.
///
/// Numbers compare by value at the digits of the expected text: `0.6` agrees with `0.6000001`, a whole number only
/// with itself; `−` and `-` are one sign. All else compares as text, but for the width of a run of blanks and the
/// length of the lines of a table, so that a wider column is no difference. Blank lines at the end do not count.
/// Where a picture was printed, any lines may stand, at least one: what a plot looks like is not compared, only the text
/// before and after it, such as the sentence under level lines.
package struct OutputComparison: Sendable {
  /// Both texts, line by line.
  package let difference: LineDifference

  package var matches: Bool { difference.isEmpty }

  package init(expected: String, actual: PrintedText) {
    let wanted = Self.lines(of: expected)
    let printed = Self.lines(of: actual.text)
    if Self.agree(wanted[...], actual.pieces[...]) {
      difference = LineDifference(lines: printed.map { .same($0.text) })
    } else {
      difference = LineDifference(expected: wanted, actual: printed, agree: Self.agree, text: \.text)
    }
  }

  private static func agree(_ left: TokenLine, _ right: TokenLine) -> Bool {
    left.tokens.count == right.tokens.count && zip(left.tokens, right.tokens).allSatisfy { $0.agrees(with: $1) }
  }

  /// Whether lines are what pieces say, a picture standing for one line or more.
  private static func agree(_ expected: ArraySlice<TokenLine>, _ pieces: ArraySlice<PrintedText.Piece>) -> Bool {
    guard let piece = pieces.first else { return expected.isEmpty }
    let rest = pieces.dropFirst()
    if piece.isPicture {
      guard !expected.isEmpty else { return false }
      // The pieces behind it find their own beginning.
      return (1...expected.count).contains { agree(expected.dropFirst($0), rest) }
    }
    // Blank lines count but at the end.
    let lines = rest.isEmpty ? lines(of: piece.text) : SourceLines(piece.text).texts.map(TokenLine.init)
    guard lines.count <= expected.count, zip(expected, lines).allSatisfy(agree) else { return false }
    return agree(expected.dropFirst(lines.count), rest)
  }

  private struct TokenLine {
    let text: String
    let tokens: [OutputToken]

    init(_ text: String) {
      self.text = text
      tokens = OutputToken.tokens(of: text)
    }
  }

  private static func lines(of output: String) -> [TokenLine] {
    Document.lines(of: output).map(TokenLine.init)
  }
}
