import Testing

@testable import Language

struct ParserCompareTests {
  private func clauses(_ text: String) throws -> CompareClauses {
    guard case .compare(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      Issue.record("no comparison")
      return CompareClauses()
    }
    return clauses
  }

  @Test func severalRulesStandAfterWith() throws {
    let clauses = try clauses("compare f from x = 5 with gd(0.1), gd(lr = 0.25), adam for 10 until abs(g) < 1e-3")
    #expect(clauses.rules.map(\.name.name) == ["gd", "gd", "adam"])
    #expect(clauses.rules.map(\.arguments.count) == [1, 1, 0])
    #expect(clauses.run.count != nil)
    #expect(clauses.run.until != nil)
    #expect(clauses.run.rule == nil)
  }

  @Test func startsKeepTheirCommas() throws {
    guard case .named(let bindings)? = try clauses("compare f from x = 5, y = 1 with gd(0.1), gd(1)").run.start else {
      Issue.record("no start")
      return
    }
    #expect(bindings.map(\.name) == ["x", "y"])
  }

  @Test(arguments: [
    "compare f with", "compare f with gd(0.1),", "compare f with gd 0.1", "compare f with gd(0.1) gd(0.2)",
    "compare f with gd(0.1), 0.2",
  ])
  func whatIsMissingIsAnError(text: String) {
    guard case .failure? = Parser.parse(Source(text)).first else {
      Issue.record("no error")
      return
    }
  }
}
