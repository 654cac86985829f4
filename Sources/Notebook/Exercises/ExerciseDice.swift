import Tensors
import Wording

/// Chance for a problem: the same for the same seed, kind and number.
package struct ExerciseDice: Sendable {
  private var generator: RandomGenerator

  package init(seed: Int, kind: String, number: Int) {
    var mixed = seed
    for byte in kind.utf8 { mixed = mixed &* 31 &+ Int(byte) }
    generator = RandomGenerator(seed: mixed &* 1_000_003 &+ number)
  }

  /// One of several, each as likely as the others; there must be one.
  mutating func one<Choice>(of choices: [Choice]) -> Choice { choices[generator.integer(below: choices.count)] }

  /// A whole number of a range, without those that are excluded.
  mutating func integer(_ range: ClosedRange<Int>, except excluded: Int...) -> Int {
    one(of: range.filter { !excluded.contains($0) })
  }
}

/// Numbers and terms as problems and hints write them.
enum ExerciseText {
  /// A number as it can be typed: `-0.25`.
  static func typed(_ value: Double) -> String { NumberFormat.ascii(value, digits: 8) }

  /// A number as it is read: `−0.25`.
  static func shown(_ value: Double) -> String { typed(value).replacing("-", with: "−") }

  /// A number behind a sign of operation: `(−0.25)`.
  static func operand(_ value: Double) -> String { value < 0 ? "(\(shown(value)))" : shown(value) }

  /// `w - 3`, `w + 2`, `w`.
  static func shifted(_ name: String, by value: Double) -> String {
    value == 0 ? name : value > 0 ? "\(name) - \(typed(value))" : "\(name) + \(typed(-value))"
  }

  /// The square of a distance: `(w - 3)^2`, `w^2`.
  static func square(_ name: String, from value: Double) -> String {
    value == 0 ? "\(name)^2" : "(\(shifted(name, by: value)))^2"
  }

  /// A sum of terms with their coefficients, those with 0 left out: `3x^2 - x + 1`; an empty name is a constant.
  static func sum(_ terms: [(Double, String)]) -> String {
    var text = ""
    for (coefficient, name) in terms where coefficient != 0 {
      let size = abs(coefficient)
      let number = size == 1 && !name.isEmpty ? "" : typed(size)
      if text.isEmpty {
        text = coefficient < 0 ? "-" : ""
      } else {
        text += coefficient < 0 ? " - " : " + "
      }
      // 0.5(w - 1)^2 and 2x are read as products.
      text += number + name
    }
    return text.isEmpty ? "0" : text
  }
}
