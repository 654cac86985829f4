import Testing

@testable import Checking

@Suite struct FigureWordsTests {
  @Test(arguments: [
    ("four", 4), ("Cuatro", 4), ("una", 1), ("eleven", 11), ("dieciséis", 16), ("twenty four", 24),
    ("twenty-eight", 28), ("veintiocho", 28), ("treinta y cinco", 35), ("four thousand", 4000), ("a hundred", 100),
    ("one hundred and five", 105), ("ciento veinte", 120), ("dos mil quinientos", 2500), ("mil", 1000),
    ("2 mil", 2000), ("two million three hundred thousand and one", 2_300_001), ("un millón", 1_000_000),
    ("minus two", -2), ("menos diez", -10), ("zero", 0),
  ])
  func wholeNumbers(text: String, value: Double) { #expect(Figure(word: text)?.value == value) }

  @Test(arguments: [
    ("half", 0.5), ("a half", 0.5), ("medio", 0.5), ("three quarters", 0.75), ("tres cuartos", 0.75),
    ("3 eighths", 0.375),
    ("two and a half", 2.5), ("dos y medio", 2.5), ("una cuarta parte", 0.25), ("cuarta parte", 0.25),
    ("2 and a half", 2.5), ("minus a half", -0.5), ("one tenth", 0.1),
  ])
  func parts(text: String, value: Double) { #expect(Figure(word: text)?.value == value) }

  @Test(
    "No numbers",
    arguments: [
      "", "a", "and", "y", "two three", "ten two", "two and", "and two", "20", "20 and", "-", "minus", "minus 2",
      "the half", "hundred and", "a two", "two zero", "x", "dos y", "y medio", "half a million",
    ])
  func others(text: String) { #expect(Figure(word: text) == nil) }
}
