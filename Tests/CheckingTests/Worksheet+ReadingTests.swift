import Autodiff
import Optimization
import Testing
import Wording

@testable import Checking

/// What columns and rows are taken to mean where their headings leave it open.
@Suite struct WorksheetReadingTests {
  private func bench(_ table: String, _ setup: [String] = ["f(w) = (w-3)^2"], run: String = "f from w = 0 with gd(0.1)")
    throws -> Bench
  {
    try Bench(setup, run: run, table: table)
  }

  private func notes(_ bench: Bench, _ language: SpokenLanguage = .english) -> [String] {
    bench.worksheet.notes.map { $0[language] }
  }

  private func times(_ column: [String], mark: Figure.DecimalMark = .point) -> [Int] {
    Worksheet.times(
      WrittenTable(headings: ["t"], rows: column.map { [$0] }), column: 0, decimalMark: mark)
  }

  // MARK: Columns

  @Test func oldAndNewValuesAreToldApart() throws {
    #expect(notes(try bench("w\n0\n0.6\n1.08")) == ["The column w is read as the value before each update."])
    let new = try bench("t w\n1 0.6\n2 1.08")
    #expect(notes(new) == ["The column w is read as the value after each update."])
    #expect(new.check.isRight)
  }

  @Test func theNoteIsInBothLanguagesForOneColumnAndForSeveral() throws {
    let one = try bench("w\n0\n0.6\n1.08")
    #expect(notes(one, .spanish) == ["La columna w se lee como el valor antes de cada actualización."])
    let bowl = ["f(x, y) = 3x^2 + 2x*y + y^2"]
    let before = try bench("x y\n1 1\n0.2 0.6", bowl, run: "f from (1, 1) with gd(0.1)")
    #expect(notes(before) == ["The columns x, y are read as the value before each update."])
    let after = try bench("t x y\n1 0.2 0.6\n2 -0.04 0.44", bowl, run: "f from (1, 1) with gd(0.1)")
    #expect(notes(after, .spanish) == ["Las columnas x, y se leen como el valor después de cada actualización."])
    #expect(after.check.isRight, "\(after.told)")
  }

  /// Beside the objective or the gradient a column of w is the usual one, and nothing need be said.
  @Test func theUsualReadingIsNotTold() throws {
    #expect(notes(try bench("t;w;f(w)\n1;0;9\n2;0.6;5.76")).isEmpty)
    #expect(notes(try bench("t;w;w new\n1;0;0.6\n2;0.6;1.08")).isEmpty)
  }

  /// At the end of a row stands the new point.
  @Test func aLastColumnIsTakenForTheNewPointFirst() throws {
    let graph = try GraphBench().graph
    let last = Worksheet.readings(
      Worksheet.meanings(of: ["t", "f(w)", "w"], graph), graph, times: [1, 2], isNumbered: true)
    #expect(last.map(\.isNew) == [true, false])
    let first = Worksheet.readings(
      Worksheet.meanings(of: ["t", "w", "f(w)"], graph), graph, times: [1, 2], isNumbered: true)
    #expect(first.map(\.isNew) == [false, true])
    let both = Worksheet.readings(
      Worksheet.meanings(of: ["w", "w new"], graph), graph, times: [1], isNumbered: false)
    #expect(both.map(\.isNew) == [false] && both[0].open.isEmpty)
  }

  @Test func aMeaningIsTakenOnce() throws {
    let graph = try GraphBench().graph
    let meanings = Worksheet.meanings(of: ["t", "w", "k", "w", "f(w)", "loss"], graph)
    #expect(meanings.map { $0 != nil } == [true, true, false, false, true, false])
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

  @Test func whatIsCalledTheErrorIsToldInSpanish() throws {
    let bench = try bench(
      "| t | w | residuo |\n|---|---|---|\n| 1 | 1 | 2 |\n| 2 | 1.4 | 1.2 |",
      ["C(w) = 1/2 (w*x + b - y)^2", "x = 2", "b = 0", "y = 4"], run: "C from w = 1 with gd(0.1)")
    #expect(notes(bench, .spanish).contains("La columna residuo se lee como y − (w·x + b)."))
    #expect(bench.check.isRight)
  }

  @Test func linesAreAddedOnlyWhereAColumnAsksForThem() throws {
    let neuron = try GraphBench(
      ["C(w) = 1/2 (w*x + b - y)^2", "x = 2", "b = 0", "y = 4"], run: "C from w = 1 with gd(0.1)"
    )
    .graph
    #expect(neuron.withResiduals(for: ["t", "w"]).isEmpty)
    #expect(
      neuron.withResiduals(for: ["t", "Error"]).map(\.lines.count) == [neuron.lines.count + 1, neuron.lines.count + 1])
    // There is no difference to be the error in the sum of two squares.
    let plain = try GraphBench(["f(w) = w^2 + w^4"], run: "f from w = 1 with gd(0.1)").graph
    #expect(plain.withResiduals(for: ["error"]).isEmpty)
    #expect(plain.withNorm(for: ["t", "w"]).lines.count == plain.lines.count)
    #expect(plain.withNorm(for: ["norma"]).lines.count == plain.lines.count + 1)
    // The norm of a vector has no numbers by themselves to be added.
    let vector = try GraphBench(["p(w) = sum((w - [1, 2])^2)"], run: "p from w = [0, 0] with gd(0.1)").graph
    #expect(vector.withNorm(for: ["norma"]).lines.count == vector.lines.count)
  }

