import Optimization
import Testing
import Wording

@testable import Checking

@Suite struct WrittenTableVectorsTests {
  private func bench(_ table: String, _ setup: [String] = ["f(w) = (w-3)^2"], run: String = "f from w = 0 with gd(0.1)")
    throws -> Bench
  {
    try Bench(setup, run: run, table: table)
  }

  /// A vector of two entries, descended on with a velocity.
  private func vector() throws -> StepGraph {
    try GraphBench(["p(w) = sum((w - [1, 2])^2)"], run: "p from w = [0, 0] with momentum(0.1, 0.9)").graph
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

  @Test func eachEntryHasAColumn() throws {
    let table = WrittenTable(
      headings: ["t", "w", "v", "w new"],
      rows: [["1", "[0, 0]", "(-0.2, -0.4)", "[0.2 0.4]"], ["2", "?", "", "[0,54; 1,08]"]])
    let result = table.withEntries(try vector())
    #expect(result.headings == ["t", "w[0]", "w[1]", "v[0]", "v[1]", "w[0] new", "w[1] new"])
    #expect(result.rows[0] == ["1", "0", "0", "-0.2", "-0.4", "0.2", "0.4"])
    #expect(result.rows[1] == ["2", "", "", "", "", "0,54", "1,08"])
  }

  @Test func namesInBracketsAreHeadings() throws {
    let graph = try GraphBench(["f(x, y) = 3x^2 + 2x*y + y^2"], run: "f from (1, 1) with gd(0.1)").graph
    let table = WrittenTable(headings: ["(x; y)", "∇f", "(x, y) nuevo"], rows: [["(1, 1)", "(8, 4)", "(0.2, 0.6)"]])
    let result = table.withEntries(graph)
    #expect(result.headings == ["x", "y", "∂f/∂x", "∂f/∂y", "x new", "y new"])
    #expect(result.rows == [["1", "1", "8", "4", "0.2", "0.6"]])
  }

  @Test(arguments: [
    // Three numbers for a vector of two, vectors of unlike lengths, a number among vectors, and what is no vector.
    ["[1, 2, 3]", "[1, 2, 3]"], ["[1, 2]", "[1, 2, 3]"], ["[1, 2]", "7"], ["[1, x]", "[1, 2]"], ["0", "1"], ["?", ""],
  ])
  func otherColumnsStay(column: [String]) throws {
    let table = WrittenTable(headings: ["w", "f"], rows: column.map { [$0, "1"] })
    #expect(table.withEntries(try vector()) == table, "\(column)")
  }

  @Test func aColumnThatMeansNothingStays() throws {
    let table = WrittenTable(headings: ["otra"], rows: [["[1, 2]"]])
    #expect(table.withEntries(try vector()) == table)
    let unheaded = WrittenTable(headings: nil, rows: [["[1, 2]"]])
    #expect(unheaded.withEntries(try vector()) == unheaded)
  }

  /// On paper w₁ and w₂ are the entries of w; who counts from 0 is left to it.
  @Test(arguments: [
    (["w_1", "w_2"], ["w[0]", "w[1]"]), (["w₁", "w₂ new"], ["w[0]", "w[1] new"]),
    (["w_{0}", "w_{1}"], ["w[0]", "w[1]"]),
    (["w2"], ["w[1]"]), (["w_0", "f"], ["w[0]", "f"]),
  ])
  func indicesCountFromOneOrFromZero(headings: [String], expected: [String]) throws {
    let table = WrittenTable(headings: headings, rows: [headings.map { _ in "1" }])
    #expect(table.withEntries(try vector()).headings == expected)
  }

  @Test func aNumberIsNotIndexed() throws {
    let table = WrittenTable(headings: ["w_1", "w_2"], rows: [["0", "0.6"]])
    #expect(table.withEntries(try GraphBench().graph) == table)
  }

  @Test func entriesOfAHeading() throws {
    let graph = try vector()
    #expect(Heading.entries(of: "∇f", count: 2, in: graph)?.count == 2)
    #expect(Heading.entries(of: "gradiente", count: 3, in: graph) == nil)
    #expect(Heading.entries(of: "(a, b) new", count: 2, in: graph) == ["a new", "b new"])
    #expect(Heading.entries(of: "(a)", count: 1, in: graph) == nil)
    #expect(Heading.entries(of: "f", count: 2, in: graph) == nil)
  }

  @Test func entryOfAName() {
    #expect(Heading.entry(of: "w₁₂", Name("w")) == 12)
    #expect(Heading.entry(of: "w_{3} new", Name("w")) == 3)
    #expect(Heading.entry(of: "w", Name("w")) == nil)
    #expect(Heading.entry(of: "v_1", Name("w")) == nil)
    #expect(Heading.entry(of: "θ_1", Name("theta")) == 1)
    #expect(Heading.entry(of: "w1b", Name("w")) == nil)
  }
}
