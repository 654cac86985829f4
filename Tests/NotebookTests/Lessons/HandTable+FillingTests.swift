import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HandTableFillingTests {
  /// What is left open takes nothing away, and is told.
  @Test func leftOpen() throws {
    var (table, session) = try parabolaTable()
    let open = Message(en: "still open in row 1: P'(c), c new", es: "faltan en la fila 1: P'(c), c new")
    #expect(table.enter("5, ?, ?") == .noted(open))
    #expect(table.row == 0 && table.enter("?, -4, ?") != .taken)
    #expect(table.enter("?, ?, 0.4") == .taken)
    #expect(table.written.rows[0] == ["1", "0", "5", "-4", "0.4"])
    _ = table.enter("?, ?, 0.72")
    // The last row brings on the marks.
    #expect(table.enter("2.6384, ?, 0.976") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
    #expect(table.remarkOnOpenCells?.english == "left open: P(c), P'(c); the new points are enough here")
    #expect(table.enter("2, 3.56, -3.2, ?") == .taken && table.written.rows[1].last == "0.72")
    #expect(table.enter("3, ?, -2.56, ?") == .taken && table.remarkOnOpenCells == nil)
  }

  @Test func leftOpenInSpanish() throws {
    var (table, _) = try parabolaTable(.spanish)
    guard case .noted(let message)? = table.enter("5, ?, ?") else {
      Issue.record("nothing is said")
      return
    }
    #expect(message.spanish == "faltan en la fila 1: P'(c), c nuevo")
  }

  /// As few numbers as there are rows are read as the new points, which is said.
  @Test func aColumnIsToldToBeOne() throws {
    for language in SpokenLanguage.allCases {
      var session = Session(settings: Settings(style: Style(language: language)))
      _ = session.run(Source("f(x) = x^2"), output: { _ in }, errors: { _ in })
      var table = try #require(HandTable("f from x = 5 with adagrad(α = 1) for 3", in: session))
      #expect(table.asked.count > 3)
      guard case .noted(let message)? = table.enter("4, 16, 8") else {
        Issue.record("nothing is said")
        continue
      }
      let expected = language == .english ? "read as the column x new" : "se leyó como la columna x nuevo"
      #expect(message[language] == expected && table.isComplete)
    }
  }

  /// The number of a row may stand before its numbers.
  @Test(arguments: [
    "2: 3,56 -3,2 0,72", "t = 2: 3.56, -3.2, 0.72", "row 2: 3.56, -3.2, 0.72", "fila 2: 3,56; -3,2; 0,72",
    "2) 3.56 -3.2 0.72", "2: 0.4 3.56 -3.2 0.72", "t = 2: P = 3.56, P' = -3.2, c = 0.72",
  ])
  func rowsWithTheirNumbers(line: String) throws {
    var (table, session) = try parabolaTable()
    #expect(table.enter(line) == .taken)
    #expect(table.written.rows[1].suffix(3).map { $0.replacing(",", with: ".") } == ["3.56", "-3.2", "0.72"])
    #expect(table.row == 0 && table.enter("1: 5 -4 0,4") == .taken && table.enter("3: 2,6384 -2,56 0,976") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }

  @Test func aRowThatIsNotThere() throws {
    var (table, _) = try parabolaTable()
    for line in ["4: 5 -4 0.4", "fila 0: 5 -4 0.4"] {
      let entry = table.enter(line)
      #expect(entry == .refused(Message(en: "the rows are 1 to 3", es: "las filas van de 1 a 3")))
    }
    #expect(table.row == 0 && !table.isBegun)
  }

  /// What is left open in a row can be typed alone.
  @Test func whatIsStillOpen() throws {
    var (table, session) = try parabolaTable()
    _ = table.enter("5, -4, ?")
    #expect(table.enter("0.4") == .taken && table.row == 1)
    for line in ["3.56, -3.2, 0.72", "2.6384, -2.56, 0.976"] { _ = table.enter(line) }
    #expect(table.marked(in: session)?.isRight == true)
  }
}
