import Checking
import Language
import Testing
import Wording

@testable import Notebook

/// P(c) = (c − 2)² + 1 from 0 with 0.1: 5, −4, 0.4; then 3.56, −3.2, 0.72; then 2.6384, −2.56, 0.976.
func parabolaTable(_ language: SpokenLanguage = .english) throws -> (HandTable, Session) {
  var session = Session(settings: Settings(style: Style(language: language)))
  _ = session.run(Source("P(c) = (c - 2)^2 + 1"), output: { _ in }, errors: { _ in })
  return (try #require(HandTable("P from c = 0 with gd(α = 0.1) for 3", in: session)), session)
}

@Suite struct HandTableTests {
  private func session(_ statements: String, plain: Bool = false) -> Session {
    var session = Session(settings: Settings(style: Style(plain: plain)))
    _ = session.run(Source(statements), output: { _ in }, errors: { _ in })
    return session
  }

  private func table(_ clauses: String, after statements: String = "f(w) = (w - 3)^2") throws -> (HandTable, Session) {
    let session = session(statements)
    return (try #require(HandTable(clauses, in: session)), session)
  }

  private func marked(_ table: inout HandTable, _ session: Session) throws -> HandTable.Marked {
    let marked = table.marked(in: session)
    return try #require(marked)
  }

  @Test func theBlanks() throws {
    let (table, _) = try table("f from w = 0 with gd(0.1) for 2")
    #expect(table.asked == ["f(w)", "f'(w)", "w new"])
    #expect(table.written.rows == [["1", "0", "", "", ""], ["2", "", "", "", ""]])
    #expect(table.text.contains("t │ w │ f(w) │ f'(w) │ w new"))
    #expect(!table.isComplete && !table.isBegun && table.row == 0)
  }

  @Test func rowByRow() throws {
    var (table, session) = try table("f from w = 0 with gd(0.1) for 2")
    #expect(table.enter("9, -6, 0 - 0.1*(-6) = 0.6") == .taken)
    #expect(table.row == 1 && table.written.rows[1][1] == "0.6")
    #expect(table.enter("5,76; -4,8; 1,08") == .taken)
    let marked = try marked(&table, session)
    #expect(marked.isRight)
    #expect(marked.reply.text(session.style).contains("5.76 ✓"))
  }

  @Test func anErrorIsCarriedForwardAndNamed() throws {
    var (table, session) = try table("f from w = 0 with gd(0.1) for 2")
    #expect(table.enter("9, -6, -0.6") == .taken)
    #expect(table.enter("12.96, -7.2, 0.12") == .taken)
    let marked = try marked(&table, session)
    let text = marked.reply.text(session.style)
    #expect(!marked.isRight && table.row == 0)
    #expect(text.contains("row 1, w new: the step was added instead of subtracted."))
    #expect(text.contains("12.96 ✓→"))
    // The row is typed again, the rest as it follows from it.
    guard case .mended? = table.enter("9, -6, 0.6") else {
      Issue.record("row 2 is not asked again")
      return
    }
    #expect(table.enter("2, 0.6, 5.76, -4.8, 1.08") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }

  @Test func thePointsAlone() throws {
    var (table, session) = try table("f from w = 0 with gd(0.1) for 3")
    #expect(
      table.enter("0.6, 1.08, 1.464")
        == .noted(Message(en: "read as the column w new", es: "se leyó como la columna w new")))
    #expect(table.isComplete)
    #expect(table.marked(in: session)?.isRight == true)
  }

  /// As many blanks in a row as rows: a line is a row, unless more is right of the new points.
  @Test func aRowAsLongAsTheTable() throws {
    let clauses = "P from c = 0 with gd(0.1) for 3"
    for row in ["8, 12, 28", "1, 2, 3", "25, 10, 1", "5, -4, 0.4"] {
      var (table, _) = try table(clauses, after: "P(c) = (c - 1)^2/2 + (c - 3)^2/2")
      #expect(table.enter(row) == .taken)
      #expect(table.row == 1 && table.written.rows[2].last == "", "\(row)")
    }
    for column in ["0.4, 0.72, 0.976", "0.4, 0.7, 0.96", "-0.4, -0.08, 0.336"] {
      var (table, _) = try table(clauses, after: "P(c) = (c - 1)^2/2 + (c - 3)^2/2")
      #expect(table.enter(column) != nil)
      #expect(table.isComplete, "\(column)")
    }
  }

  /// As many numbers as there are rows are no column of new points where they are right as the beginning of a row.
  @Test func aRowThatBreaksOffIsNoColumn() throws {
    let clauses = "f from w = 0 with gd(0.1) for 2"
    var (table, _) = try table(clauses)
    #expect(table.enter("0.6, 1") != nil && table.isComplete)
    for row in ["9, -6", "0, 9"] {
      var (table, _) = try self.table(clauses)
      guard case .refused? = table.enter(row) else {
        Issue.record("\(row)")
        continue
      }
      #expect(table.row == 0, "\(row)")
    }
  }

  /// What a table cannot read is written as the number that it is, and judged.
  @Test func wordsAndPercentagesAreNumbers() throws {
    var (table, session) = try table("f from w = 0 with gd(0.1) for 1")
    #expect(table.enter("cinco, cuatro, 60%") == .taken)
    #expect(table.written.rows[0].suffix(3) == ["5", "4", "0.6"])
    #expect(table.marked(in: session)?.isRight == false)
    #expect(table.enter("nueve, -6, 60%") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }

  /// What stands in a row already may be typed with it, if it is the same.
  @Test func aRowWithItsStart() throws {
    for row in ["0, 9, -6, 0.6", "1, 9, -6, 0.6", "1, 0, 9, -6, 0.6"] {
      var (table, _) = try table("f from w = 0 with gd(0.1) for 2")
      #expect(table.enter(row) == .taken)
      #expect(table.written.rows[0] == ["1", "0", "9", "-6", "0.6"], "\(row)")
    }
    var (table, _) = try table("f from w = 0 with gd(0.1) for 2")
    #expect(table.enter("1, 3, 9, -6, 0.6") != .taken)
    #expect(
      table.enter("4, 9, -6, 0.6")
        == .refused(
          Message(
            en: "w stands in row 1 already: 0; type f(w), f'(w), w new",
            es: "w ya está en la fila 1: 0; escriba f(w), f'(w), w new")))
    #expect(!table.isBegun)
  }

  @Test func calculationsInARow() throws {
    var (table, _) = try table("f from w = 0 with gd(0.1) for 2")
    #expect(table.enter("(0-3)^2, 2*(0-3), 0 - 0.1*(-6)") == .taken)
    #expect(table.row == 1 && table.enter("2*3") == nil)
  }

  @Test func aDigitTooFew() throws {
    var (table, session) = try table("f from w = 0 with gd(0.1) for 2", after: "f(w) = 0.033*(w - 3)^2")
    #expect(table.enter("0.3, -0.198, 0.0198") == .taken)
    #expect(try marked(&table, session).reply.text(session.style).contains("one more digit is wanted"))
  }

  @Test func severalParameters() throws {
    var (table, session) = try table("g from x = 1, y = 2 with gd(0.1) for 2", after: "g(x, y) = x^2 + y^2")
    #expect(table.asked.suffix(2) == ["x new", "y new"])
    #expect(table.enter("0.8, 1.6, 0.64, 1.28") != nil)
    #expect(table.written.rows[1][1...2] == ["0.8", "1.6"])
    #expect(table.marked(in: session)?.isRight == true)
  }

  @Test func leftOpenAndRoundedOnTheWay() throws {
    var (table, session) = try table("f from x = 5 with adagrad(α = 1) for 2", after: "f(x) = x^2")
    let count = table.asked.count
    let open = Array(repeating: "?", count: count - 1).joined(separator: ", ")
    #expect(table.enter("\(open), 4") != nil)
    #expect(table.marked(in: session)?.isRight == false)
    #expect(table.enter("\(open), 3.375") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }

  @Test func whatIsNoRow() throws {
    var (table, _) = try table("f from w = 0 with gd(0.1) for 3")
    #expect(table.enter("f(3)") == nil)
    #expect(table.enter("w = 3\nf(w)") == nil)
    #expect(
      table.enter("9, -6")
        == .refused(Message(en: "row 1 wants 3 numbers, not 2", es: "la fila 1 lleva 3 números, no 2")))
    #expect(!table.isBegun)
    #expect(table.marked(in: session("")) == nil)
  }

  @Test func whatIsKeptCanBeRestored() throws {
    var (table, _) = try table("f from w = 0 with gd(0.1) for 2")
    _ = table.enter("9, ?, 0 - 0.1*(-6) = 0.6")
    var (again, _) = try self.table("f from w = 0 with gd(0.1) for 2")
    again.restore(table.draft)
    #expect(again.written == table.written && again.row == 1)
    again.restore("nonsense")
    #expect(again.written == table.written)
  }

  @Test func noSuchRun() {
    #expect(HandTable("f from w = 0 with gd(0.1)", in: session("")) == nil)
    #expect(HandTable("2 +", in: session("")) == nil)
    #expect(HandTable("L from W = zeros(3, 3) with gd(0.1)", in: session("L(W) = sum(W^2)")) == nil)
  }

  @Test func inPlainMode() throws {
    let session = session("f(w) = (w - 3)^2", plain: true)
    var table = try #require(HandTable("f from w = 0 with gd(0.1) for 1", in: session))
    #expect(table.text == "t 1; w 0; f(w) ?; f'(w) ?; w new ?")
    _ = table.enter("9, -6, 6")
    #expect(table.marked(in: session)?.reply.text(session.style).contains("w new 6 (wrong)") == true)
  }
}
