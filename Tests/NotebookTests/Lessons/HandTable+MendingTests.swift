import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HandTableMendingTests {
  private let wrong = ["5, -5, 0.5", "3.25, -3, 0.8", "2.44, -2.4, 1.04"]

  /// Rows that followed from a row that was wrong are asked again, and are no mistakes of their own.
  @Test func whatFollowedIsAskedAgain() throws {
    var (table, session) = try parabolaTable()
    for line in wrong { _ = table.enter(line) }
    #expect(
      table.enter("1, 5, -4, 0.4")
        == .mended(
          Message(
            en: "rows 2 and 3 followed from the old row 1 and are asked again",
            es: "las filas 2 y 3 seguían de la fila 1 anterior y se piden de nuevo")))
    #expect(table.written.rows == [["1", "0", "5", "-4", "0.4"], ["2", "0.4", "", "", ""], ["3", "", "", "", ""]])
    #expect(table.row == 1 && table.marked(in: session)?.check.isRight == true)
  }

  /// A row that is right beside the mended one stays.
  @Test func whatIsRightStays() throws {
    var (table, session) = try parabolaTable()
    for line in ["5, -5, 0.5", "3.25, -3, 0.8", "2.6384, -2.56, 0.976"] { _ = table.enter(line) }
    #expect(
      table.enter("1, 5, -4, 0.4")
        == .mended(
          Message(
            en: "row 2 followed from the old row 1 and is asked again",
            es: "la fila 2 seguía de la fila 1 anterior y se pide de nuevo")))
    #expect(table.written.rows[2].suffix(3) == ["2.6384", "-2.56", "0.976"])
    #expect(table.enter("3.56, -3.2, 0.72") == .taken && table.marked(in: session)?.isRight == true)
    // The new point was right already.
    var (other, _) = try parabolaTable()
    for line in ["4, -4, 0.4", "3.56, -3.2, 0.72", "2.6384, -2.56, 0.976"] { _ = other.enter(line) }
    #expect(other.enter("1, 5, -4, 0.4") == .taken && other.isComplete)
  }

  /// One slip in all rows: those after the mended one followed from it as well.
  @Test func theSameSlipInAllRows() throws {
    var (table, _) = try parabolaTable()
    _ = table.enter("t | c new\n1 | -0.4\n2 | -0.88\n3 | -1.456")
    guard case .mended? = table.enter("1, 5, -4, 0.4") else {
      Issue.record("nothing is asked again")
      return
    }
    #expect(table.written.rows.map(\.last) == ["0.4", "", ""])
  }

  /// What is typed together is no row from before.
  @Test func aWholeTableTypedAnew() throws {
    var (table, session) = try parabolaTable()
    for line in wrong { _ = table.enter(line) }
    #expect(table.enter("5, -4, 0.4\n3.56, -3.2, 0.72\n2.6384, -2.56, 0.976") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }
}
