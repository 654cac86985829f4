import Testing
import Wording

@testable import Presentation

@Suite struct AxisTests {
  @Test func positionsAreShares() {
    let axis = Axis("x", from: -2, to: 6)
    #expect(axis.position(of: -2) == 0)
    #expect(axis.position(of: 2) == 0.5)
    #expect(axis.position(of: 8) == 1.25)
    #expect(axis.position(of: .nan) == nil)
    #expect(axis.contains(6))
    #expect(!axis.contains(6.1))
  }

  @Test func onALogarithmicScaleEqualRatiosAreEqualDistances() throws {
    let axis = Axis("f", from: 1, to: 10_000, scale: .logarithmic)
    let position = try #require(axis.position(of: 100))
    #expect(abs(position - 0.5) < 1e-12)
    #expect(axis.position(of: 0) == nil)
    #expect(axis.position(of: -1) == nil)
  }

  @Test(arguments: [0, 3, -7, 1e-300, 1e299])
  func aSingleValueHasRoomAroundIt(value: Double) {
    let axis = Axis("x", holding: [value])
    #expect(axis.lower < value)
    #expect(axis.upper > value)
  }

  @Test func stepsBeginAtZero() {
    let axis = Axis("t", holding: [0], isWhole: true)
    #expect((axis.lower, axis.upper) == (0, 1))
    #expect(Axis("t", holding: [5], isWhole: true).lower == 4)
    #expect(Axis("n", holding: [-2], isWhole: true).lower == -3)
  }

  @Test func nothingToHoldIsAnAxisAllTheSame() {
    let axis = Axis("x", holding: [.nan, .infinity])
    #expect(axis.lower < axis.upper)
    let logarithmic = Axis("x", holding: [0, -1], scale: .logarithmic)
    #expect(logarithmic.lower < 1 && logarithmic.upper > 1)
  }

  @Test func endsThatAreNearlyTidyBecomeSo() {
    let axis = Axis("x", holding: [6e-6, 24.9])
    #expect(axis.lower == 0)
    #expect(axis.upper == 25)
    let other = Axis("x", holding: [0.5, 23])
    #expect(other.lower == 0.5)
    #expect(other.upper == 23)
  }

  @Test func hugeEndsAreDrawnIn() {
    let axis = Axis("x", from: -.greatestFiniteMagnitude, to: .greatestFiniteMagnitude)
    #expect((axis.upper - axis.lower).isFinite)
  }
}
