import Wording

/// A cell as it is put on the prompt line: a line that is wider than the window is broken at blanks, and what was typed is
/// joined again.
package struct OfferedCell: Sendable {
  /// What is put on the line.
  package let shown: String
  /// Stands before a line that goes on; nobody types it, so that lines of the student's own stay lines.
  private static let blank: Character = "\u{A0}"

  /// - Parameters:
  ///   - statements: the cell.
  ///   - prompt: what stands before its first line.
  package init(_ statements: String, after prompt: String, _ style: Style) {
    guard !style.plain else {
      shown = statements
      return
    }
    // A full line would leave the cursor on an empty one.
    let width = max(style.width, 20) - 1
    let lines = statements.split(separator: "\n", omittingEmptySubsequences: false)
    shown = lines.enumerated().flatMap { place, line in
      let hanging = 4 + line.prefix { $0 == " " }.count
      let first = place == 0 ? prompt.displayWidth : 0
      let broken = String(line).brokenFormula(to: width, first: first, hanging: hanging)
      return broken.prefix(1)
        + broken.dropFirst().map { String(repeating: Self.blank, count: hanging) + $0.dropFirst(hanging) }
    }.joined(separator: "\n")
  }

  /// What is meant by an entry made of what was shown: lines that go on are one.
  package func joined(_ entry: String) -> String {
    let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropFirst().reduce(String(lines.first ?? "")) { text, line in
      line.first == Self.blank ? "\(text) \(line.drop { $0 == Self.blank })" : "\(text)\n\(line)"
    }
  }
}
