import Testing

@testable import Notebook

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("plain — ŷ\tx\n", "plain — ŷ\tx\n"), ("\u{1B}[2J", "␛[2J"), ("a\0b\r", "a␀b␍"),
    ("\u{7F}\u{9B}", "␡⟨9b⟩"),
    ("\u{202E}x\u{2066}", "⟨202e⟩x⟨2066⟩"), ("a\u{1B}\u{301}", "a␛\u{301}"),
  ])
  func showsWhatATerminalWouldObey(text: String, shown: String) {
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(shown.unicodeScalars))
  }
}
