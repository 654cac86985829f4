import Testing

@testable import Presentation

@Suite struct LinePatternTests {
  @Test func theFirstIsSolidAndTheOthersDiffer() {
    let patterns = (0..<6).map(LinePattern.pattern)
    #expect(patterns[0] == .solid)
    #expect(Set(patterns).count == 6)
    #expect(Set((0..<8).map(LinePattern.sign)).count == 8)
  }

  @Test func overLevelLinesNoneIsDotted() {
    let patterns = (0..<6).map(LinePattern.patternOverDots)
    #expect(patterns[0] == .solid)
    #expect(Set(patterns).count == 6)
    #expect(patterns.allSatisfy { ($0.lengths.max() ?? 9) >= 3 })
  }

  @Test func lengthsAreDrawnAndLeftOutByTurns() {
    let pattern = LinePattern(lengths: [2, 1])
    #expect((0..<7).map(pattern.isOn) == [true, true, false, true, true, false, true])
    #expect(LinePattern.solid.isOn(99))
  }
}
