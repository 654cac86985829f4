/// A text made plain before it is cut into tokens: what editors, PDFs and web pages put in place of the plain characters
/// is put back, and every place keeps its offset in the original.
package struct PlainText: Sendable {
  /// The Unicode scalar values of the plain text.
  package private(set) var scalars: [UInt32] = []
  /// Where each scalar began in the original, in UTF-8 bytes; one entry more than there are scalars, for the end.
  private var offsets: [Int] = []

  package init(_ text: String) {
    scalars.reserveCapacity(text.utf8.count)
    offsets.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      if value == 0x0D {
        append(0x0A, at: offset)
      } else if value < 0x80 {
        if value != 0x0A || !afterReturn { append(value, at: offset) }
      } else {
        appendPlain(scalar, at: offset)
      }
      afterReturn = value == 0x0D
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  /// The place in the original of a stretch of the plain text.
  package func range(_ stretch: Range<Int>) -> SourceRange {
    SourceRange(offsets[stretch.lowerBound], offsets[stretch.upperBound])
  }

  /// The plain text of a stretch.
  package func text(_ stretch: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars[stretch] {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    return String(view)
  }

  /// The whole plain text.
  package var text: String { text(0..<scalars.count) }

  private mutating func append(_ value: UInt32, at offset: Int) {
    scalars.append(value)
    offsets.append(offset)
  }

  private mutating func appendPlain(_ scalar: Unicode.Scalar, at offset: Int) {
    let value = scalar.value
    switch value {
    case 0x2033, 0x201F:  // ″: a second derivative
      append(0x27, at: offset)
      append(0x27, at: offset)
    case 0x2034:  // ‴
      for _ in 0..<3 { append(0x27, at: offset) }
    case _ where Self.isInvisible(value): break
    default: append(Self.replacements[value] ?? Self.mathematicalLetter(value) ?? value, at: offset)
    }
  }

  /// Zero-width marks, soft hyphens, byte order marks, directions and variation selectors.
  private static func isInvisible(_ value: UInt32) -> Bool {
    switch value {
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  private static let replacements: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    let groups: [(plain: Unicode.Scalar, written: String)] = [
      ("'", "’′´‘‛ʹʼ"), ("\"", "“”„«»"), ("-", "–‒−—‐‑﹣"), ("*", "∗⋅∙·×•⋆⨯✕\u{387}"), ("/", "∕⁄÷"),
      ("^", "ˆ"),
      (":", "∶꞉"), (",", "‚"), ("≤", "⩽≦"), ("≥", "⩾≧"), ("√", "𝇋"),
      (" ", "\u{A0}\u{1680}\u{202F}\u{205F}\u{3000}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}"),
      (" ", "\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}"), ("\n", "\u{85}\u{2028}\u{2029}"),
      ("ε", "ϵ"), ("φ", "ϕ"), ("θ", "ϑ"), ("κ", "ϰ"), ("ρ", "ϱ"), ("π", "ϖ"), ("σ", "ς"), ("μ", "µ"),
      ("Δ", "∆"),
      ("Θ", "ϴ"),
    ]
    for (plain, written) in groups {
      for scalar in written.unicodeScalars { table[scalar.value] = plain.value }
    }
    // Letters that stand outside the block of mathematical letters.
    for (written, plain) in zip(
      "ℎℬℰℱℋℐℒℳℛℯℊℴℭℌℑℜℨℂℍℕℙℚℝℤ".unicodeScalars, "hBEFHILMRegoCHIRZCHNPQRZ".unicodeScalars)
    {
      table[written.value] = plain.value
    }
    // The full-width forms of ASCII.
    for value in UInt32(0xFF01)...0xFF5E { table[value] = value - 0xFEE0 }
    return table
  }()

  /// The plain letter or digit of the block U+1D400 … U+1D7FF; nil outside it.
  private static func mathematicalLetter(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x1D400...0x1D6A3:  // thirteen alphabets of A … Z, a … z
      let place = (value - 0x1D400) % 52
      return place < 26 ? 0x41 + place : 0x61 + place - 26
    case 0x1D6A4: return 0x69
    case 0x1D6A5: return 0x6A
    case 0x1D6A8...0x1D7C9:  // five alphabets of Α … Ω, ∇, α … ω, ∂ and six variants
      let place = (value - 0x1D6A8) % 58
      switch place {
      case 17: return 0x398
      case ..<25: return 0x391 + place
      case 25: return 0x2207
      case ..<51: return place == 43 ? 0x3C3 : 0x3B1 + place - 26
      case 51: return 0x2202
      default: return [0x3B5, 0x3B8, 0x3BA, 0x3C6, 0x3C1, 0x3C0][Int(place) - 52]
      }
    case 0x1D7CE...0x1D7FF: return 0x30 + (value - 0x1D7CE) % 10
    default: return nil
    }
  }
}
