import Testing

@testable import Checking

@Suite struct WrittenTableTests {
  private static let rows = [["1", "0", "0.6"], ["2", "0.6", "1.08"]]

  @Test(arguments: [
    "| t | w | w new |\n|---|---|---|\n| 1 | 0 | 0.6 |\n| 2 | 0.6 | 1.08 |", "t,w,w new\n1,0,0.6\n2,0.6,1.08",
    "t\tw\tw new\n1\t0\t0.6\n2\t0.6\t1.08", "t & w & w new \\\\ \\hline\n1 & 0 & 0.6 \\\\\n2 & 0.6 & 1.08 \\\\",
    "t  w  w new\n1  0  0.6\n2  0.6  1.08", "t;w;w new\n1;0;0.6\n2;0.6;1.08",
    " t │ w │ w new\n───┼───┼───\n 1 │ 0 │ 0.6\n 2 │ 0.6 │ 1.08",
    "| t | 1 | 2 |\n| w | 0 | 0.6 |\n| w new | 0.6 | 1.08 |",
  ])
  func layouts(text: String) throws {
    let table = try #require(WrittenTable(text))
    #expect(table.headings == ["t", "w", "w new"] || table.headings == nil)
    #expect(table.rows == Self.rows)
  }

  @Test func decimalCommaOfAWholeTable() throws {
    #expect(try #require(WrittenTable("t;w\n1;0,6\n2;1,08")).decimalMark == .comma)
    #expect(try #require(WrittenTable("t;w\n1;0.6\n2;1.08")).decimalMark == .point)
  }

  @Test(arguments: [
    "t  w  w new\n1  0  0 - 0.1(-6) = 0.6\n2  0.6  0.6 - 0.1(-4.8) = 1.08",
    "t;w;w new\n1;0;0 - 0.1(-6) = 0.6\n2;0.6;0.6 - 0.1(-4.8) = 1.08",
    "t,w,w new\n1,0,0 - 0.1(-6) = 0.6\n2,0.6,0.6 - 0.1(-4.8) = 1.08",
    "| t | w | w new |\n|---|---|---|\n| 1 | 0 | 0 - 0.1(-6) = 0.6 |\n| 2 | 0.6 | 0.6 - 0.1(-4.8) = 1.08 |",
  ])
  func workInTheCellsOfATable(text: String) throws {
    let table = try #require(WrittenTable(text))
    #expect(table.headings == ["t", "w", "w new"])
    #expect(table.rows == [["1", "0", "0 - 0.1(-6) = 0.6"], ["2", "0.6", "0.6 - 0.1(-4.8) = 1.08"]])
  }

  @Test func withoutHeadings() throws { #expect(try #require(WrittenTable("1 0 0.6\n2 0.6 1.08")).headings == nil) }

  @Test func emptyIsNone() { #expect(WrittenTable("\n \n") == nil) }
}
