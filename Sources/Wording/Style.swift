/// The characters that formulas, tables, marks and plots may use.
package enum SymbolSet: String, Sendable, CaseIterable {
  case unicode
  case ascii
}

/// How things are shown: everything that the student can set about the look of the output, and nothing else.
package struct Style: Hashable, Sendable {
  package var language: SpokenLanguage
  package var symbols: SymbolSet
  /// Significant digits of a shown number.
  package var digits: Int
  /// One line a row and words for marks, for screen readers and plain terminals.
  package var plain: Bool
  package var colors: Bool
  /// Columns of the window; tables never print a longer row.
  package var width: Int

  package init(
    language: SpokenLanguage = .english, symbols: SymbolSet = .unicode, digits: Int = 6, plain: Bool = false,
    colors: Bool = false, width: Int = 80
  ) {
    self.language = language
    self.symbols = symbols
    self.digits = digits
    self.plain = plain
    self.colors = colors
    self.width = width
  }
}

extension Style {
  /// The characters that formulas and signs may use: plain mode writes them in ASCII whatever the symbols set.
  package var signs: SymbolSet { plain ? .ascii : symbols }

  /// A finished text in the characters that may be used; in plain mode Spanish words keep their accents.
  package func text(_ text: String) -> String {
    if symbols == .ascii { return Symbols.asciiText(text) }
    return plain ? Symbols.plainText(text) : text
  }
}
