import Wording

/// What is wrong with the form of a notebook, and in which line of the file.
package struct DocumentError: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  package let line: Int
  /// What is wrong, without the line.
  package let message: Message

  package init(line: Int, _ message: Message) {
    self.line = line
    self.message = message
  }

  /// The whole sentence: `line 3: …`, `línea 3: …`; what it quotes of the file is safe for a terminal.
  package var located: Message {
    Message(
      en: "line \(line): \(VisibleText.of(message[.english]))",
      es: "línea \(line): \(VisibleText.of(message[.spanish]))")
  }
}
