import Testing
import Wording

@testable import Presentation

@Suite struct TableLayoutTests {
  private func cells(_ values: [Double], heading: String = "x", digits: Int = 6) -> [String] {
    TableLayout(Table(columns: [.init(heading)], numbers: values.map { [$0] }), Style(digits: digits))
      .columns[0].cells
  }

  @Test func `points stand one under the other`() {
    #expect(cells([1.5, -20, 300.25]) == ["  1.5 ", "−20   ", "300.25"])
    #expect(cells([1e-8, 2.25]) == ["1e-08", "2.25 "])
    #expect(cells([0.1 + 0.2, 1], digits: 17) == ["0.30000000000000004", "1                  "])
  }

  @Test func `numbers under a wide heading keep to the right`() {
    #expect(cells([9, 10], heading: "f(x)") == ["   9", "  10"])
    #expect(cells([.infinity, .nan, 1], heading: "x") == ["  ∞", "nan", "  1"])
  }

  @Test func `marks over letters take no room`() {
    let table = Table(columns: [.init("m̂")], numbers: [[10]])
    #expect(TableLayout(table, Style()).columns[0].heading == " m̂")
  }

  @Test func `only rows to see make a column wide`() {
    let table = Table(columns: [.init("x")], numbers: [[1], [1e300], [123456], [123456], [2]]).shortened(
      to: 2)
    let layout = TableLayout(table, Style())
    #expect(layout.columns[0].cells == ["1", "2"])
    #expect(layout.gap?.position == 1 && layout.gap?.count == 3)
  }

  /// However many rows there are, they are counted in whole numbers.
  @Test func rowsAreCountedInWholeNumbers() {
    let table = Table(
      columns: [Table.Column("t", kind: .index), Table.Column("x")],
      rows: [[.number(12_495_475), .number(12_495_475)], [.number(2), .number(0.5)]])
    let text = table.text(Style())
    #expect(text.contains("12495475 │ 1.24955e+07") && !text.contains("1.24955e+07 │"))
    #expect(table.text(Style(plain: true)).contains("t 12495475; x 1.24955e+07"))
    #expect(table.latex(Style()).split(separator: "10^").count == 2)
  }
}
