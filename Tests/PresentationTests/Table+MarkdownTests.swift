import Presentation
import Testing
import Wording

@Suite struct TableMarkdownTests {
  @Test func `the source is aligned too`() {
    #expect(
      descent.markdown(Style()) == """
        |   t |     w |   f(w) |  f'(w) |  w new |
        | --: | ----: | -----: | -----: | -----: |
        |   2 | 0.6   | 5.76   | −4.8   | 1.08   |
        |   3 | 1.08  | 3.6864 | −3.84  | 1.464  |
        |   4 | 1.464 | 2.3593 | −3.072 | 1.7712 |

        f = 1.50995 at w = 1.7712
        """)
  }

  @Test func `marks of Markdown are escaped`() {
    let table = Table(
      columns: [.init("m[x]"), .init("a|b", kind: .text)], rows: [[.number(1), .text("*x*_1")]])
    #expect(
      table.markdown(Style()) == """
        | m\\[x\\] | a\\|b     |
        | -----: | :------- |
        |      1 | \\*x\\*\\_1 |
        """)
  }

  @Test func `hidden rows leave dots and a note`() {
    let table = Table(columns: [.init("t", kind: .index)], numbers: (1...9).map { [Double($0)] }).shortened(
      to: 2)
    #expect(table.markdown(Style()) == "|   t |\n| --: |\n|   1 |\n|   … |\n|   9 |\n\n… 7 rows not shown")
    #expect(table.markdown(Style(symbols: .ascii)).contains("| ... |"))
  }

  @Test func `no columns, no table`() {
    #expect(Table(columns: [], rows: []).markdown(Style()).isEmpty)
  }
}
