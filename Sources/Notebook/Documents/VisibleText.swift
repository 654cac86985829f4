/// Text from a file, made safe for a terminal.
package enum VisibleText {
  /// The text with control characters shown and not obeyed: ESC as `␛`, others that have no picture, and marks that
  /// turn the direction of writing, as `⟨9b⟩`. Tabs and line ends stay.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isControl(scalar) {
        result.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        result.append(picture)
      } else if scalar.value == 0x7F {
        result.append("␡")
      } else {
        result.append(contentsOf: "⟨\(String(scalar.value, radix: 16))⟩".unicodeScalars)
      }
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
