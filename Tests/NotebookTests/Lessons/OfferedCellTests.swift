import Testing
import Wording

@testable import Notebook

@Suite struct OfferedCellTests {
  private let style = Style(width: 50)

  @Test func goesOnUnderItsBeginning() {
    let cell = OfferedCell("train f from x = 5 with gd(α = 0.1) for 10", after: "lesson 1> ", style)
    #expect(cell.shown == "train f from x = 5 with gd(α = 0.1)\n\u{A0}\u{A0}\u{A0}\u{A0}for 10")
    #expect(cell.joined(cell.shown + "0 every 5") == "train f from x = 5 with gd(α = 0.1) for 100 every 5")
    #expect(cell.joined("f(3)") == "f(3)")
  }

  @Test func linesOfItsOwnStay() {
    let block = "rule r(k = 2)\n    θ = θ/k\nend"
    let cell = OfferedCell(block, after: "> ", style)
    #expect(cell.shown == block && cell.joined(cell.shown) == block)
    // Also lines that are typed in place of a cell.
    let other = "rule r(a)\n    v = 2*g\n    θ = θ - a*v\nend"
    #expect(OfferedCell("f(x) = x^2", after: "> ", style).joined(other) == other)
    #expect(OfferedCell("f(x) = x^2", after: "> ", Style(plain: true)).joined(other) == other)
  }

  @Test func inPlainModeALineIsALine() {
    let text = "train f from x = 5 with gd(α = 0.1) for 10 every 3"
    #expect(OfferedCell(text, after: "lesson 1> ", Style(plain: true, width: 50)).shown == text)
  }

  /// In every lesson whole words stand in a window of 50 columns, and what is meant is the cell.
  @Test(arguments: LessonFilesTests.names, ["en", "es"])
  func wholeWordsInTheLessons(name: String, language: String) throws {
    let document = try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\(language)/\(name)"))
    let prompt = "lección \(name.prefix(2))> "
    for item in document.items {
      guard case .cell(let cell) = item else { continue }
      let offered = OfferedCell(cell.statements, after: prompt, style)
      #expect(offered.joined(offered.shown) == cell.statements)
      for (place, line) in offered.shown.split(separator: "\n").enumerated() {
        #expect((place == 0 ? prompt.displayWidth : 0) + String(line).displayWidth < 50, "\(line)")
      }
    }
  }
}
