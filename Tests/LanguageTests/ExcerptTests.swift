import Testing

@testable import Language

struct ExcerptTests {
  @Test func lineAndColumn() {
    let source = Source("a\nm\u{302}b = 2\r\nc")
    let excerpt = Excerpt(of: SourceRange(5, 6), in: source, symbols: .unicode, width: 80)
    #expect(excerpt.line == 2)
    #expect(excerpt.column == 2)
    #expect(excerpt.text == "m\u{302}b = 2")
    #expect(excerpt.indent == 1 && excerpt.width == 1)
  }

  @Test(arguments: [
    SourceRange(0, 0), SourceRange(4, 4), SourceRange(2, 99), SourceRange(99, 120), SourceRange(1, 2),
    SourceRange(-3, 2),
  ])
  func anyRangeGivesAMarkInsideTheLine(range: SourceRange) {
    let excerpt = Excerpt(of: range, in: Source("αβ\nx"), symbols: .unicode, width: 80)
    #expect(excerpt.width >= 1)
    #expect(excerpt.indent <= 3)
  }

  @Test(arguments: [1, 8, 10, 20, 40])
  func noWiderThanTheRoom(width: Int) {
    let text = String(repeating: "漢", count: 200)
    for lower in stride(from: 0, through: 600, by: 30) {
      let excerpt = Excerpt(
        of: SourceRange(lower, lower + 3), in: Source(text), symbols: .unicode, width: width)
      #expect(excerpt.text.reduce(0) { $0 + $1.displayWidth } <= max(width, 8))
    }
  }

  @Test func aPlaceLongerThanTheLineIsCut() {
    let text = String(repeating: "x", count: 500)
    let excerpt = Excerpt(of: SourceRange(0, 500), in: Source(text), symbols: .ascii, width: 40)
    #expect(excerpt.text.count <= 40 && excerpt.text.hasSuffix("..."))
    #expect(excerpt.width <= 40)
  }
}