  @Test func theNormOfTheGradient() throws {
    for heading in ["‖∇f‖", "norma", "||∇f||"] {
      let bench = try bench(
        "t;x;y;\(heading)\n1;1;1;8.944\n2;0.2;0.6;2.884", ["f(x, y) = 3x^2 + 2x*y + y^2"],
        run: "f from (1, 1) with gd(0.1)")
      #expect(bench.marks(heading) == "++", "\(heading)")
    }
  }

  @Test(arguments: [
    ("‖∇f‖", true), ("||g||", true), ("|∇f|", true), ("Norma", true), ("grad norm", true), ("‖w‖", false),
    ("||", false),
    ("|x|", false), ("normal", false),
  ])
  func normsByTheirHeading(heading: String, isNorm: Bool) { #expect(Heading.isNorm(heading) == isNorm, "\(heading)") }

  @Test(arguments: [("error", true), ("Residuo", true), ("e_t", true), ("error nuevo", true), ("errores", false)])
  func errorsByTheirHeading(heading: String, isError: Bool) {
    #expect(Heading.isError(heading) == isError, "\(heading)")
  }

  // MARK: Rows

  @Test func theOriginOfRowsIsTold() throws {
    let updates = try bench("| k | w_k | w_{k+1} |\n|---|---|---|\n| 0 | 0 | 0.6 |\n| 1 | 0.6 | 1.08 |")
    #expect(updates.check.isRight)
    #expect(notes(updates).contains("Row 0 is read as the first update."))
    let start = try bench("| k | f(w) | w |\n|---|---|---|\n| 0 | 9 | 0 |\n| 1 | 5.76 | 0.6 |")
    #expect(start.check.isRight)
  }

  @Test func theOriginOfRowsIsToldInSpanish() throws {
    let updates = try bench("| k | w_k | w_{k+1} |\n|---|---|---|\n| 0 | 0 | 0.6 |\n| 1 | 0.6 | 1.08 |")
    #expect(notes(updates, .spanish).contains("La fila 0 se lee como la primera actualización."))
    let start = try bench("| k | w |\n|---|---|\n| 0 | 0 |\n| 1 | 0.6 |\n| 2 | 1.08 |")
    #expect(start.check.isRight)
    #expect(start.worksheet.times == [0, 1, 2] || start.worksheet.times == [1, 2, 3])
  }

  @Test func epochAndExample() throws {
    let bench = try bench("epoch.ej w w_new\n1.1 0 0.6\n1.2 0.6 1.08\n2.1 1.08 1.464")
    #expect(bench.worksheet.times == [1, 2, 3])
    #expect(bench.check.isRight)
  }

  @Test func numbersOfRows() {
    #expect(times(["1", "2", "3"]) == [1, 2, 3])
    #expect(times(["0", "1", "5"]) == [0, 1, 5])
    #expect(times(["Iteración 3", "paso 4", "(5)"]) == [3, 4, 5])
    // What has no number is the row after the one before.
    #expect(times(["start", "", "…"]) == [1, 2, 3])
    #expect(times(["7", "?", "9"]) == [7, 8, 9])
    #expect(times(["-3", "4"]) == [1, 4])
    #expect(times(["10000", "10001", "99999999999999999999"]) == [10_000, 10_001, 10_002])
    #expect(times([]) == [])
  }

  /// 2.5 among whole numbers is no row 5.
  @Test func aNumberThatIsNoRow() throws {
    #expect(times(["1", "2.5", "4"]) == [1, 2, 4])
    #expect(times(["1", "2,5", "3"], mark: .comma) == [1, 2, 3])
    let bench = try bench("t w w_new\n1 0 0.6\n2.5 0.6 1.08\n3 1.08 1.464")
    #expect(bench.worksheet.times == [1, 2, 3] && bench.check.isRight)
    #expect(notes(bench).contains("2.5 is no number of a row: it is read as row 2."))
    #expect(notes(bench, .spanish).contains("2.5 no es un número de fila: se lee como la fila 2."))
    #expect(try self.bench("t w w_new\n1 0 0.6\n2 0.6 1.08").worksheet.timeNote == nil)
  }

  @Test func withoutAColumnRowsAreCounted() {
    let table = WrittenTable(headings: ["w"], rows: [["0"], ["0.6"]])
    #expect(Worksheet.times(table, column: nil, decimalMark: .point) == [1, 2])
    #expect(Worksheet.times(WrittenTable(headings: ["w"], rows: []), column: nil, decimalMark: .point) == [])
  }

  @Test func epochsAndExamplesCountOn() {
    #expect(times(["1.1", "1.2", "1.3", "2.1"]) == [1, 2, 3, 4])
    #expect(times(["0.0", "0.1", "1.0", "1.1"]) == [1, 2, 3, 4])
    #expect(times(["1,1", "1,2", "2,1"], mark: .comma) == [1, 2, 3])
    #expect(times(["3.1", "3.2"]) == [1, 2])
    #expect(times(["9000.9000", "9001.1"]).allSatisfy { (1...10_000).contains($0) })
  }
}
