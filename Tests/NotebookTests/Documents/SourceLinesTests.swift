import Testing

@testable import Notebook

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
    ("a\r\nb\rc\n\rd", ["a", "b", "c", "", "d"]), ("é\r", ["é"]),
  ])
  func splitsAtEveryKindOfLineEnd(text: String, lines: [String]) {
    let source = SourceLines(text)
    #expect(source.texts == lines)
    #expect(source.text(1..<source.count + 1) == text)
  }

  @Test func knowsItsPlaces() {
    let lines = SourceLines("a\r\nbc")
    #expect(lines.start(2) == 3)
    #expect(lines.contentEnd(1) == 1)
    #expect(lines.end(1) == 3)
    #expect(Array(lines.terminator(1)) == [13, 10])
    #expect(lines.terminator(2).isEmpty)
    #expect(lines.text(2..<2).isEmpty)
  }
}
