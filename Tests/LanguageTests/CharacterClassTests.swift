import Testing

@testable import Language

struct CharacterClassTests {
  @Test(
    arguments: [
      (" ", CharacterClass.blank), ("\n", .newline), ("#", .comment), ("a", .letter), ("_", .letter),
      ("ñ", .letter), ("θ", .letter),
      ("π", .letter), ("∞", .letter), ("7", .digit), ("½", .fraction), ("²", .superscript),
      ("ⁿ", .superscript), ("+", .sign),
      ("∇", .sign), ("ᵀ", .sign), (".", .dot), ("|", .other), ("\u{302}", .other), ("₁", .other),
      ("😀", .other), ("\u{0}", .other),
    ] as [(Unicode.Scalar, CharacterClass)])
  func classes(scalar: Unicode.Scalar, expected: CharacterClass) {
    #expect(CharacterClass.of(scalar.value) == expected)
  }
}
