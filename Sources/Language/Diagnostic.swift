import Wording

/// One thing wrong with what the student typed: what, where, and the way out.
///
/// The message stands where it is raised, in both languages; it is drawn in one place (`Diagnostic+Drawing.swift`).
package struct Diagnostic: Error, Hashable, Sendable {
  // On the heap, so that every call that may throw one needs a word of the stack and not twenty: what reads formulas
  // calls itself.
  private indirect enum Storage: Hashable, Sendable {
    case contents(Message, SourceRange?, advice: Message?)
  }

  private let storage: Storage

  package init(_ message: Message, at range: SourceRange?, advice: Message? = nil) {
    storage = .contents(message, range, advice: advice)
  }

  package var message: Message {
    switch storage {
    case .contents(let message, _, _): message
    }
  }

  /// The exact place; nil where the whole statement is meant.
  package var range: SourceRange? {
    switch storage {
    case .contents(_, let range, _): range
    }
  }

  /// The way out: a line to type, or a hint; nil where there is none.
  package var advice: Message? {
    switch storage {
    case .contents(_, _, let advice): advice
    }
  }
}
