import Testing

@testable import Notebook

@Suite struct InlineMarksTests {
  private func formulas(_ text: String) -> [String] { InlineMarks(text).formulas.map { String(text[$0.inner]) } }
  private func loose(_ text: String) -> [String] { InlineMarks(text).loose.map { String(text[$0...].prefix(3)) } }

  @Test func formulasStandBetweenDollarSigns() {
    #expect(formulas("with $w = 0$ and $$x^2$$, then $a$.") == ["w = 0", "x^2", "a"])
    #expect(formulas("$a\nb$") == ["a\nb"])
    #expect(formulas("$$\na\n= b\n$$") == ["\na\n= b\n"])
    #expect(InlineMarks("$$x$$ $y$").formulas.map(\.isDisplayed) == [true, false])
    #expect(formulas("$\\$x$") == ["\\$x"])
  }

  @Test(arguments: ["costs $5 and $6", "5 $ or $ 1.50", "`$a` and ``$b` $``", "\\$x", "<!-- $x -->", "", "$5"])
  func pricesCodeAndEscapesAreNone(text: String) {
    #expect(formulas(text).isEmpty && loose(text).isEmpty)
  }

  @Test func aFormulaEndsInItsParagraph() {
    #expect(loose("a $w + 3\n\nand $b$") == ["$w "] && formulas("a $w + 3\n\nand $b$") == ["b"])
    #expect(loose("- $a\n- $b$") == ["$a\n"])
    #expect(loose("1. $a\n2. $b$") == ["$a\n"])
    #expect(loose("| $c | $d$ |") == ["$c "])
    #expect(loose("$$\na\n\nb") == ["$$\n"])
    #expect(loose("now $w = 3 and $b$") == ["$w "])
    #expect(loose("`a $x` and $y") == ["$y"])
  }

  @Test func codeIsFoundWithItsBackticks() {
    let text = "`a` ``b ` c`` `open"
    #expect(InlineMarks(text).code.map { String(text[$0]) } == ["`a`", "``b ` c``"])
  }
}
