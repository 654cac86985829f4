import Testing
import Wording

@testable import Notebook

@Suite struct ProseBlockTerminalTests {
  private func text(_ markdown: String, _ style: Style = Style(width: 30)) -> String {
    ProseBlock(kind: .other, source: markdown).text(style)
  }

  @Test func wrapsWithEmphasisByColourOnly() {
    #expect(text("A **bold** word and an *other* one in a line") == "A bold word and an other one\nin a line\n")
    #expect(text("a **b** *c*", Style(colors: true)) == "a \u{1B}[1mb\u{1B}[0m \u{1B}[3mc\u{1B}[0m\n")
  }

  @Test func nothingInAFormulaIsMarkdown() {
    #expect(text("$a_1 * b_2 * c$ and \\$5") == "a₁ * b₂ * c and $5\n" || text("$a_1*b_2$") == "a₁*b₂\n")
    #expect(text("$$x_{\\text{new}} = x - \\alpha f'$$") == "    x_new = x − α f'\n")
    #expect(text("a lone $ sign") == "a lone $ sign\n")
  }

  @Test func formulasStayOnOneLine() {
    #expect(text("the words before it are $a + b = c$ here") == "the words before it are\na + b = c here\n")
  }

  /// An equation in words stays together too, as long as a line holds it.
  @Test func equationsStayOnOneLine() {
    #expect(text("w after the next update, with α = 0.1") == "w after the next update, with\nα = 0.1\n")
    let chain = (1...12).map { "a\($0)" }.joined(separator: " = ")
    #expect(text(chain).split(separator: "\n").allSatisfy { $0.count <= 30 })
  }

