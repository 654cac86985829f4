import Wording

/// Colour on a terminal, where the style has any; nothing is told by colour alone.
package struct Paint: Sendable {
  private let colors: Bool
  private let hasShades: Bool

  package init(_ style: Style) {
    colors = style.colors && !style.plain
    hasShades = colors && style.shades
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

  /// A text on ground so high, from 0 to 1, dark below and light above; nil where the terminal has no shades.
  ///
  /// - Parameter isFaint: whether it is to stand out from the ground only a little, as level lines do.
  package func shaded(_ text: String, _ height: Double, isFaint: Bool = false) -> String? {
    guard hasShades else { return nil }
    let grounds = [17, 18, 24, 30, 36, 72, 108, 144, 187, 230]
    let place = min(Int(height * Double(grounds.count)), grounds.count - 1)
    let ink = isFaint ? grounds[place < 4 ? place + 3 : place - 3] : place < 4 ? 231 : 16
    return "\u{1B}[\(isFaint ? "" : "1;")48;5;\(grounds[place]);38;5;\(ink)m\(text)\u{1B}[0m"
  }

  /// The text between an SGR code (ECMA-48) and the reset; blanks around it stay outside.
  private func painted(_ text: String, _ code: String) -> String {
    guard colors, let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " })
    else { return text }
    return "\(text[..<first])\u{1B}[\(code)m\(text[first...last])\u{1B}[0m\(text[text.index(after: last)...])"
  }
}
