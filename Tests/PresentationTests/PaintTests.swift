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

  @Test func `on shaded ground what is faint has a colour near the ground's`() throws {
    let paint = Paint(Style(colors: true, shades: true))
    #expect(paint.shaded("A", 0) == "\u{1B}[1;48;5;17;38;5;231mA\u{1B}[0m")
    #expect(paint.shaded("A", 1) == "\u{1B}[1;48;5;230;38;5;16mA\u{1B}[0m")
    for height in stride(from: 0, through: 1, by: 0.1) {
      let faint = try #require(paint.shaded("⠁", height, isFaint: true))
      let colors = faint.matches(of: /8;5;(\d+)/).map { String($0.1) }
      #expect(colors.count == 2 && colors[0] != colors[1])
    }
    #expect(Paint(Style(colors: true)).shaded("A", 0) == nil)
  }
}
