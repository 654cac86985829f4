import Testing

@testable import Checking

@Suite struct FigureTests {
  /// The one rule: written, true value, right or not.
  @Test(arguments: [
    ("1.771", 1.7712, true), ("1.77", 1.7712, true), ("1.772", 1.7712, false), ("4", 4.9, false),
    ("4", 4.0000000001, true),
    ("2.3594", 2.359296, false), ("2.3593", 2.359296, true), ("2.3592", 2.359296, true), ("0.26", 0.2592, true),
    ("0.25", 0.2592, false), ("0.000", 0.0004, true), ("0.000", 0.0006, false), ("0", 1e-12, true), ("0", 0.01, false),
    ("1e-3", 0.00093, false), ("2.5", 2.45, true), ("2.4", 2.45, true), ("-1.53", -1.536, true),
    ("-1.54", -1.536, true),
    ("0.53", 0.535, false), ("0.54", 0.535, true),
    ("0.52", 0.525, true), ("0.53", 0.525, true), ("-0.53", -0.535, false), ("3/5", 0.6, true), ("3/5", 0.6001, false),
    ("0.5", 0.52, false),
  ])
  func rightToTheDigitsWritten(text: String, value: Double, isRight: Bool) throws {
    #expect(try #require(Figure(text)).isRight(for: value) == isRight)
  }

  /// Right as far as it goes: one digit after the point, rounded.
  @Test(arguments: [
    ("0.3", 0.297, true), ("0.1", 0.0986, true), ("0.09", 0.0900306, true), ("0.3", 0.3, false), ("0.3", 0.24, false),
    ("0.1", 0.0909, false), ("2", 2.4, false), ("0.30", 0.297, false), ("3/10", 0.297, false),
  ])
  func tooFewDigits(text: String, value: Double, isTooShort: Bool) throws {
    #expect(try #require(Figure(text)).isTooShort(for: value) == isTooShort)
  }

  @Test(arguments: [
    ("0.54", 0.5369, true), ("0.292", 0.29289, true), ("0.293", 0.29289, false), ("0.5369", 0.5369, false),
    ("0.25", 0.25, false), ("0.55", 0.5369, false),
  ])
  func coarse(text: String, value: Double, isCoarse: Bool) throws {
    #expect(try #require(Figure(text)).isCoarse(for: value) == isCoarse)
  }

  /// A whole number beside another whole one was counted wrong, not rounded.
  @Test(arguments: [
    ("1251", 1250, false), ("1251", 1250.2, true), ("12.51", 12.5, true), ("25", 24.01, false), ("0.537", 0.5379, true),
  ])
  func roundingSlips(text: String, value: Double, isSlip: Bool) throws {
    #expect(try #require(Figure(text)).isRoundingSlip(for: value) == isSlip)
  }

  @Test func placesOfATableLetOneDigitBeRounded() throws {
    let figure = try #require(Figure("0.001"))
    #expect(!figure.isRight(for: 0.00093))
    #expect(figure.isRight(for: 0.00093, places: 3))
  }

  @Test func zerosAtItsEnd() throws {
    let padded = try #require(Figure("0.09")?.padded(to: 4))
    #expect(padded.isRight(for: 0.0900306) && !padded.isRight(for: 0.0902))
    #expect(Figure("0.090")?.padded(to: 3) == nil && Figure("3/5")?.padded(to: 3) == nil)
  }
}
