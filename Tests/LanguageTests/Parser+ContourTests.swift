import Testing

@testable import Language

@Suite struct ParserContourTests {
  private func clauses(_ text: String) throws -> ContourClauses {
    guard case .contour(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      Issue.record("no contour")
      return ContourClauses()
    }
    return clauses
  }

  @Test func theWindowsOfBothAxes() throws {
    let clauses = try clauses("contour f x from -2 to 2 y from 2^-1 to 3 to f.svg")
    #expect(clauses.function?.name == "f")
    #expect(clauses.windows.map(\.name.name) == ["x", "y"])
    #expect(clauses.window == nil)
    #expect(clauses.path == "f.svg")
  }

  @Test func oneWindowForBoth() throws {
    #expect(try clauses("contour f from -2 to 2").window != nil)
    #expect(try clauses("contour from -2 to 2").function == nil)
    #expect(try clauses("contour f w[0] from -2 to 2").windows.map(\.name.name) == ["w[0]"])
  }

  @Test func alone() throws {
    #expect(try clauses("contour").function == nil)
    #expect(try clauses("contour to a.svg").path == "a.svg")
  }

  @Test(arguments: ["contour = 3", "contour(x) = x^2"]) func isAnOrdinaryName(text: String) throws {
    if case .contour = try Parser.statements(of: Source(text))[0].kind { Issue.record("a command") }
  }

  @Test(arguments: [
    "contour f g", "contour f x", "contour f x from", "contour f x from 1", "contour f from 1 to 2 from 1 to 2",
    "contour f to", "contour f(x)", "contour x + y", "contour f x from 1 to 2, y from 1 to 2",
  ])
  func whatIsMissingIsAnError(text: String) {
    #expect(throws: Diagnostic.self) { try Parser.statements(of: Source(text)) }
  }
}
