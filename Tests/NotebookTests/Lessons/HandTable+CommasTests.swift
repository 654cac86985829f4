import Language
import Testing
import Wording

@testable import Notebook

@Suite struct HandTableCommasTests {
  /// One way to take some commas for decimal is right, or there is but one.
  @Test(arguments: [
    ["5,-4,0,4", "3,56,-3,2,0,72", "2,6384,-2,56,0,976"],
    ["0,5,-4,0,4", "2,0,4,3,56,-3,2,0,72", "3: 2,6384,-2,56,0,976"],
    ["0,4,0,72,0,976"],
  ])
  func commasAlone(lines: [String]) throws {
    var (table, session) = try parabolaTable()
    for line in lines {
      if case .refused(let message)? = table.enter(line) { Issue.record("\(line): \(message.english)") }
    }
    #expect(table.marked(in: session)?.isRight == true, "\(table.written.rows)")
  }

  /// A number that is wrong is taken where the commas can be read in one way only.
  @Test func aWrongNumberInOneWay() throws {
    var (table, _) = try parabolaTable()
    #expect(table.enter("5,1,-3,2,0,7") == .taken)
    #expect(table.written.rows[0].suffix(3) == ["5.1", "-3.2", "0.7"])
  }

  @Test(arguments: ["5,-4,0,5", "4,-4,0,4"]) func severalWays(line: String) throws {
    var (table, _) = try parabolaTable()
    let message = Message(
      en: "\(line) can be read in several ways: write decimals with a point, or ; between the numbers",
      es: "\(line) se puede leer de varias maneras: escriba los decimales con punto, o ; entre los números")
    #expect(table.enter(line) == .refused(message))
    #expect(!table.isBegun)
  }

  @Test func tooManyNumbers() throws {
    var (table, _) = try parabolaTable()
    #expect(
      table.enter("5,-4,-3,-2,-1,-7,8")
        == .refused(Message(en: "row 1 wants 3 numbers, not 7", es: "la fila 1 lleva 3 números, no 7")))
  }

  /// A column of whole numbers with commas alone, too long for its table, costs no time.
  @Test func aLongLine() throws {
    let (_, session) = try parabolaTable()
    var table = try #require(HandTable("P from c = 0 with gd(α = 0.1) for 30", in: session))
    guard case .refused? = table.enter((1...45).map(String.init).joined(separator: ",")) else {
      Issue.record("45 numbers are no column of 30")
      return
    }
    #expect(!table.isBegun)
  }
}
