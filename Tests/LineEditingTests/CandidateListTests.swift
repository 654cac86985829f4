import Testing

@testable import LineEditing

@Suite struct CandidateListTests {
  @Test(
    "The common prefix",
    arguments: [
      (["train", "trace"], "tra"), (["train"], "train"), (["a", "b"], ""), ([], ""), (["tr", "train"], "tr"),
      (["θ₀", "θ₁"], "θ"), (["m̂", "m"], ""),
    ])
  func commonPrefix(candidates: [String], prefix: String) {
    #expect(CandidateList(candidates: candidates).commonPrefix == prefix)
  }

  @Test func columnsAreReadDownwards() {
    adoptUTF8Locale()
    let list = CandidateList(candidates: ["a", "bb", "θ₀", "dddd", "e"])
    #expect(list.lines(width: 18) == ["a     θ₀    e", "bb    dddd"])
    #expect(list.lines(width: 5) == ["a", "bb", "θ₀", "dddd", "e"])
    #expect(list.lines(width: 0).count == 5)
    #expect(CandidateList(candidates: []).lines(width: 80) == [])
  }

  @Test func longListIsCounted() {
    let list = CandidateList(candidates: (1...250).map { "w\($0)" })
    let lines = list.lines(width: 1)
    #expect(lines.count == CandidateList.capacity + 1)
    #expect(lines.last == "… +50")
  }

  @Test func combiningMarkTakesNoRoom() {
    adoptUTF8Locale()
    #expect(CandidateList.columns("m̂ₜ = α") == 6)
  }
}
