/// Text between the two marks of a bracketed paste, taken in scalar by scalar until the closing mark has come.
struct PastedText {
  private var scalars: [Unicode.Scalar] = []

  private static let end = Array("\u{1B}[201~".unicodeScalars)

  /// Takes the next scalar of the terminal's input; says whether it completed the closing mark.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    scalars.append(scalar)
    guard scalar == "~", scalars.suffix(Self.end.count).elementsEqual(Self.end) else { return false }
    scalars.removeLast(Self.end.count)
    return true
  }

  /// What came so far, fit for the line: lines end in a newline, none at the very end; no control characters but the tab.
  var plain: String {
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      switch scalar {
      case "\r": text.append("\n")
      case "\n": if previous != "\r" { text.append("\n") }
      case "\t": text.append("\t")
      default: if scalar.properties.generalCategory != .control { text.append(scalar) }
      }
      previous = scalar
    }
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
