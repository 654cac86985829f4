/// A name as the student wrote it, equal to every other spelling of the same name.
///
/// `β₁` and `beta1`, `m̂` and `mhat`, `θ` and `theta` are one name; the key is the ASCII spelling.
package struct Name: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The ASCII spelling, by which names compare.
  package let key: String
  /// The name as it was written.
  package let spelling: String

  package init(_ spelling: String) {
    self.spelling = spelling
    self.key = Symbols.asciiName(spelling)
  }

  package init(stringLiteral spelling: String) {
    self.init(spelling)
  }

  package static func == (left: Name, right: Name) -> Bool { left.key == right.key }

  package func hash(into hasher: inout Hasher) { hasher.combine(key) }

  /// The name in the characters that may be used.
  package func text(_ symbols: SymbolSet) -> String { symbols == .ascii ? key : spelling }

  package var description: String { spelling }
}
