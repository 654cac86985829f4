import Testing

@testable import Language

@Suite struct ParserPlotTests {
  private func clauses(_ text: String) throws -> PlotClauses {
    guard case .plot(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      Issue.record("no plot")
      return PlotClauses()
    }
    return clauses
  }

  @Test func functionsWithAWindow() throws {
    let clauses = try clauses("plot f, f', x^2 - 1 from -5 to 2*pi")
    #expect(clauses.items.map { $0.expression != nil } == [true, true, true])
    #expect(clauses.items.map { $0.column?.name.spelling } == ["f", "f'", nil])
    #expect(clauses.window != nil)
    #expect(clauses.path == nil)
  }

  @Test func columnsNeedNotBeExpressions() throws {
    let clauses = try clauses("plot x new, m[y], f(x), ∂f/∂x log")
    #expect(clauses.items.map { $0.column?.name.spelling } == ["x new", "m[y]", "f(x)", "∂f/∂x"])
    #expect(clauses.items.map { $0.expression != nil } == [false, true, true, false])
    #expect(clauses.logarithmic != nil)
  }

  @Test func theSecondToIsThatOfTheFile() throws {
    #expect(try clauses("plot f from 0 to 5 to \"my plot.svg\"").path == "my plot.svg")
    let other = try clauses("plot loss log to run/loss.svg")
    #expect(other.path == "run/loss.svg")
    #expect(other.window == nil)
  }

  @Test func theLogarithmIsAFunctionToo() throws {
    #expect(try clauses("plot log from 1 to 5").items.count == 1)
    #expect(try clauses("plot log(x), log").items.map { $0.expression != nil } == [true, true])
    #expect(try clauses("plot x, log log").logarithmic != nil)
  }

  @Test func tangentsAndAgainst() throws {
    #expect(try clauses("plot f tangent at 1, 2 from 0 to 3").tangents.count == 2)
    #expect(try clauses("plot f tangent -1").tangents.count == 1)
    #expect(try clauses("plot y against x").against?.column?.name == "x")
  }

  @Test func modelsAndHistograms() throws {
    let clauses = try clauses("plot y against x with a + b*x to fit.svg")
    #expect(clauses.model != nil)
    #expect(clauses.path == "fit.svg")
    #expect(try self.clauses("plot W as histogram").form?.name == "histogram")
  }

  @Test func alone() throws { #expect(try clauses("plot").items.isEmpty) }

  @Test(arguments: ["plot = 3", "plot(x) = x^2", "plot + 1"]) func isAnOrdinaryName(text: String) throws {
    if case .plot = try Parser.statements(of: Source(text))[0].kind { Issue.record("a command") }
  }

  @Test(arguments: [
    "plot f g", "plot f,", "plot f from", "plot f from 1", "plot f from 1 to", "plot f to", "plot f log log",
    "plot f tangent", "plot f against", "plot f from 1 to 2 to a to b", "plot x^", "plot f with", "plot f as",
    "plot f as pie",
  ])
  func whatIsMissingIsAnError(text: String) {
    #expect(throws: Diagnostic.self) { try Parser.statements(of: Source(text)) }
  }
}
