import Wording

/// Colour on a terminal, where the style has any; nothing is told by colour alone.
package struct Paint: Sendable {
  private let colors: Bool

  package init(_ style: Style) {
    colors = style.colors && !style.plain
  }

  /// Headings and the prompt.
  package func heading(_ text: String) -> String { painted(text, "1") }
  /// Notes and remarks that may be passed over.
  package func note(_ text: String) -> String { painted(text, "2") }
  /// Marks of what is right.
  package func right(_ text: String) -> String { painted(text, "32") }
  /// Marks of what is wrong, carets.
  package func wrong(_ text: String) -> String { painted(text, "31") }

  /// One of several things in a plot, told apart by colours that nearly everybody can tell apart (Okabe and Ito 2008, by
  /// their nearest of the 256 colours); nil for the colour of the text.
  package func ink(_ text: String, _ place: Int?) -> String {
    let codes = [32, 166, 36, 175, 172, 74]
    return place.map { painted(text, "38;5;\(codes[$0 % codes.count])") } ?? text
  }

  /// The text between an SGR code (ECMA-48) and the reset; blanks around it stay outside.
  private func painted(_ text: String, _ code: String) -> String {
    guard colors, let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return text }
    return "\(text[..<first])\u{1B}[\(code)m\(text[first...last])\u{1B}[0m\(text[text.index(after: last)...])"
  }
}
