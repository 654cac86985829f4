import Testing

@testable import Interpreter

@Suite struct RuleScopeTests {
  private func run(_ lines: String..., from start: String = "x = 3, y = 4") throws -> Desk {
    try Desk(
      "f(x, y) = x^2/2 + y^2/2", "rule r()\n\(lines.joined(separator: "\n"))\nend", "step f from \(start) with r")
  }

  /// g is (3, 4) at (3, 4): elementwise lines are read a parameter, others over the whole vector.
  @Test func aNormIsThatOfTheWholeGradient() throws {
    let desk = try run("θ = θ - g/norm(g)")
    let expected: [Double?] = [3 - 0.6, 4 - 0.8]
    #expect(desk.run.point.map(\.number) == expected)
    #expect(desk.work.filter { $0.hasPrefix("x = ") || $0.hasPrefix("y = ") }.count == 2)
  }

  @Test func elementwiseLinesReadAsOnPaper() throws {
    let desk = try run("  a = 2*g", "  θ = θ - 0.1*a")
    #expect(desk.work.contains("a[x] = 2·∂f/∂x") && desk.work.contains("x = x − 0.1a[x]"))
  }

  @Test func aNumberForAllStandsOnce() throws {
    let desk = try run("  n = sum(g^2)", "  θ = θ - g/n")
    #expect(desk.work.filter { $0.hasPrefix("n = ") }.count == 1)
    #expect(try desk.column("n") == [[25]])
  }

  /// A sum along the vector, entry by entry given back to each parameter.
  @Test func whatMixesEntriesIsBuiltOverAllOfThem() throws {
    let desk = try run("  c = cumsum(g)", "  θ = θ - c")
    #expect(desk.run.point.map(\.number) == [3 - 3, 4 - 7])
  }

  @Test func theObjectiveElsewhereTakesAPointForEachParameter() throws {
    let desk = try run("  ahead = θ - g", "  h = ∇(ahead)", "  k = f(θ + 1)", "  θ = θ - h - 0*k")
    #expect(desk.run.point.map(\.number) == [3, 4])
    #expect(try desk.column("k") == [[(16 + 25) / 2]])
  }

  @Test func shapesThatDoNotFitAreTold() throws {
    let desk = try Desk("f(x, y) = x + y")
    let complaint = desk.complaint("rule r()\n  θ = θ - [1, 2, 3]\nend")
    #expect(complaint != nil)
  }

  @Test(arguments: [
    ("sin", 1, true), ("max", 2, true), ("max", 1, false), ("sum", 1, false), ("softmax", 1, false),
    ("softplus", 1, true), ("relu", 1, true), ("mse", 2, false), ("sin", 2, false), ("cumsum", 1, false),
  ])
  func whichFunctionsWorkEntryByEntry(name: String, count: Int, expected: Bool) throws {
    let desk = try Desk()
    let lowering = Lowering(desk.workspace, symbols: .unicode)
    guard case .function(.builtIn(let builtIn))? = lowering.meaning(of: .init(name), in: Scope()) else {
      throw DeskError.unexpected
    }
    #expect(builtIn.isElementwise(count) == expected)
  }
}
