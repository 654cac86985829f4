import Testing
import Wording

@testable import Presentation

@Suite struct BoundColumnsTests {
  @Test(arguments: [("error", BoundColumn.error), ("bound", .bound), ("cota", .bound)])
  func theyHaveNames(name: String, column: BoundColumn) { #expect(BoundColumn(named: Name(name)) == column) }

  @Test func otherNamesAreNone() { #expect(BoundColumn(named: "x") == nil) }

  @Test func theErrorIsHeadedByItsFormula() {
    let style = Style(language: .spanish)
    #expect(BoundColumn.error.column(objective: "f", style: style).heading == "f − f*")
    #expect(BoundColumn.bound.column(objective: "f", style: style, suffix: " A").heading == "cota A")
    #expect(BoundColumn.bound.column(objective: "f", style: style, suffix: " A").name == "bound A")
    #expect(BoundColumn.error.column(objective: "f", style: Style(symbols: .ascii)).heading == "f - f*")
  }

  @Test func columnsAreAddedAtTheRightOfShortRowsToo() {
    let table = Table(columns: [.init("t"), .init("x")], rows: [[.number(1), .number(2)], [.number(2)]])
    let wider = table.adding([.init("e")]) { [.number(Double($0))] }
    #expect(wider.columns.map(\.heading) == ["t", "x", "e"])
    #expect(wider.rows == [[.number(1), .number(2), .number(0)], [.number(2), .empty, .number(1)]])
  }
}