  /// A formula keeps together in prose, in code, in hints and in choices, marked or not; one that fits in no line is
  /// broken before its signs.
  @Test func formulasAreBrokenBeforeTheirSigns() {
    #expect(text("the exact value of it is $4 - 2\\sqrt{2}$.") == "the exact value of it is\n4 − 2√2.\n")
    #expect(
      text("the minimum of this one lies at (w − 3)² = 0, so") == "the minimum of this one lies\nat (w − 3)² = 0, so\n")
    #expect(text("determinante $\\ge 0$ **y** la traza $\\ge 0$.") == "determinante ≥ 0 y la\ntraza ≥ 0.\n")
    #expect(text("a product 0.9 · old + 0.1 · new of both") == "a product\n0.9 · old + 0.1 · new of both\n")
    #expect(
      text("so $f(x, y) = 3x^2 + 2xy + y^2 + 15x + 1$ is") == "so f(x, y) = 3x² + 2xy + y²\n+ 15x + 1 is\n")
    #expect(text("here `train f from x = 5 with gd(α = 0.1)`") == "here train f from x = 5\nwith gd(α = 0.1)\n")
    #expect(
      text("# On the way towards x = 0, step by step", Style(width: 24)) == "On the way towards\nx = 0, step by step\n")
    let hint = ProseBlock.sentence("on the way to $w = 0$").wrapped(to: 17)
    #expect(hint == ["on the way to", "w = 0"])
  }

  /// A comment of the author is not shown, nor tags; a picture is named with its file.
  @Test func htmlAndPictures() {
    #expect(text("a <!-- hide $x --> b") == "a b\n" || text("a <!-- hide $x --> b") == "a  b\n")
    #expect(text("<!-- one\ntwo -->") == "")
    #expect(text("<div align=center>\nthe text\n</div>") == "the text\n")
    #expect(text("a<br>b") == "a\nb\n" && text("a < b") == "a < b\n")
    #expect(text("see ![a curve](c.png)") == "see a curve (c.png)\n")
  }

  /// By ear code is no other word: it is quoted, as in errors, in tables and choices too; on a screen it stands bold.
  @Test func codeIsQuotedInPlainStyle() {
    let plain = Style(plain: true)
    #expect(text("type `f'(3)` and **look**, $w_1$", plain) == "type \"f'(3)\" and look, w1\n")
    #expect(text("| a |\n|---|\n| `x` |", plain).contains("\"x\""))
    #expect(ProseBlock.painted(ProseBlock.sentence("put `2*x`"), plain).plainBlanks == "put \"2*x\"")
    #expect(ProseBlock.unmarked(ProseBlock.sentence("put `2*x`")).plainBlanks == "put 2*x")
    #expect(text("type `f'(3)`") == "type f'(3)\n")
    #expect(text("`f`", Style(colors: true)) == "\u{1B}[1mf\u{1B}[0m\n")
  }

  /// Code that is no cell is broken at blanks, and goes on under its beginning.
  @Test func codeIsBrokenAtBlanks() {
    #expect(
      text("```\ntrain f from x = 5 with gd(0.1) for 10\n  ab = c\n```")
        == "    train f from x = 5\n        with gd(0.1) for 10\n      ab = c\n")
    let word = String(repeating: "a", count: 40)
    #expect(text("```\n\(word) b\n```") == "    \(word)\n        b\n")
    #expect(text("```\n\(word) b\n```", Style(plain: true, width: 30)) == "    \(word) b\n")
  }

  @Test func listsHang() {
    #expect(text("- one two three four five six seven\n- b") == "• one two three four five six\n  seven\n• b\n")
    #expect(text("3. $v = -g$\n4. b") == "3. v = −g\n4. b\n")
  }

  @Test func tables() {
    let table = text("| t | w |\n|---|---|\n| 1 | $w_0$ |")
    #expect(table.contains("│") && table.contains("w₀") && !table.contains("---"))
  }

  @Test func aTableInBlocksRepeatsItsFirstColumn() {
    let rows = "| method | first rate | second rate | third rate |\n|---|---|---|---|\n| gd | 1 | 2 | 3 |"
    let blocks = text(rows, Style(width: 32)).split(separator: "\n\n")
    #expect(blocks.count > 1 && blocks.allSatisfy { $0.contains("method") && $0.contains("gd") }, "\(blocks)")
  }

  @Test func symbolsAndControlCharacters() {
    #expect(text("$\\alpha$ **b**", Style(symbols: .ascii)) == "alpha b\n")
    #expect(!text("a \u{1B}[31mred \u{2}").contains("\u{1B}"))
    #expect(text("`a  b`") == "a  b\n")
  }

  @Test func productsAreNoEmphasis() {
    #expect(text("0.1*f'(5) and 2*(x - 1)*y") == "0.1*f'(5) and 2*(x - 1)*y\n")
    #expect(text("`a*b` is *one* product, 3 * 4 too") == "a*b is one product, 3 * 4 too\n")
  }

  @Test func sentencesAreTypeset() {
    func sentence(_ text: String) -> String { ProseBlock.unmarked(ProseBlock.sentence(text)).plainBlanks }
    #expect(sentence("Put $x^2$ into **f**, `a*b`: 5*0.8^10 and n_in*2") == "Put x² into f, a*b: 5*0.8^10 and n_in*2")
    // A hint is one sentence, whatever it begins with, and keeps its lines.
    for plain in ["1. first", "- 2x", "# of rows", "> 0", "| a |", "---", "", "f(b) < f(c)"] {
      #expect(sentence(plain) == plain.trimmed, "\(plain)")
    }
    #expect(sentence("a\n- b") == "a\n- b")
    #expect(!sentence("\u{1B}[31m").contains("\u{1B}"))
    #expect(
      ProseBlock.painted(ProseBlock.sentence("**b** *c*"), Style(colors: true))
        == text("**b** *c*", Style(colors: true)).trimmed)
    #expect(ProseBlock.painted(ProseBlock.sentence("**b**"), Style()) == "b")
  }

  /// Hints, choices, remarks and the answer of a question are typeset as its text is.
  @Test func questionsAreTypeset() throws {
    let document = try Document(
      """
      ```ask one
      ? What is $f'$ of **this**?
      choice: $x^2$ | *`2*x` and $|x|$ | **none**
      hint: the power of $x^2$ comes **down**
      ```
      ```ask two
      ? Two
      = 2
      slip: 3 # not $x_3$
      accept: 4 # but **why** $x^4$
      ```
      """)
    let lesson = Lesson(document, id: "q", name: "q", language: .english)
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: Session())
    var shown = ""
    func type(_ text: String) { _ = walk.enter(text) { shown += $0 } }
    walk.show { shown += $0 }
    #expect(shown == "? What is f' of this?\n   1) x²\n   2) 2*x and |x|\n   3) none\n\n")
    shown = ""
    type("hint")
    #expect(shown.hasPrefix("   the power of x² comes down\n"))
    type("skip")
    #expect(shown.contains("the answer: 2) 2*x and |x|\n"))
    shown = ""
    for answer in ["3", "7", "4"] { type(answer) }
    #expect(shown.contains("✗ not x₃\n") && shown.contains("but why x⁴\n"))
    // It has no hint.
    #expect(shown.contains("skip shows the answer") && !shown.contains("hint helps"))
  }
}
