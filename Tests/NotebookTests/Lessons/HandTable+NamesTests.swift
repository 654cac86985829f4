import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HandTableNamesTests {
  @Test(arguments: [
    "P = 5, P' = -4, c new = 0.4", "P(c) = 5, P'(c) = -4, c nuevo = 0.4", "P=5; P'=-4; c=0,4", "P=5, P'=-4, c=0,4",
    "c new = 0.4, P'(c) = -4, P(c) = 5", "c = 0.4, P = 5, P' = -4", "c = 0, P = 5, P' = -4, c = 0.4",
    "t = 1, c = 0, P(c) = 5, P'(c) = -4, c new = 0.4", "P: 5, P': -4, c: 0.4",
  ])
  func numbersStandWhereTheirNamesSay(line: String) throws {
    for language in SpokenLanguage.allCases {
      var (table, _) = try parabolaTable(language)
      #expect(table.enter(line) == .taken, "\(line)")
      #expect(table.written.rows[0].suffix(3).map { $0.replacing(",", with: ".") } == ["5", "-4", "0.4"], "\(line)")
    }
  }

  /// A name before a number for each row is that of a column.
  @Test(arguments: [("P(c): 5, 3.56, 2.6384", 2), ("P'(c): -4; -3,2; -2,56", 3), ("c new = 0.4, 0.72, 0.976", 4)])
  func aColumnByItsName(line: String, column: Int) throws {
    var (table, _) = try parabolaTable()
    guard case .noted? = table.enter(line) else {
      Issue.record("\(line) was not read as a column")
      return
    }
    #expect(table.written.rows.allSatisfy { !$0[column].isEmpty })
    #expect(table.written.rows[0].indices.allSatisfy { $0 < 2 || $0 == column || table.written.rows[0][$0].isEmpty })
  }

  /// A row in which the first number has its name is a row.
  @Test func aRowWithOneName() throws {
    var (table, _) = try parabolaTable()
    #expect(table.enter("P = 5, -4, 0.4") == .taken && table.row == 1)
  }

  /// Names that do not fit the places are asked for anew, and nothing is written.
  @Test(arguments: ["-4, P(c) = 5, 0.4", "P' = 5, P' = -4, c new = 0.4", "Q = 5, P' = -4, c new = 0.4"])
  func namesThatDoNotFit(line: String) throws {
    var (table, _) = try parabolaTable()
    if case .taken? = table.enter(line) { Issue.record("\(line) was taken") }
    #expect(!table.isBegun)
  }

  @Test(arguments: ["t = -9223372036854775808, P = 5, P' = -4, c new = 0.4", "-9223372036854775808; 0; 5; -4; 0.4"])
  func aRowThatIsNone(line: String) throws {
    var (table, _) = try parabolaTable()
    _ = table.enter(line)
    #expect(!table.isBegun)
  }

  @Test func aRowByItsNumber() throws {
    var (table, _) = try parabolaTable()
    #expect(table.enter("t = 2, P = 3.56, P' = -3.2, c = 0.72") == .taken)
    #expect(table.row == 0 && table.written.rows[1].suffix(3) == ["3.56", "-3.2", "0.72"])
  }

  /// Before the blanks, a name without «new» is that of the start, where it says what stands there.
  @Test func theStartAlone() throws {
    var (table, _) = try parabolaTable()
    #expect(
      table.enter("c = 0, P = 5, P' = -4")
        == .noted(Message(en: "still open in row 1: c new", es: "falta en la fila 1: c new")))
    for line in ["c = 0", "Q = 5, P' = -4, c = 0.4"] { #expect(table.enter(line) != .taken, "\(line)") }
    #expect(table.written.rows[0] == ["1", "0", "5", "-4", ""])
  }

  @Test func severalParameters() throws {
    var session = Session()
    _ = session.run(Source("g(x, y) = x^2 + y^2"), output: { _ in }, errors: { _ in })
    var table = try #require(HandTable("g from x = 1, y = 2 with gd(0.1) for 1", in: session))
    #expect(table.enter("g = 5, y = 1.6, x = 0.8, dg/dx = 2, dg/dy = 4") == .taken)
    #expect(table.marked(in: session)?.isRight == true)
  }
}
