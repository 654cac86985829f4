/// The characters that formulas, tables, marks and plots may use.
package enum SymbolSet: String, Sendable, CaseIterable {
  case unicode
  case ascii
}

/// What plots in a terminal are drawn with.
package enum PlotCharacters: String, Sendable, CaseIterable {
  /// Dots, 2 × 4 of them in a cell.
  case braille
  /// One sign a cell.
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
  /// Whether there are 256 colours, enough for shades.
  package var shades: Bool
  /// Columns of the window; tables never print a longer row.
  package var width: Int
  /// What plots are drawn with where all characters may be used.
  package var plots: PlotCharacters

  package init(
    language: SpokenLanguage = .english, symbols: SymbolSet = .unicode, digits: Int = 6, plain: Bool = false,
    colors: Bool = false, shades: Bool = false, width: Int = 80, plots: PlotCharacters = .braille
  ) {
    self.language = language
    self.symbols = symbols
    self.digits = digits
    self.plain = plain
    self.colors = colors
    self.shades = shades
    self.width = width
    self.plots = plots
  }
}

extension Style {
  /// The characters that formulas and signs may use: plain mode writes them in ASCII whatever the symbols set.
  package var signs: SymbolSet { plain ? .ascii : symbols }

  /// What plots are drawn with: ASCII where everything is.
  package var plotCharacters: PlotCharacters { symbols == .ascii ? .ascii : plots }

  /// A finished text in the characters that may be used; in plain mode Spanish words keep their accents.
  package func text(_ text: String) -> String {
    if symbols == .ascii { return Symbols.asciiText(text) }
    return plain ? Symbols.plainText(text) : text
  }
}
