import Wording

/// The number before a term, as a fraction, so that `2x/3` never becomes `0.666…x`.
///
/// Whole numbers are reduced (`4/6` → `2/3`); a decimal takes the denominator in where the result is short
/// (`0.1/2` → `0.05`, but `0.1/3` stays).
struct Coefficient: Hashable {
  let numerator: Double
  /// Positive.
  let denominator: Double

  static let one = Coefficient(1)

  init(_ value: Double) { self.init(value, over: 1) }

  init(_ numerator: Double, over denominator: Double) {
    // No −0: it would be printed.
    let top = numerator == 0 ? 0 : denominator < 0 ? -numerator : numerator
    let bottom = abs(denominator)
    if Self.isWhole(top), Self.isWhole(bottom), bottom > 0 {
      let divisor = Self.greatestCommonDivisor(top, bottom)
      self.numerator = top / divisor
      self.denominator = bottom / divisor
    } else if Self.isShort(Self.cleaned(top / bottom)) {
      self.numerator = Self.cleaned(top / bottom)
      self.denominator = 1
    } else {
      self.numerator = top
      self.denominator = bottom
    }
  }

  /// Whether this is a number to reckon with: finite, and not divided by zero.
  var isSound: Bool { numerator.isFinite && denominator.isFinite && denominator > 0 }

  var isOne: Bool { numerator == 1 && denominator == 1 }
  var isZero: Bool { numerator == 0 }
  var isNegative: Bool { numerator < 0 }
  var magnitude: Coefficient { isNegative ? -self : self }

  static func * (left: Coefficient, right: Coefficient) -> Coefficient {
    Coefficient(
      cleaned(left.numerator * right.numerator), over: cleaned(left.denominator * right.denominator))
  }

  static func / (left: Coefficient, right: Coefficient) -> Coefficient {
    Coefficient(
      cleaned(left.numerator * right.denominator), over: cleaned(left.denominator * right.numerator))
  }

  static func + (left: Coefficient, right: Coefficient) -> Coefficient {
    if left.denominator == right.denominator {
      return Coefficient(cleaned(left.numerator + right.numerator), over: left.denominator)
    }
    return Coefficient(
      cleaned(left.numerator * right.denominator + right.numerator * left.denominator),
      over: cleaned(left.denominator * right.denominator))
  }

  static prefix func - (operand: Coefficient) -> Coefficient {
    Coefficient(-operand.numerator, over: operand.denominator)
  }

  static func isWhole(_ value: Double) -> Bool {
    value.rounded() == value && abs(value) <= 9_007_199_254_740_992
  }

  private static func greatestCommonDivisor(_ left: Double, _ right: Double) -> Double {
    var (larger, smaller) = (abs(left), abs(right))
    while smaller > 0 { (larger, smaller) = (smaller, larger.truncatingRemainder(dividingBy: smaller)) }
    return larger
  }

  /// The decimal that was meant: 0.1·3 is 0.3, not 0.30000000000000004.
  private static func cleaned(_ value: Double) -> Double {
    guard value.isFinite, !isWhole(value), let decimal = Double(NumberFormat.ascii(value, digits: 15)) else {
      return value
    }
    return abs(decimal - value) <= 4 * value.ulp ? decimal : value
  }

  private static func isShort(_ value: Double) -> Bool {
    value.isFinite && Double(NumberFormat.ascii(value, digits: 12)) == value
  }
}
