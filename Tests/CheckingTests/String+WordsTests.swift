import Testing

@testable import Checking

@Suite struct StringWordsTests {
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
      ("creo que 4", 4),
    ])
  func words(text: String, expected: Double) {
    #expect(value(text) == expected)
  }

  @Test(
    "Words that change a number", arguments: ["20 mil pasos", "2 or 3", "not 2", "20 x", "20 3 steps"])
  func otherWords(text: String) {
    #expect(value(text) == nil)
  }

  @Test func theWordRightBehind() {
    #expect("about 20 updates per epoch.".withoutWords == ("20", "updates"))
    #expect("20 values of f".withoutWords.number == "20" && "20 x".withoutWords.number == "20 x")
    #expect("4 squared".withoutWords.number == "4 squared")
    #expect("the square root of 16".withoutWords.number == "the square root of 16")
  }
}
