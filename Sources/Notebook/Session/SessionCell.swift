import Wording

/// A statement of a session, or those of one line, with what was printed: a cell of the notebook that the session is.
package struct SessionCell: Hashable, Sendable {
  /// By which it is called, from 1; the prompt shows the number that comes next.
  package let number: Int
  package private(set) var source: String
  /// Without colours.
  package private(set) var output: String
  package let failed: Bool

  init(number: Int, source: String, output: String, failed: Bool) {
    self.number = number
    self.source = Self.trimmed(source)
    self.output = Self.uncoloured(output)
    self.failed = failed
  }

  mutating func append(_ source: String, output: String) {
    self.source += "; " + Self.trimmed(source)
    self.output += Self.uncoloured(output)
  }

  private static func trimmed(_ source: String) -> String {
    var text = source[...]
    while let last = text.last, last.isWhitespace || last == ";" { text.removeLast() }
    return String(text)
  }

  /// A text without the escape sequences that colour it.
  static func uncoloured(_ text: String) -> String {
    guard text.contains("\u{1B}") else { return text }
    var result = ""
    var isEscape = false
    for character in text {
      if character == "\u{1B}" {
        isEscape = true
      } else if !isEscape {
        result.append(character)
      } else if character.isLetter {
        isEscape = false
      }
    }
    return result
  }
}

extension Session {
  /// The number of the cell that comes next.
  package var nextCell: Int { (cells.last?.number ?? 0) + 1 }

  /// - Parameter joins: whether it belongs to the last cell.
  mutating func record(_ source: String, output: String, failed: Bool, joins: Bool = false) {
    if joins, !cells.isEmpty {
      cells[cells.count - 1].append(source, output: output)
      return
    }
    cells.append(SessionCell(number: nextCell, source: source, output: output, failed: failed))
  }
}
