import Testing
import Wording

@testable import Checking

@Suite struct WorksheetTests {
  private func bench(_ table: String, _ setup: [String] = ["f(w) = (w-3)^2"], run: String = "f from w = 0 with gd(0.1)")
    throws -> Bench
  {
    try Bench(setup, run: run, table: table)
  }

  private func notes(_ bench: Bench) -> [String] { bench.worksheet.notes.map(\.english) }

  @Test func headingsThatCarryAFormula() throws {
    let bench = try bench(
      "| t | w | (w−3)² | f'(w) = 2(w-3) | w − α·f'(w) |\n|---|---|---|---|---|\n| 1 | 0 | 9 | -6 | 0.6 |\n| 2 | 0.6 | 5.76 | -4.8 | 1.08 |"
    )
    #expect(bench.worksheet.figures.count == 8)
    #expect(bench.check.isRight)
  }

  @Test func commasThatAreDecimalInOneWayOnly() throws {
    let table = try #require(WrittenTable("w,f(w)\n0,9\n0,6,5,76\n1,08,3,6864"))
    #expect(table.rows == [["0", "9"], ["0,6", "5,76"], ["1,08", "3,6864"]])
    let unclear = try #require(WrittenTable("w,f(w)\n0,9\n1,2,3"))
    #expect(unclear.rows == [["0", "9"], ["?", "?"]])
    #expect(unclear.notes.count == 1)
  }

  @Test func headingsOfSeveralWords() throws {
    let bench = try bench(
      "Iter;Peso w;Valor de f;Gradiente de w;nuevo valor de w;otro w\n1;0;9;-6;0.6;7\n2;0.6;5.76;-4.8;1.08;7")
    #expect(bench.check.isRight)
    #expect(bench.worksheet.figures.count == 8)
    #expect(notes(bench) == ["Not understood, and left out: otro w."])
  }

  @Test func hostileTextsEnd() throws {
    let long = String(repeating: "-", count: 200_000)
    let sum = "1" + String(repeating: "+1", count: 100_000)
    for text in [long, sum, "w=" + String(repeating: "=w", count: 50_000), String(repeating: "(", count: 100_000)] {
      #expect(WorkedLine(text) == nil)
      #expect(Figure(text) == nil)
      _ = WrittenTable("| t | w |\n| 1 | \(text) |\n| 2 | 3 |")
    }
    let bench = try bench("t;w\n1;0\n999999999999;3")
    #expect(bench.worksheet.times == [1, 2])
  }

  @Test func aRuleOfOnesOwn() throws {
    let bench = try bench(
      "| t | v | w |\n|---|---|---|\n| 1 | -6 | 0.6 |\n| 2 | -7.8 | -0.18 |",
      ["f(w) = (w-3)^2", "rule mine(lr)\n  state v = 0\n  v = 0.5*v + g\n  θ = θ - lr*v\nend"],
      run: "f from w = 0 with mine(0.1)")
    #expect(bench.marks("v") == "++")
    #expect(bench.marks("w") == "+x")
    #expect(bench.causes == [["sign of the update"]])
  }

  @Test func usualHeadingsAreInTheSessionsLanguage() throws {
    let (record, _) = try Bench.record(["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)")
    let table = try #require(WrittenTable("1 | 0 | 9 | -6 | 0.6\n2 | 0.6 | 5.76 | -4.8 | 1.08"))
    for (language, heading) in [(SpokenLanguage.english, "w new"), (.spanish, "w nuevo")] {
      let sheet = try #require(
        Worksheet(table, graph: record.run.graph, start: record.run.start, language: language))
      #expect(sheet.columns.last?.heading == heading && sheet.figures.count == 8)
      #expect(sheet.notes.contains { $0[language].contains(", \(heading).") }, "\(sheet.notes.map(\.english))")
    }
  }
}
