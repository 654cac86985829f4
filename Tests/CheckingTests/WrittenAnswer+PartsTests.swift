import Testing

@testable import Checking

@Suite struct WrittenAnswerPartsTests {
  private func value(_ text: String) -> Double? {
    WrittenAnswer(text, counts: [1], calculations: true) { $0 == "w" }?.figures[0]?.value
  }

  @Test("Names", arguments: ["w = 0.6", "w=0.6", "w ≈ 0.6", "w: 0.6", "w := 0.6", "w → 0.6", "w is 0.6", "w es 0.6"])
  func names(text: String) {
    let part = WrittenAnswer(text, counts: [1]) { $0 == "w" }?.parts[0]
    #expect(part?.name == "w" && part?.figure?.value == 0.6)
    #expect(WrittenAnswer(text, counts: [1]) { _ in false } == nil)
  }

  @Test func units() {
    func units(_ text: String) -> [String?]? { WrittenAnswer(text, counts: [2]) { _ in false }?.parts.map(\.unit) }
    #expect(units("3 rows and 2 columns in all") == ["rows", "columns"] && units("3, 2 filas") == [nil, "filas"])
  }

  @Test func percentages() throws {
    let figure = try #require(WrittenAnswer("80%", counts: [1]) { _ in false }?.figures[0])
    #expect(
      figure.isRight(for: 0.8) && !figure.isRight(for: 80) && figure.isRight(for: 0.804) && !figure.isRight(for: 0.81))
    #expect(value("12,5%") == 0.125 && value("%") == nil)
  }
}
