import Testing

@testable import Language

struct ParserGraphTests {
  private func clauses(_ text: String) throws -> GraphClauses {
    guard case .graph(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      Issue.record("no graph")
      return GraphClauses(Expression(.list([]), SourceRange(0, 0)))
    }
    return clauses
  }

  @Test(arguments: [
    ("graph f", nil), ("graph f(1, 2)", nil), ("graph f' to f.dot", "f.dot"),
    ("graph ∇f to \"my graph.gv\"", "my graph.gv"),
  ])
  func functionAndPath(text: String, path: String?) throws { #expect(try clauses(text).path == path) }

  @Test(arguments: ["graph = 3", "graph(x) = x^2"]) func isAnOrdinaryName(text: String) throws {
    if case .graph = try Parser.statements(of: Source(text))[0].kind { Issue.record("a command") }
  }

  @Test(arguments: [
    ("graph", "the name of a function is missing"), ("graph f to", "graph f to f.dot"), ("graph f g", ""),
  ])
  func whatIsMissingIsTold(text: String, part: String) {
    #expect(throws: Diagnostic.self) { try Parser.statements(of: Source(text)) }
    do { _ = try Parser.statements(of: Source(text)) } catch {
      #expect(part.isEmpty || error.message.english.contains(part))
    }
  }
}
