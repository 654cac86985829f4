import Testing

@testable import Language

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("θ", 1), ("m\u{302}", 1), ("ŷ", 1), ("漢", 2), ("😀", 2), ("\u{302}", 0), ("│", 1), ("√", 1),
      ("\u{200B}", 0),
    ] as [(Character, Int)])
  func columns(character: Character, expected: Int) {
    #expect(DisplayWidth.columns(of: character) == expected)
  }
}
