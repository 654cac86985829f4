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

  /// The text between an SGR code (ECMA-48) and the reset; blanks around it stay outside.
  private func painted(_ text: String, _ code: String) -> String {
    guard colors, let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return text }
    return "\(text[..<first])\u{1B}[\(code)m\(text[first...last])\u{1B}[0m\(text[text.index(after: last)...])"
  }
}
