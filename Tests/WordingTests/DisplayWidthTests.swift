import Testing
import Wording

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("m̂", 1), ("m\u{302}", 1), ("ŷ", 1), ("∂f/∂x", 5), ("−4.8", 4), ("│─┼", 3),
    ("日本", 4),
    ("ａ", 2), ("한", 2), ("🙂", 2), ("👩‍👩‍👧", 2), ("✓", 1), ("❤\u{FE0F}", 2), ("\u{200B}", 0), ("\u{302}", 0),
    ("\t", 0),
    ("a\u{AD}b", 2), ("é", 1), ("e\u{301}", 1), ("\u{1B}", 0), ("\r\n", 0),
  ])
  func `columns of a text`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `padding counts columns, not characters`() {
    #expect("m̂".padded(to: 3) == "m̂  ")
    #expect("日".rightAligned(to: 3) == " 日")
    #expect("long".padded(to: 2) == "long")
    #expect("long".rightAligned(to: 2) == "long")
  }
}
