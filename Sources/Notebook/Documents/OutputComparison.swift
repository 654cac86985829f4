/// Whether a cell printed what the notebook says.
///
/// Numbers compare by value at the digits of the expected text: `0.6` agrees with `0.6000001`, a whole number only
/// with itself; `−` and `-` are one sign. All else compares as text, but for the width of a run of blanks and the
/// length of the lines of a table, so that a wider column is no difference. Blank lines at the end do not count.
package struct OutputComparison: Sendable {
  /// Both texts, line by line.
  package let difference: LineDifference

  package var matches: Bool { difference.isEmpty }

  package init(expected: String, actual: String) {
    difference = LineDifference(
      expected: Self.lines(of: expected), actual: Self.lines(of: actual),
      agree: { left, right in
        left.tokens.count == right.tokens.count
          && zip(left.tokens, right.tokens).allSatisfy { $0.agrees(with: $1) }
      },
      text: \.text)
  }

  private struct TokenLine {
    let text: String
    let tokens: [OutputToken]
  }

  private static func lines(of output: String) -> [TokenLine] {
    Document.lines(of: output).map { TokenLine(text: $0, tokens: OutputToken.tokens(of: $0)) }
  }
}
