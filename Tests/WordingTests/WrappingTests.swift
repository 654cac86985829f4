import Testing
import Wording

@Suite struct WrappingTests {
  @Test func `lines are broken at blanks and go on under the hanging indentation`() {
    #expect(
      "Each update brings it nearer.".wrapped(to: 16, indentation: 2, hanging: 4)
        == ["  Each update", "    brings it", "    nearer."])
  }

  @Test func `a line may be exactly as wide as the window`() {
    #expect("ab cd".wrapped(to: 5) == ["ab cd"])
    #expect("ab cd".wrapped(to: 4) == ["ab", "cd"])
    #expect("m̂ v̂".wrapped(to: 3) == ["m̂ v̂"])
  }

  @Test func `a word longer than the window stays whole`() {
    #expect("a extraordinary b".wrapped(to: 5, indentation: 1) == [" a", " extraordinary", " b"])
    #expect("word".wrapped(to: 0) == ["word"])
    #expect("a b".wrapped(to: -5, indentation: 2) == ["  a", "  b"])
  }

  @Test func `line breaks stay, blanks at the end go`() {
    #expect("a\n\n  b  ".wrapped(to: 10, indentation: 1) == [" a", "", "   b"])
    #expect("".wrapped(to: 10, indentation: 3) == [""])
  }

  @Test func `what is set off by two blanks is kept together`() {
    #expect("C needs data: type  x = 2  first.".wrapped(to: 24) == ["C needs data: type", "x = 2  first."])
    #expect("type  x = 2  first, then b = 1".wrapped(to: 80) == ["type  x = 2  first, then b = 1"])
    #expect("type  a + b + c + d  first".wrapped(to: 8) == ["type", "a + b", "+ c + d", "first"])
  }

  @Test(arguments: -1...40) func `no line is wider than the window if its words are not`(width: Int) {
    let text = "It would converge for  0 < α < 1  and  α = 0.5  arrives in one update, from anywhere."
    let lines = text.wrapped(to: width, indentation: 2, hanging: 3)
    let words = lines.flatMap { $0.split(separator: " ") }
    #expect(words == text.split(separator: " "))
    for line in lines {
      #expect(line.displayWidth <= max(width, 12))
      // No sign ends a line, nor begins one unless a line is too narrow for its formula.
      #expect(!"<=".contains(line.last ?? " "))
      if width >= 12 { #expect(!"<=".contains(line.first { $0 != " " } ?? " ")) }
    }
  }

  @Test(arguments: [
    ("towards x = 0 from both sides", 12, ["towards", "x = 0 from", "both sides"]),
    ("it is 4 − 2√2, not 1", 9, ["it is", "4 − 2√2,", "not 1"]),
    ("the function (w − 3)² again", 16, ["the function", "(w − 3)² again"]),
    ("at (1, 1) or f(x, y)", 7, ["at", "(1, 1)", "or", "f(x, y)"]),
    ("go on (or do not) here", 9, ["go on (or", "do not)", "here"]),
    ("here, x\u{A0}new,\u{A0}y", 10, ["here,", "x new, y"]),
    ("data: x = 2 · gd, α = 0.1", 15, ["data: x = 2 ·", "gd, α = 0.1"]),
  ])
  func `a formula that fits in a line is not broken`(text: String, width: Int, lines: [String]) {
    #expect(text.wrapped(to: width) == lines)
  }

  @Test func `a formula that fits in no line is broken before its signs`() {
    #expect(
      "so f(x, y) = 3x² + 2x·y + y² is".wrapped(to: 18, indentation: 1, hanging: 3)
        == [" so f(x, y)", "   = 3x² + 2x·y", "   + y² is"])
    // Where little of it would stand at the end of the line, it begins the next one.
    #expect("towards a = b + c + d + e".wrapped(to: 12) == ["towards", "a = b + c", "+ d + e"])
    #expect("a = b = c = d".wrapped(to: 6) == ["a = b", "= c", "= d"])
  }
}
