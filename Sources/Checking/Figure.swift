#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A number as somebody wrote it: its value, and how many digits it shows.
package struct Figure: Hashable, Sendable {
  /// As it was written.
  package let text: String
  package let value: Double
  /// One in the last place; nil for a number that is meant exactly, such as 3/5 or √2.
  package let unit: Double?
  /// The digits from the first that is not 0; 0 for zero itself.
  package let digits: Int
  /// The digits after the point.
  package let places: Int
  /// Whether it is what a calculation gives, with all its digits, and nobody has rounded it or cut it off.
  let isWorkedOut: Bool

  package init(text: String, value: Double, unit: Double?, digits: Int, places: Int, isWorkedOut: Bool = false) {
    self.text = text
    self.value = value
    self.unit = unit
    self.digits = digits
    self.places = places
    self.isWorkedOut = isWorkedOut
  }

  /// Whether it may be a number rounded: 2.350, but neither 1.5 nor 120.
  var isRounded: Bool { unit != nil && digits >= 3 && places > 0 }

  /// The values for which the figure is right.
  ///
  /// One significant digit must be exact (at 7 digits), and so must a number meant exactly, a zero by its decimal places, two
  /// digits rounded half up or half to even, three and more also cut off.
  ///
  /// - Parameters:
  ///   - scale: the size of what was added and subtracted to get it, for a bare 0.
  ///   - places: the decimal places that all figures of a table show, where they do: then 0.001 is a rounded figure.
  package func accepted(scale: Double = 1, places shared: Int? = nil) -> ClosedRange<Double> {
    guard let unit else { return around(max(5e-7 * pow(10, floor(log10(abs(value)))), 1e-15)) }
    let isShared = shared.map { $0 >= 3 && places == $0 } ?? false
    if value == 0 {
      // 0.0005 itself rounds to 0.001.
      return places == 0 ? around(1e-9 * max(scale, 1e-300)) : around(unit / 2 * (1 - 1e-9))
    }
    if digits == 1, !isShared { return around(5e-7 * pow(10, floor(log10(abs(value))))) }
    let half = unit / 2 + 1e-12 * abs(value)
    if isWorkedOut { return around(half) }
    guard digits >= 3 else {
      // Neither way leads from a half to an odd digit below it.
      let isOdd = (abs(value) / unit).rounded().truncatingRemainder(dividingBy: 2) == 1
      let above = isOdd ? unit / 2 * (1 - 1e-9) : half
      return value > 0 ? value - half...value + above : value - above...value + half
    }
    let away = unit * (1 - 1e-9)
    return value > 0 ? value - half...value + away : value - away...value + half
  }

  /// The figure with zeros at its end; nil for one that shows as many places, or is meant exactly.
  func padded(to places: Int) -> Figure? {
    guard let unit, places > self.places, value != 0 else { return nil }
    let more = places - self.places
    return Figure(
      text: text, value: value, unit: unit / pow(10, Double(more)), digits: digits + more, places: places)
  }

  /// Whether the figure is right for a value, to the digits written.
  package func isRight(for value: Double, scale: Double = 1, places: Int? = nil) -> Bool {
    value.isFinite && accepted(scale: scale, places: places).contains(value)
  }

  /// Whether it misses a value by no more than about one in the last place; a whole number for another is no slip of that kind.
  package func isRoundingSlip(for value: Double) -> Bool {
    guard let unit, digits >= 2, unit < 1 || value != value.rounded() else { return false }
    return abs(self.value - value) <= (digits == 2 ? 0.75 : 1.5) * unit
  }

  /// Whether it is a value rounded to a single digit after the point, which might be by chance: 0.3 for 0.297.
  package func isTooShort(for value: Double) -> Bool {
    guard let unit, digits == 1, places > 0, !isRight(for: value) else { return false }
    // 0.0909 is no 0.1 to one digit, 0.0986 nearly one.
    let isOfItsSize = abs(value) >= 0.95 * unit
    return isOfItsSize && abs(self.value - value) <= unit / 2 * (1 + 1e-9)
  }

  /// Whether it is right for a value of more digits with no more than two, or cut off.
  func isCoarse(for value: Double) -> Bool {
    guard let unit, isRight(for: value), abs(self.value - value) > 5e-7 * abs(value) else { return false }
    return digits <= 2 || abs(self.value - value) > unit / 2 * (1 + 1e-9)
  }

  /// Whether it is a value itself and no rounding of it, to the 7 digits that an ε leaves.
  func isExact(for truth: Double) -> Bool { abs(value - truth) <= 5e-8 * abs(truth) }

  /// Whether of its many digits only the last ones differ.
  package func isNear(_ value: Double) -> Bool {
    digits >= 4 && unit != nil && abs(self.value - value) <= 5e-4 * abs(value)
  }

  /// Whether it is a value rounded to its digits, and not cut off.
  func isRounded(from value: Double) -> Bool {
    isRight(for: value) && !isWorkedOut && unit.map { abs(self.value - value) <= $0 / 2 * (1 + 1e-9) } ?? true
  }

  private func around(_ half: Double) -> ClosedRange<Double> { value - half...value + half }
}

/// Rounding to significant digits and to places.
enum Rounding {
  /// A value with at most this many significant digits.
  static func significant(_ value: Double, _ digits: Int) -> Double {
    guard value != 0, value.isFinite else { return value }
    return places(value, digits - 1 - Int(floor(log10(abs(value)))))
  }

  /// A value with at most this many decimal places; negative for tens and hundreds.
  static func places(_ value: Double, _ places: Int) -> Double {
    guard value.isFinite, abs(places) < 300 else { return value }
    if places >= 0 {
      let power = pow(10, Double(places))
      let rounded = (value * power).rounded() / power
      return rounded.isFinite ? rounded : value
    }
    let power = pow(10, Double(-places))
    return (value / power).rounded() * power
  }

  /// One in the last of so many significant digits of a value.
  static func unit(_ value: Double, digits: Int) -> Double {
    value == 0 || !value.isFinite ? 0 : pow(10, floor(log10(abs(value))) - Double(digits - 1))
  }
}
