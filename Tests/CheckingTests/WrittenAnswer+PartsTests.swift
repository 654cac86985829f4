import Testing

@testable import Checking

@Suite struct WrittenAnswerPartsTests {
  private func value(_ text: String) -> Double? {
    WrittenAnswer(text, counts: [1], calculations: true) { $0 == "w" }?.figures[0]?.value
  }

  @Test(
    "Words round a number",
    arguments: [
      ("20 updates", 20), ("20 updates per epoch", 20), ("about 20", 20), ("en 20 pasos.", 20),
      ("la respuesta es 20", 20),
      ("0.6 approx.", 0.6), ("0.6.", 0.6), ("≈ 0.6", 0.6), ("5 - 0.1*10 units", 4), ("0,6 aprox.", 0.6),
      ("0.6 más o menos", 0.6), ("20 thousand", 20_000), ("menos 2", -2), ("x 0.8", 0.8), ("el 80%", 0.8),
    ])
  func words(text: String, expected: Double) {
    #expect(value(text) == expected)
  }

  @Test(
    "Words that change a number", arguments: ["20 mil pasos", "2 or 3", "not 2", "20 x", "20 3 steps"])
  func otherWords(text: String) {
    #expect(value(text) == nil)
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

  @Test func numbersInWords() {
    #expect(value("four") == 4 && value("Cuatro") == 4 && value("w = diez") == 10 && value("una") == 1)
    #expect(value("eleven") == 11 && value("dieciséis") == 16 && value("veinte pasos") == 20 && value("medio") == 0.5)
    #expect(value("twenty four") == nil && value("four thousand") == 4000 && value("half") == 0.5)
  }
}
