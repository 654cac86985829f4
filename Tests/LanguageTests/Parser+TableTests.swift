import Testing

@testable import Language

struct ParserTableTests {
  private func clauses(_ text: String) throws -> TableClauses {
    guard case .table(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      Issue.record("no table")
      return TableClauses()
    }
    return clauses
  }

  @Test(arguments: [
    ("table", []), ("table t, x", ["t", "x"]), ("table t x f(x)", ["t", "x", "f(x)"]),
    ("table f'(x) m[x] as csv", ["f'(x)", "m[x]"]),
    ("table x new, x_nuevo, y nuevo, z_new", ["x new", "x new", "y new", "z new"]),
    ("table ∂f/∂x, m̂", ["∂f/∂x", "m̂"]),
    ("table f(x, y) t", ["f(x,y)", "t"]),
  ])
  func columns(text: String, names: [String]) throws {
    #expect(try clauses(text).columns.map(\.name.spelling) == names)
  }

  @Test(arguments: [
    ("table to run.md", "run.md", "run.md"), ("table to run.md as csv", "run.md", "run.md"),
    ("table as csv to ~/a-b.csv", "~/a-b.csv", "~/a-b.csv"),
    ("table to \"my file.md\"", "my file.md", "\"my file.md\""),
    ("table to “my file.md”", "my file.md", "“my file.md”"),
    ("table to a–b’c.md", "a–b’c.md", "a–b’c.md"), ("table to a#b(.csv; x = 1", "a#b(.csv", "a#b(.csv"),
    ("table to \"a b", "a b", "\"a b"),
  ])
  func paths(text: String, path: String, place: String) throws {
    let clauses = try clauses(text)
    #expect(clauses.path == path)
    #expect(clauses.pathRange.map { Source(text)[$0] } == place)
  }

  @Test func whatStandsAfterAPathIsRead() {
    #expect(Parser.parse(Source("table to a.csv; x = 1\ny = 2")).count == 3)
  }

  @Test(arguments: [
    ("table as html", "html"), ("table as", ""), ("table to", ""), ("table to \"\"", ""), ("table 3", "3"),
    ("table as csv as csv", "as"), ("table to a.csv b", "b"),
    ("table x,", ""),
    ("table as csv json", "json"), ("table f(x", "f(x"),
  ])
  func errors(text: String, at: String) { #expect(place(text) == at) }

  @Test func aMisspelledFormatIsAnsweredWithTheLine() {
    #expect(problem("table as makdown")?.advice?.english == "table as markdown")
  }
}
