import Testing

@testable import Language

struct ParserLineSearchTests {
  private func clauses(_ text: String) throws -> LineSearchClauses {
    guard case .lineSearch(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      Issue.record("no search")
      return LineSearchClauses()
    }
    return clauses
  }

  private func error(_ text: String) -> Diagnostic? {
    guard case .failure(let diagnostic)? = Parser.parse(Source(text)).first else { return nil }
    return diagnostic
  }

  @Test(arguments: [
    "linesearch f over [0, 5] by bracketing for 8 until d - a < 1",
    "linesearch f for 8 until d - a < 1 by bracketing over [0, 5]",
  ])
  func clausesComeInAnyOrder(text: String) throws {
    let clauses = try clauses(text)
    #expect(clauses.run.objective?.name == "f")
    #expect(clauses.method?.name == "bracketing")
    #expect(clauses.interval.map { Source(text)[$0.range] } == "[0, 5]")
    #expect(clauses.run.count.map { Source(text)[$0.range] } == "8")
    #expect(clauses.run.until.map { Source(text)[$0.range] } == "d - a < 1")
    #expect(clauses.run.start == nil)
  }

  @Test func aStartMakesItASearchAlongALine() throws {
    #expect(try clauses("linesearch f from x = 0, y = 1 by exact").run.start != nil)
    #expect(try clauses("linesearch").run.objective == nil)
  }

  @Test(arguments: [
    ("linesearch f with gd(0.1)", "linesearch f over [0, 5] by bracketing for 8"),
    ("linesearch x^2 over [0, 5]", "f(x) = x^2; linesearch f over [0, 5] by bracketing for 8"),
    ("linesearch f sobre [0, 5]", "linesearch f over [0, 5]"),
  ])
  func anErrorShowsALineToType(text: String, advice: String) throws {
    #expect(error(text)?.advice?.english == advice)
  }

  @Test(arguments: ["linesearch f by", "linesearch f by 3", "linesearch f over", "linesearch f by golden by exact"])
  func whatIsMissingIsAnError(text: String) { #expect(error(text) != nil) }

  @Test func theWordIsANameToo() throws {
    guard case .assignment = try Parser.statements(of: Source("linesearch = 3"))[0].kind else {
      Issue.record("no assignment")
      return
    }
  }
}
