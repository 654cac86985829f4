import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HandTablePastingTests {
  private func square(_ rows: Int) throws -> (HandTable, Session) {
    var session = Session()
    _ = session.run(Source("f(w) = (w - 3)^2"), output: { _ in }, errors: { _ in })
    return (try #require(HandTable("f from w = 0 with gd(0.1) for \(rows)", in: session)), session)
  }

  /// A line with bars means what it does with commas: a row at the place where it is typed.
  @Test func oneLineWithBars() throws {
    for line in [
      "0.4 | 3.56 | -3.2 | 0.72", "| 3.56 | −3.2 | 0.72 |", "2 | 0.4 | 3.56 | -3.2 | 0.72", "3,56 | -3,2 | 0,72",
      "2 │ 0.4 │ 3.56 ✓ │ −3.2 ✓→ │ 0.72", "3.56\t-3.2\t0.72", "2 & 0.4 & 3.56 & -3.2 & 0.72 \\\\", "3.56|-3.2|0.72\n",
    ] {
      var (table, session) = try parabolaTable()
      #expect(table.enter("5 | -4 | 0.4") == .taken)
      #expect(table.row == 1 && table.enter(line) == .taken, "\(line)")
      #expect(table.written.rows[0] == ["1", "0", "5", "-4", "0.4"], "\(line)")
      #expect(table.row == 2 && table.enter("2.6384 | -2.56 | 0.976") == .taken, "\(line)")
      #expect(table.marked(in: session)?.isRight == true, "\(line)")
    }
  }

  @Test func cellsBetweenBarsMayBeEmpty() throws {
    var (table, _) = try parabolaTable()
    #expect(
      table.enter("5 | | 0.4") == .noted(Message(en: "still open in row 1: P'(c)", es: "falta en la fila 1: P'(c)")))
    #expect(table.written.rows[0] == ["1", "0", "5", "", "0.4"])
  }

  /// Several rows at once may leave out what is given of them.
  @Test func severalLinesWithBars() throws {
    let rows = ["5 | -4 | 0.4", "3.56 | -3.2 | 0.72", "2.6384 | -2.56 | 0.976"]
    for (before, after) in [([], rows), (["77, 77, 77"], rows), (Array(rows[..<1]), Array(rows[1...]))] {
      var (table, session) = try parabolaTable()
      for line in before { _ = table.enter(line) }
      #expect(table.enter(after.joined(separator: "\n")) == .taken)
      #expect(table.marked(in: session)?.isRight == true, "\(before)")
    }
  }

  @Test func headingsAndRulesArePassedOver() throws {
    var (table, session) = try parabolaTable()
    for line in [
      "t | c | P(c) | P'(c) | c new", "|---|---|---|", "──┼───┼──", "1 | 0 | 5 | -4 | 0.4",
      "2 | 0.4 | 3.56 | -3.2 | 0.72", "3 | 0.72 | 2.6384 | -2.56 | 0.976",
    ] {
      #expect(table.enter(line) == (line.contains("0") ? .taken : .passedOver), "\(line)")
    }
    #expect(table.marked(in: session)?.isRight == true)
  }

  /// Rows pasted together mean what they do one by one.
  @Test(arguments: [
    "5, -4, 0.4\n3.56, -3.2, 0.72\n2.6384, -2.56, 0.976", "5 -4 0.4\n3.56 -3.2 0.72\n2.6384 -2.56 0.976",
    "5; -4; 0,4\n3,56; -3,2; 0,72\n2,6384; -2,56; 0,976", "5, -4, 0,4\n3,56, -3,2, 0,72\n2,6384, -2,56, 0,976",
  ])
  func pastedRows(text: String) throws {
    var (table, session) = try parabolaTable()
    #expect(table.enter(text) == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }

  @Test func someOfTheRowsPasted() throws {
    var (table, session) = try parabolaTable()
    _ = table.enter("5, -4, 0.4")
    #expect(table.enter("3.56, -3.2, 0.72\n2.6384, -2.56, 0.976") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }

  @Test func aPastedTable() throws {
    var (table, session) = try square(2)
    #expect(table.enter("| t | w | w new |\n|---|---|---|\n| 1 | 0 | 0.6 |\n| 2 | 0.6 | 1.09 |") == .taken)
    let result = table.marked(in: session)
    let marked = try #require(result)
    #expect(!marked.isRight)
    #expect(marked.check.judgements.values.count { !$0.mark.isRight } == 1)
    #expect(table.row == 1)
  }

  @Test func aRowThatHasNoWholeNumber() throws {
    var (table, _) = try square(3)
    let entry = table.enter("1 | 0 | 9 | -6 | 0.6\n2.5 | 0.6 | 5.76 | -4.8 | 1.08")
    #expect(entry == .refused(Message(en: "the rows are 1 to 3", es: "las filas van de 1 a 3")))
    #expect(!table.isBegun)
  }

  @Test func pastesAPrintedTableWithItsLastLine() throws {
    var session = Session()
    _ = session.run(Source("f(w) = 2(w - 1)^2"), output: { _ in }, errors: { _ in })
    var table = try #require(HandTable("f from w = 2 with momentum(α = 0.1, β = 0.9) for 2", in: session))
    let solution = table.solution
    #expect(solution.contains("f = 0 at w = 1"))
    #expect(table.enter(solution) == .taken)
    #expect(table.isComplete && table.marked(in: session)?.isRight == true)
  }

  /// The c at t = k is the new c of row k.
  @Test(arguments: [
    "0 | 0\n1 | 0.4\n2 | 0.72\n3 | 0.976", "t | c\n0 | 0\n1 | 0.4\n2 | 0.72\n3 | 0.976",
    "0; 0\n1; 0,4\n2; 0,72\n3; 0,976", "t c\n0 0\n1 0.4\n2 0.72\n3 0.976", "1 | 0.4\n2 | 0.72\n3 | 0.976",
    "t | c | P(c) | P'(c)\n0 | 0 | 5 | -4\n1 | 0.4 | 3.56 | -3.2\n2 | 0.72 | 2.6384 | -2.56\n3 | 0.976 | 2.05 | -2.05",
  ])
  func iteratesFromTheStart(text: String) throws {
    for language in SpokenLanguage.allCases {
      var (table, session) = try parabolaTable(language)
      #expect(table.enter(text) == .taken)
      #expect(table.isComplete && table.marked(in: session)?.isRight == true, "\(text)")
      #expect(table.remarkOnOpenCells == nil || !text.contains("P(c)"))
    }
  }

  /// The new point that is written is that, whatever begins the next row.
  @Test func theNewPointComesBeforeTheNextStart() throws {
    var (table, _) = try parabolaTable()
    #expect(table.enter("t | c | c new\n1 | 0 | 0.4\n2 | 0.5 | 0.72") == .taken)
    #expect(table.written.rows[0].last == "0.4" && table.written.rows[1][1] == "0.4")
  }
}
