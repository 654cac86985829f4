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

  @Test func oldAndNewValuesAreToldApart() throws {
    #expect(notes(try bench("w\n0\n0.6\n1.08")) == ["The column w is read as the value before each update."])
    let new = try bench("t w\n1 0.6\n2 1.08")
    #expect(notes(new) == ["The column w is read as the value after each update."])
    #expect(new.check.isRight)
  }

  @Test func theOriginOfRowsIsTold() throws {
    let updates = try bench("| k | w_k | w_{k+1} |\n|---|---|---|\n| 0 | 0 | 0.6 |\n| 1 | 0.6 | 1.08 |")
    #expect(updates.check.isRight)
    #expect(notes(updates).contains("Row 0 is read as the first update."))
    let start = try bench("| k | f(w) | w |\n|---|---|---|\n| 0 | 9 | 0 |\n| 1 | 5.76 | 0.6 |")
    #expect(start.check.isRight)
  }

  @Test func epochAndExample() throws {
    let bench = try bench("epoch.ej w w_new\n1.1 0 0.6\n1.2 0.6 1.08\n2.1 1.08 1.464")
    #expect(bench.worksheet.times == [1, 2, 3])
    #expect(bench.check.isRight)
  }

  @Test func errorIsTheLossOrTheDifference() throws {
    let setup = ["C(w) = 1/2 (w*x + b - y)^2", "x = 2", "b = 0", "y = 4"]
    for column in [["2", "0.72"], ["-2", "-1.2"], ["2", "1.2"]] {
      let bench = try bench(
        "| t | w | error |\n|---|---|---|\n| 1 | 1 | \(column[0]) |\n| 2 | 1.4 | \(column[1]) |", setup,
        run: "C from w = 1 with gd(0.1)")
      #expect(bench.marks("error") == "++", "\(column)")
      let isDifference = column[1].hasSuffix("1.2")
      let reading = column[0] == "2" ? "y − (w·x + b)" : "w·x + b − y"
      #expect(
        bench.worksheet.notes.contains { $0.english == "The column error is read as \(reading)." } == isDifference,
        "\(bench.worksheet.notes.map(\.english))")
    }
  }

  @Test func vectors() throws {
    for table in [
      "| t | w | v |\n|---|---|---|\n| 1 | [0, 0] | [-0.2, -0.4] |\n| 2 | [0.2, 0.4] | [-0.34, -0.68] |",
      "t;w_1;w_2;v[0];v[1]\n1;0;0;-0,2;-0,4\n2;0,2;0,4;-0,34;-0,68",
    ] {
      let bench = try bench(table, ["p(w) = sum((w - [1, 2])^2)"], run: "p from w = [0, 0] with momentum(0.1, 0.9)")
      #expect(bench.worksheet.figures.count == 8, "\(table)")
      #expect(bench.check.isRight, "\(table)")
    }
  }

  @Test func tuplesOfParameters() throws {
    let bench = try bench(
      "t  (x, y)  ∇f  f\n1  (1, 1)  (8, 4)  6\n2  (0.2, 0.6)  (2.4, 1.6)  0.72", ["f(x, y) = 3x^2 + 2x*y + y^2"],
      run: "f from (1, 1) with gd(0.1)")
    #expect(bench.worksheet.figures.count == 10)
    #expect(bench.check.isRight)
  }

  @Test func workWithNumbersInItsNames() throws {
    let bench = try bench(
      """
      w_0 = 0
      f'(w_0) = 2(0-3) = -6
      w_1 = w_0 - 0.1·f'(w_0) = 0 - 0.1(-6) = 0.6
      f'(w_1) = 2(0.6-3) = -4.8
      w_2 = 0.6 - 0.1(-4.8) = 1.80
      """)
    #expect(bench.check.diagnoses.first?.cell.time == 2)
    #expect(bench.worksheet.table.names?.last?.contains("w_2") == true)
    #expect(bench.worksheet.figures.count == 5)
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

  @Test func theNormOfTheGradient() throws {
    for heading in ["‖∇f‖", "norma", "||∇f||"] {
      let bench = try bench(
        "t;x;y;\(heading)\n1;1;1;8.944\n2;0.2;0.6;2.884", ["f(x, y) = 3x^2 + 2x*y + y^2"],
        run: "f from (1, 1) with gd(0.1)")
      #expect(bench.marks(heading) == "++", "\(heading)")
    }
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
