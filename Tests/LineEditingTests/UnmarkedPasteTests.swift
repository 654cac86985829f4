import Testing

@testable import LineEditing

@Suite struct UnmarkedPasteTests {
  @Test(
    "What no person types",
    arguments: [
      ("a = 1\rb", true), ("a\nb = 2\n", true), ("  a\r\n  b\r\n", true), ("α\rβ", true), ("a\r\r\rb", true),
      ("a = 1\r", false), ("a = 1\r\r\n ", false), ("a", false), ("", false), ("\r\r\r", false), ("\ra\rb", false),
      ("\u{1B}[200~a\rb", false), ("\u{1B}[A\ra", false), ("a\u{1B}[200~\rb", false),
    ])
  func severalLines(keys: String, isPaste: Bool) {
    #expect(UnmarkedPaste.isSeveralLines(Array(keys.utf8)) == isPaste)
  }
}
