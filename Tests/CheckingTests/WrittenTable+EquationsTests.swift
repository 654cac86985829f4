import Testing

@testable import Checking

/// Work down the page: lines `name = … = value`.
@Suite struct WrittenTableEquationsTests {
  private func table(_ text: String) throws -> WrittenTable { try #require(WrittenTable(text), "\(text)") }

  /// What names mean in a descent on w: points, and everything that has a line of its own.
  private func kind(_ name: String) -> WrittenTable.NameKind? {
    ["w": .parameter, "g": .line, "f'(w)": .line, "v": .line][name.filter { !"${}".contains($0) }]
  }

  // MARK: Lines

  @Test func workDownThePage() throws {
    let table = try #require(WrittenTable("Iteration 1\ng = 2·5 = 10\nx = 4\nIteration 2\ng = 8\nx = 3.2"))
    #expect(table.headings == ["g", "x"])
    #expect(table.rows == [["2·5 = 10", "4"], ["8", "3.2"]])
  }

  @Test func severalOnALineAndBullets() throws {
    let table = try #require(WrittenTable("Paso 1: g = -6; w = 0.6\nPaso 2:\n- g = -4.8\n- w = 1.08"))
    #expect(table.headings == ["g", "w"])
    #expect(table.rows == [["-6", "0.6"], ["-4.8", "1.08"]])
  }

  @Test(arguments: [
    "g = 10\nw = 4", "- g = 10\n- w = 4", "• g ≈ 10\n→ w = 4", "1) g = 10\n2) w = 4", "a. g = 10\nb. w = 4",
    "g = 10; w = 4", "g = 10, w = 4", "g = 10    w = 4", "Paso 1: g = 10\nw = 4", "\\item g = 10\n\\item w = 4",
    "Step 1: 1) g = 10\n⇒ w = 4", "Iteración 1\n\n\ng = 10\n-----\nw = 4",
  ])
  func oneStep(text: String) throws {
    let table = try table(text)
    #expect(table.headings == ["g", "w"], "\(text)")
    #expect(table.rows.flatMap { $0 }.filter { !$0.isEmpty } == ["10", "4"], "\(text)")
    #expect(table.equations != nil)
  }

  @Test func aChainKeepsAllItsParts() throws {
    let table = try table("w = w - 0.1·g = 5 − 0.1·10 ≈ 4\ng = 2·4 = 8")
    #expect(table.rows == [["w - 0.1·g = 5 − 0.1·10 ≈ 4", "2·4 = 8"]])
  }

  @Test(arguments: [
    "| g = 10 |", "g & = 10", "1 = 1\n2 = 2", "= 10\n= 4", "g =\nw =", "hola\ng = 10",
    "hola\nqué tal\nbien\ng = 1\nw = 2",
    "the learning rate of this exercise = 0.1",
  ])
  func isNoWork(text: String) { #expect(WrittenTable(text)?.equations == nil, "\(text)") }

  @Test func oneLineAloneIsWork() throws {
    let table = try table("w_1 = 0 − 0.1(−6) = 0.6")
    #expect(table.headings == ["w_1"] && table.rows == [["0 − 0.1(−6) = 0.6"]])
  }

  // MARK: Steps

  @Test func aNameThatComesAgainBeginsAStep() throws {
    let table = try table("g = 10\nw = 4\ng = 8\nw = 3.2\ng = 6.4")
    #expect(table.rows == [["10", "4"], ["8", "3.2"], ["6.4", ""]])
    #expect(table.names == [["g", "w"], ["g", "w"], ["g", "w"]])
  }

  @Test func aLineBetweenBeginsAStepThoughTheNamesAreOthers() throws {
    let table = try table("Iteration 1\ng = 10\nf = 3\nIteration 2\n(second)\nw = 4")
    #expect(table.headings == ["g", "f", "w"])
    #expect(table.rows == [["10", "3", ""], ["", "", "4"]])
  }

  // MARK: Numbers in names

  @Test func workWithNumbersInItsNames() throws {
    let bench = try Bench(
      ["f(w) = (w-3)^2"], run: "f from w = 0 with gd(0.1)",
      table:
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

  @Test(arguments: [
    "w_0 = 0\ng_0 = -6\nw_1 = 0.6\ng_1 = -4.8\nw_2 = 1.08", "w0 = 0\ng0 = -6\nw1 = 0.6\ng1 = -4.8\nw2 = 1.08",
    "w₀ = 0\ng₀ = -6\nw₁ = 0.6\ng₁ = -4.8\nw₂ = 1.08", "w^(0) = 0\ng^(0) = -6\nw^(1) = 0.6\ng^(1) = -4.8\nw^(2) = 1.08",
    "w_{0} = 0\ng_{1} = -6\nw_{1} = 0.6\ng_{2} = -4.8\nw_{2} = 1.08",
  ])
  func stepsByTheirNumbers(text: String) throws {
    let table = try table(text).arranged(by: kind)
    #expect(table.headings == ["t", "w", "g", "w new"], "\(text)")
    #expect(table.rows == [["1", "0", "-6", "0.6"], ["2", "", "-4.8", "1.08"]], "\(text)")
  }

  @Test func theNumberMayStandInTheArgument() throws {
    let table = try table("f'(w_0) = -6\nw_1 = 0.6\nf'(w_1) = -4.8").arranged(by: kind)
    #expect(table.headings == ["t", "f'(w)", "w new"])
    #expect(table.rows == [["1", "-6", "0.6"], ["2", "-4.8", ""]])
    #expect(table.names?.first == ["t", "f'(w_0)", "w_1"])
    #expect(table.names?.last == ["t", "f'(w_1)", ""])
  }

  @Test func namesWithoutANumberBelongToTheStepThatIsWorked() throws {
    let table = try table("g = -6\nw_1 = 0.6\ng = -4.8\nw_2 = 1.08\ng = -3.84").arranged(by: kind)
    #expect(table.rows == [["1", "-6", "0.6"], ["2", "-4.8", "1.08"], ["3", "-3.84", ""]])
  }

  @Test func whatIsNotKnownIsLeftOut() throws {
    let table = try table("q_1 = 7\nw_1 = 0.6\nz = 3").arranged(by: kind)
    #expect(table.headings == ["t", "w new"])
    #expect(table.rows == [["1", "0.6"]])
  }

  @Test func withoutNumbersNothingChanges() throws {
    let plain = try table("g = -6\nw = 0.6")
    #expect(plain.arranged(by: kind) == plain)
    let grid = try table("t;w\n1;0\n2;0.6")
    #expect(grid.arranged(by: kind) == grid)
    // Five digits are no number of a step.
    let long = try table("w_12345 = 1\ng = 2")
    #expect(long.arranged(by: kind) == long)
  }

  /// w₁ and w₂ may be two parameters, each with a name of its own.
  @Test func parametersWithANumberKeepIt() throws {
    func kind(_ name: String) -> WrittenTable.NameKind? {
      ["w_1", "w_2"].contains(name) ? .parameter : name == "g" ? .line : nil
    }
    let table = try table("w_1 = 0.6\nw_2 = 1.2\ng = 3")
    #expect(table.arranged(by: kind) == table)
  }
}
