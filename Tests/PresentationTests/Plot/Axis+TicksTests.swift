import Testing
import Wording

@testable import Presentation

@Suite struct AxisTicksTests {
  private func texts(_ axis: Axis, _ count: Int = 6) -> [String] {
    axis.ticks(about: count, Style(symbols: .ascii)).map(\.text)
  }

  @Test func ticksAreMultiplesOfOneTwoOrFive() {
    #expect(texts(Axis("x", from: -5, to: 5)) == ["-4", "-2", "0", "2", "4"])
    #expect(texts(Axis("x", from: 0, to: 1)) == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
    #expect(texts(Axis("x", from: 0.3, to: 27)) == ["5", "10", "15", "20", "25"])
    #expect(texts(Axis("x", from: 0, to: 1e7), 3) == ["0", "5000000", "1e+07"])
  }

  /// One number alone shows no scale.
  @Test func twoAtLeast() {
    #expect(texts(Axis("x", from: -4, to: 4), 2) == ["-4", "-2", "0", "2", "4"])
    #expect(texts(Axis("x", from: -1.5, to: 1.5), 2) == ["-1", "0", "1"])
    #expect(texts(Axis("t", from: 0, to: 1, isWhole: true), 2) == ["0", "1"])
    #expect(texts(Axis("f", from: 5, to: 5000, scale: .logarithmic), 2) == ["10", "100", "1000"])
    for count in 0...12 {
      for (lower, upper) in [(-4.0, 4.0), (0.9, 1.1), (-0.3, 7.7), (2.1, 2.9), (-999, 1)] {
        #expect(texts(Axis("x", from: lower, to: upper), count).count >= 2, "\(lower) to \(upper), \(count)")
      }
    }
  }

  @Test func theirValuesAreTheDecimalNumbers() {
    let values = Axis("x", from: 0, to: 0.5).ticks(about: 6, Style()).map(\.value)
    #expect(values == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
  }

  @Test func closeTicksHaveTheDigitsThatTellThemApart() {
    let texts = texts(Axis("x", from: 1_000_000, to: 1_000_000.000001))
    #expect(Set(texts).count == texts.count)
    #expect(texts.count > 1)
  }

  @Test func stepsAreWhole() {
    #expect(texts(Axis("t", from: 0, to: 3, isWhole: true), 9) == ["0", "1", "2", "3"])
  }

  @Test func powersOfTenOnALogarithmicScale() {
    #expect(texts(Axis("f", from: 1e-3, to: 10, scale: .logarithmic)) == ["0.001", "0.01", "0.1", "1", "10"])
    #expect(texts(Axis("f", from: 1, to: 1e12, scale: .logarithmic), 4) == ["1", "10000", "1e+08", "1e+12"])
    #expect(texts(Axis("f", from: 1.5, to: 30, scale: .logarithmic)) == ["2", "5", "10", "20"])
    #expect(texts(Axis("f", from: 3.1, to: 3.4, scale: .logarithmic)).count >= 2)
  }

  @Test(arguments: [(1e-290, 1e-289), (-1e299, 1e299), (0, 1e-307), (0, 1e300)])
  func extremeRangesHaveTicks(lower: Double, upper: Double) {
    let axis = Axis("x", from: lower, to: upper)
    let ticks = axis.ticks(about: 6, Style())
    #expect(!ticks.isEmpty)
    #expect(ticks.count <= 12)
    for tick in ticks { #expect(tick.value.isFinite) }
  }
}
