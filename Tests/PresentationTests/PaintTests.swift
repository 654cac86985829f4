import Presentation
import Testing
import Wording

@Suite struct PaintTests {
  @Test func `codes stand around the words, not around their blanks`() {
    #expect(Paint(Style(colors: true)).heading("  w new ") == "  \u{1B}[1mw new\u{1B}[0m ")
    #expect(Paint(Style(colors: true)).wrong("✗") == "\u{1B}[31m✗\u{1B}[0m")
    #expect(Paint(Style(colors: true)).right("   ") == "   ")
    #expect(Paint(Style(colors: true)).note("").isEmpty)
  }

  @Test func `no colours where there are none, nor in plain mode`() {
    #expect(Paint(Style()).right("ok") == "ok")
    #expect(Paint(Style(plain: true, colors: true)).right("ok") == "ok")
  }
}
