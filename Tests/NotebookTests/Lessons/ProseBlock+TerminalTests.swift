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
}
