/// The smallest piece of a text that means something.
struct Token: Sendable {
  enum Kind: UInt8, Hashable, Sendable {
    case number, name
    /// `²`, `⁻¹`, `ᵗ`: a power.
    case superscript
    case plus, minus, times, divide, at, power
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case assign, comma, colon
    case open, close, openSquare, closeSquare
    case prime, transpose, root, nabla
    case `if`, then, `else`, and, or, not, `where`
    /// A `;` between brackets; elsewhere it is a newline.
    case semicolon
    /// The end of a statement.
    case newline
    case unknown
    /// The end of the text.
    case end
  }

  var kind: Kind
  /// Whether a blank, or the beginning of a line, stands before it.
  let isSpaced: Bool
  // A text has as many tokens as characters, so they are kept small.
  private let place: (lower: Int32, upper: Int32)
  private let plainPlace: (lower: Int32, upper: Int32)

  init(_ kind: Kind, _ range: SourceRange, plain: Range<Int>, isSpaced: Bool) {
    self.kind = kind
    self.isSpaced = isSpaced
    place = (Int32(truncatingIfNeeded: range.lower), Int32(truncatingIfNeeded: range.upper))
    plainPlace = (Int32(truncatingIfNeeded: plain.lowerBound), Int32(truncatingIfNeeded: plain.upperBound))
  }

  /// The place in the student's text.
  var range: SourceRange { SourceRange(Int(place.lower), Int(place.upper)) }

  /// The place in the plain text.
  var plain: Range<Int> { Int(plainPlace.lower)..<Int(plainPlace.upper) }

  /// Whether it ends a statement.
  var isSeparator: Bool { kind == .newline || kind == .end }

  /// Whether a formula goes on after it on the next line.
  var continuesLine: Bool {
    switch kind {
    case .plus, .minus, .times, .divide, .at, .power, .equal, .notEqual, .less, .lessOrEqual, .greater,
      .greaterOrEqual, .comma, .if, .then, .else, .and, .or, .not, .where:
      true
    default: false
    }
  }

  /// Whether a value may begin with it.
  var beginsOperand: Bool {
    switch kind {
    case .number, .name, .open, .openSquare, .root, .nabla: true
    default: false
    }
  }

  /// The operator between two values, with its precedence; nil for another token.
  var binaryOperator: (operation: BinaryOperator, precedence: Int)? {
    switch kind {
    case .or: (.or, Precedence.or)
    case .and: (.and, Precedence.and)
    case .equal: (.equal, Precedence.comparison)
    case .notEqual: (.notEqual, Precedence.comparison)
    case .less: (.less, Precedence.comparison)
    case .lessOrEqual: (.lessOrEqual, Precedence.comparison)
    case .greater: (.greater, Precedence.comparison)
    case .greaterOrEqual: (.greaterOrEqual, Precedence.comparison)
    case .plus: (.add, Precedence.sum)
    case .minus: (.subtract, Precedence.sum)
    case .times: (.multiply, Precedence.product)
    case .divide: (.divide, Precedence.product)
    case .at: (.matrixMultiply, Precedence.product)
    case .power: (.power, Precedence.power)
    default: nil
    }
  }
}

/// How tightly operators bind, loosest first.
enum Precedence {
  static let lowest = 0
  static let or = 1
  static let and = 2
  static let not = 3
  static let comparison = 4
  static let sum = 5
  static let product = 6
  static let unary = 7
  static let power = 8
}
