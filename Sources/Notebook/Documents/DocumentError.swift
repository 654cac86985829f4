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

  /// The whole sentence: `line 3: …`, `línea 3: …`.
  package var located: Message {
    Message(en: "line \(line): \(message[.english])", es: "línea \(line): \(message[.spanish])")
  }
}
