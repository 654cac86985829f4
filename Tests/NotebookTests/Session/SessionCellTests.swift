import Language
import Testing
import Wording

@testable import Notebook

@Suite struct SessionCellTests {
  private func session(_ text: String, _ style: Style = Style()) -> Session {
    var session = Session(settings: Settings(style: style))
    _ = session.run(Source(text), output: { _ in }, errors: { _ in })
    return session
  }

  @Test func everyLineIsACell() {
    let session = session("a = 1; b = 2\nhelp quit\na + b\nq(\nrepeat 2\n  a = a + 1\nend\n")
    #expect(session.cells.map(\.number) == [1, 2, 3, 4])
    #expect(session.cells.map(\.source).prefix(2) == ["a = 1; b = 2", "a + b"])
    #expect(session.cells.map(\.failed) == [false, false, true, false])
    #expect(session.cells[0].output == "   a = 1\n   b = 2\n")
    #expect(session.cells[3].source == "repeat 2\n  a = a + 1\nend")
    #expect(session.cells[1].output == "   3\n")
    #expect(session.nextCell == 5)
    #expect(self.session("a = 1; q(; b = 2").cells.map(\.source) == ["a = 1", "q(", "b = 2"])
  }

  @Test func coloursAreLeftOut() {
    let session = session("f(x) = x^2\ntrain f from x = 5 with gd(0.1) for 2", Style(colors: true))
    #expect(session.cells.count == 2 && !session.cells.contains { $0.output.contains("\u{1B}") })
    #expect(SessionCell.uncoloured("\u{1B}[1;31ma\u{1B}[0m b") == "a b")
  }

  @Test func rowsOfATableAreInTheCell() {
    let session = session(
      "f(w) = (w - 3)^2\ncheck table f from w = 0 with gd(0.1)\n| t | w new |\n| 1 | 0.6 |\n\n1 + 1")
    #expect(session.cells.map(\.source)[1].hasSuffix("| 1 | 0.6 |"))
    #expect(session.cells.count == 3)
  }
}
