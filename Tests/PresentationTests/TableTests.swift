import Presentation
import Testing
import Wording

@Suite struct TableTests {
  private let table = Table(columns: [.init("t", kind: .index)], numbers: (0..<10).map { [Double($0)] })

  @Test(arguments: [
    (10, nil), (9, nil), (8, 4..<6), (7, 4..<7), (3, 2..<9), (2, 1..<9), (0, 1..<9), (-4, 1..<9), (99, nil),
  ])
  func `the middle is hidden, and never a single row`(count: Int, hidden: Range<Int>?) {
    #expect(table.shortened(to: count).hidden == hidden)
  }

  /// Of a long run not all rows are kept; what is told counts them all.
  @Test func `rows that were not kept are not shown either`() {
    let text = table.shortened(to: 4, of: 1010).text(Style())
    #expect(text.contains("… 1006 rows not shown"))
    #expect(table.shortened(to: 4, of: 10).text(Style()).contains("… 6 rows not shown"))
  }

  @Test func `shortening again starts from all rows`() {
    #expect(table.shortened(to: 2).shortened(to: 20) == table)
  }

  @Test func `a column is named after its heading unless told otherwise`() {
    #expect(Table.Column("f(x)").name == "f(x)")
    #expect(Table.Column("x nuevo", name: "x new").name == "x new")
  }
}
