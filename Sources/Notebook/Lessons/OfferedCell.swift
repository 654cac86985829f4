import Wording

/// A cell as it is put on the prompt line: a line that is wider than the window is broken at blanks, and what was typed is
/// joined again.
package struct OfferedCell: Sendable {
  /// What is put on the line.
  package let shown: String
  /// The blanks before a line that goes on: more than before any line of the cell.
  private let hanging: Int

  /// - Parameters:
  ///   - statements: the cell.
  ///   - prompt: what stands before its first line.
  package init(_ statements: String, after prompt: String, _ style: Style) {
    let lines = statements.split(separator: "\n", omittingEmptySubsequences: false)
    let hanging = 4 + (lines.map { $0.prefix { $0 == " " }.count }.max() ?? 0)
    self.hanging = hanging
    guard !style.plain else {
      shown = statements
      return
    }
    // A full line would leave the cursor on an empty one.
    let width = max(style.width, 20) - 1
    shown = lines.enumerated().flatMap { place, line in
      String(line).brokenStatement(to: width, first: place == 0 ? prompt.displayWidth : 0, hanging: hanging)
    }.joined(separator: "\n")
  }

  /// What is meant by an entry made of what was shown: lines that go on are one.
  package func joined(_ entry: String) -> String {
    entry.replacing("\n" + String(repeating: " ", count: hanging), with: " ")
  }
}
