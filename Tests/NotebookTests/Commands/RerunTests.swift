import Language
import Testing
import Wording

@testable import Notebook

@Suite struct RerunTests {
  private func printed(_ text: String, _ session: inout Session) -> String {
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  @Test func withWhatNamesMeanNow() {
    var session = Session()
    _ = printed("a = 2\na^2\na = 3", &session)
    #expect(printed("rerun 2", &session) == "   9\n")
    #expect(session.cells.map(\.source) == ["a = 2", "a^2", "a = 3", "a^2"])
    #expect(session.cells.map(\.output).suffix(3) == ["   4\n", "   a = 3\n", "   9\n"])
    #expect(printed("rerun 1..2", &session) == "   a = 2\n   4\n")
    // One statement, as far as undo is concerned.
    #expect(printed("undo\na", &session).contains("   3\n"))
  }

  @Test func whatFailsChangesNothing() {
    var session = Session()
    _ = printed("a = 2\na = 3\nreset a\na + 1", &session)
    let before = session.cells
    #expect(printed("rerun 2..4", &session).contains("Cell 4, a + 1: a has no value here."))
    #expect(session.cells == before)
    #expect(session.workspace.values["a"] == nil)
  }

  @Test func aCellThatRunsItselfAgain() {
    var session = Session()
    _ = printed("repeat 2\n rerun 1\nend", &session)
    #expect(session.cells.count == 1 && session.cells[0].failed)
    #expect(printed("rerun 1", &session).contains("cannot run cells again"))
  }
}
