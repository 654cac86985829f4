/// What a character can begin.
enum CharacterClass: UInt8, Sendable {
  case blank, newline, comment, letter, digit, fraction, superscript, sign, dot, other

  static func of(_ value: UInt32) -> CharacterClass {
    if value < 0x80 { return ascii[Int(value)] }
    if signs[value] != nil { return .sign }
    if superscripts[value] != nil { return .superscript }
    if NumberLiteral.fractions[value] != nil { return .fraction }
    if standsAlone(value) || isLetter(value) { return .letter }
    return .other
  }

  private static let ascii: [CharacterClass] = (0..<128).map { (value: UInt32) in
    switch value {
    case 0x20, 0x09, 0x0B, 0x0C: .blank
    case 0x0A: .newline
    case 0x23: .comment
    case 0x2E: .dot
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
    case 0x21: .sign
    default: signs[value] == nil ? .other : .sign
    }
  }

  /// Signs of one character.
  static let signs: [UInt32: Token.Kind] = {
    let list: [(Unicode.Scalar, Token.Kind)] = [
      ("+", .plus), ("-", .minus), ("*", .times), ("/", .divide), ("@", .at), ("^", .power), ("<", .less),
      (">", .greater),
      ("=", .assign), (",", .comma), (":", .colon), ("(", .open), (")", .close), ("[", .openSquare),
      ("]", .closeSquare),
      ("'", .prime), (";", .semicolon), ("√", .root), ("∇", .nabla), ("≤", .lessOrEqual),
      ("≥", .greaterOrEqual),
      ("≠", .notEqual), ("ᵀ", .transpose),
    ]
    return Dictionary(uniqueKeysWithValues: list.map { ($0.value, $1) })
  }()

  /// Signs to which an `=` belongs: `==`, `!=`, `<=`, `>=`.
  static let comparisons: [UInt32: Token.Kind] = [
    0x3D: .equal, 0x21: .notEqual, 0x3C: .lessOrEqual, 0x3E: .greaterOrEqual,
  ]

  /// Raised characters with the plain ones they stand for.
  static let superscripts: [UInt32: Character] = {
    var table: [UInt32: Character] = [:]
    for (raised, plain) in zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵗᵏˣⁱ".unicodeScalars, "0123456789+-ntkxi") {
      table[raised.value] = plain
    }
    return table
  }()

  /// `π`, which is never part of a longer name, and `∞`.
  static func standsAlone(_ value: UInt32) -> Bool { value == 0x3C0 || value == 0x221E }

  /// Lowered digits, signs and letters.
  static func isSubscript(_ value: UInt32) -> Bool {
    switch value {
    case 0x2080...0x208E, 0x2090...0x209C, 0x1D62...0x1D6A, 0x2C7C: true
    default: false
    }
  }

  static func continuesName(_ value: UInt32) -> Bool {
    if value < 0x80 { return ascii[Int(value)] == .letter || ascii[Int(value)] == .digit }
    guard let scalar = Unicode.Scalar(value), scalar.properties.isXIDContinue else { return false }
    return !standsAlone(value) && !isSubscript(value) && superscripts[value] == nil && signs[value] == nil
  }

  /// Subscripts, and marks on the letter before them.
  static func endsName(_ value: UInt32) -> Bool { value >= 0x80 && (isSubscript(value) || isMark(value)) }

  static func isMark(_ value: UInt32) -> Bool {
    guard value >= 0x300, let category = Unicode.Scalar(value)?.properties.generalCategory else {
      return false
    }
    return category == .nonspacingMark || category == .enclosingMark || category == .spacingMark
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(value), scalar.properties.isXIDStart else { return false }
    return !isSubscript(value)
  }
}
