import Presentation
import Testing

@Suite struct TableJSONTests {
  @Test func `columns and rows stand between what the caller says`() {
    let table = Table(
      columns: [.init("t", kind: .index), .init("x nuevo", name: "x new"), .init("note", kind: .text)],
      rows: [[.number(1), .number(0.1 + 0.2), .text("ok")], [.number(2), .number(.nan)]])
    let json = table.shortened(to: 2).json(
      before: [.init("objective", "x²")],
      after: [.init("final", .object([.init("x", -1.0)])), .init("verdict", .null)])
    #expect(
      json.text == """
        {
          "objective": "x²",
          "columns": ["t", "x new", "note"],
          "rows": [
            [1, 0.30000000000000004, "ok"],
            [2, "nan", null]
          ],
          "final": {"x": -1},
          "verdict": null
        }
        """)
  }
}
