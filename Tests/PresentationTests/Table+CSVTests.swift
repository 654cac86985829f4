import Presentation
import Testing

@Suite struct TableCSVTests {
  @Test func `numbers read back the same`() {
    #expect(
      Table(
        columns: [.init("t", kind: .index), .init("x nuevo", name: "x new")],
        numbers: [[1, 0.1 + 0.2], [2, -1e-300]]
      )
      .csv() == "t,x new\n1,0.30000000000000004\n2,-1e-300\n")
  }

  @Test func `fields with commas, quotes and line breaks are quoted`() {
    let table = Table(
      columns: [.init("g[0,1]"), .init("say \"x\"")],
      rows: [[.text("a\r\nb"), .text("plain")], [.empty, .number(.nan)], [.number(-.infinity)]])
    #expect(table.csv() == "\"g[0,1]\",\"say \"\"x\"\"\"\n\"a\r\nb\",plain\n,nan\n-inf,\n")
  }

  @Test func `hidden rows are there`() {
    #expect(adam.shortened(to: 2).csv() == adam.csv())
  }
}
