import Wording

/// One thing wrong with what the student typed: what, where, and the way out.
///
/// The message stands where it is raised, in both languages; it is drawn in one place (`Diagnostic+Drawing.swift`).
package struct Diagnostic: Error, Hashable, Sendable {
  package let message: Message
  /// The exact place; nil where the whole statement is meant.
  package let range: SourceRange?
  /// The way out: a line to type, or a hint; nil where there is none.
  package let advice: Message?

  package init(_ message: Message, at range: SourceRange?, advice: Message? = nil) {
    self.message = message
    self.range = range
    self.advice = advice
  }
}
