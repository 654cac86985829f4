import Testing

@testable import gradus_bench

@Suite struct EntryTests {
  private func entry(_ own: Double, ratio: Double?, _ goal: Entry.Goal) -> Entry {
    Entry(
      name: "S1", title: "start", own: Series([own]), ratio: ratio.map { (Series([$0]), "python3") }, goal: goal)
  }

  @Test func theGreatestRatioIsStillMet() {
    #expect(entry(3, ratio: 1.5, .init(ratio: 1.5)).isMet == true)
    #expect(entry(3, ratio: 1.51, .init(ratio: 1.5)).isMet == false)
  }

  @Test func bothGoalsMustBeMet() {
    #expect(entry(3, ratio: 0.3, .init(ratio: 0.36, value: 3.5)).isMet == true)
    #expect(entry(4, ratio: 0.3, .init(ratio: 0.36, value: 3.5)).isMet == false)
    #expect(entry(3, ratio: 0.4, .init(ratio: 0.36, value: 3.5)).isMet == false)
  }

  /// Without a yardstick its goal says nothing.
  @Test func whatWasNotMeasuredIsNotJudged() {
    #expect(entry(3, ratio: nil, .init(ratio: 0.36, value: 3.5)).isMet == true)
    #expect(entry(3, ratio: nil, .init(ratio: 0.36)).isMet == nil)
  }
}
