import Wording

/// One thing wrong with what the student typed: what, where, and the way out.
///
/// The message stands where it is raised, in both languages; it is drawn in one place (`Diagnostic+Drawing.swift`).
package struct Diagnostic: Error, Hashable, Sendable {
  // On the heap, so that every call that may throw one needs a word of the stack and not twenty: what reads formulas
  // calls itself.
  private indirect enum Storage: Hashable, Sendable {
    case contents(Message, SourceRange?, advice: Message?, correction: String?)
  }

  private let storage: Storage

  package init(_ message: Message, at range: SourceRange?, advice: Message? = nil) {
    storage = .contents(message, range, advice: advice, correction: nil)
  }

  /// The way out is the student's own line, with another text in the place of what is wrong.
  package init(_ message: Message, at range: SourceRange, correction: String) {
    storage = .contents(message, range, advice: nil, correction: correction)
  }

  package var message: Message {
    switch storage {
    case .contents(let message, _, _, _): message
    }
  }

  /// The exact place; nil where the whole statement is meant.
  package var range: SourceRange? {
    switch storage {
    case .contents(_, let range, _, _): range
    }
  }

  /// The way out: a line to type, or a hint; nil where there is none. Several lines are several ways.
  package var advice: Message? {
    switch storage {
    case .contents(_, _, let advice, let correction): advice ?? correction.map { Message($0) }
    }
  }

  /// The text that puts the place right, where one does.
  var correction: String? {
    switch storage {
    case .contents(_, _, _, let correction): correction
    }
  }

  /// The same error of a text without a beginning that its author has not written.
  package func leavingOut(_ beginning: String) -> Diagnostic {
    let bytes = beginning.utf8.count
    let moved = range.map { SourceRange(max($0.lower - bytes, 0), max($0.upper - bytes, 0)) }
    if let correction, let moved { return Diagnostic(message, at: moved, correction: correction) }
    func shortened(_ line: String) -> String {
      line.hasPrefix(beginning) ? String(line.dropFirst(beginning.count)) : line
    }
    return Diagnostic(
      message, at: moved, advice: advice.map { Message(en: shortened($0.english), es: shortened($0.spanish)) })
  }
}
