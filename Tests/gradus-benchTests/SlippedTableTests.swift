import Testing

@testable import gradus_bench

@Suite struct SlippedTableTests {
  private func rows(_ table: SlippedTable) -> [[Substring]] {
    table.statement.split(separator: "\n").dropFirst(2).map { $0.split(separator: " | ") }
  }

  @Test func everyTableHasTwentyRowsOfItsColumns() {
    for table in SlippedTable.all {
      #expect(rows(table).count == 20)
      #expect(rows(table).allSatisfy { $0.count == table.columns.count + 1 })
    }
  }

  @Test func withoutASlipItIsAdam() {
    let table = SlippedTable(title: "", columns: ["x", "f'(x)", "m̂", "x new"]) { _, _, right, _ in right }
    #expect(rows(table)[0] == ["1", "5.0", "10.0", "10.0", "4.9"])
    #expect(rows(table)[1] == ["2", "4.9", "9.8", "9.89474", "4.80006"])
  }

  @Test func aSlipGoesOnFromItsRow() {
    let table = SlippedTable.all[1]
    let right = SlippedTable(title: "", columns: table.columns) { _, _, right, _ in right }
    #expect(Array(rows(table)[..<8]) == Array(rows(right)[..<8]))
    #expect(zip(rows(table)[8], rows(right)[8]).filter { $0 != $1 }.count == 2)
    #expect(rows(table)[9][1] != rows(right)[9][1])
  }

  /// Each is measured only if the checker sees what is wrong.
  @Test func theCheckerSeesEverySlip() throws {
    for table in SlippedTable.all {
      let entry = try table.measured(repetitions: 1)
      #expect(entry.goal.value == 50e6)
    }
  }
}
