import Testing

@testable import Language

struct ParserCheckTests {
  private func subject(_ text: String) throws -> CheckClauses.Subject {
    guard case .check(let clauses) = try #require(try Parser.statements(of: Source(text)).first).kind else {
      throw Unexpected()
    }
    return clauses.subject
  }

  private struct Unexpected: Error {}

  @Test func aListIsTakenAsItStands() throws {
    guard case .list(let column, let text, _) = try subject("check x new = 0,6; 1,08 # so") else { throw Unexpected() }
    #expect(column.name.spelling == "x new")
    #expect(text == " 0,6; 1,08 # so")
  }

  @Test func rowsEndAtAnEmptyLine() throws {
    let text = "check table f from x = 5 with gd(0.1)\n| 1 | (2 |\nrule x\n\nf(3)"
    guard case .table(let clauses, let rows) = try subject(text) else { throw Unexpected() }
    #expect(clauses.objective?.name == "f" && clauses.rule?.name.name == "gd")
    #expect(rows == "| 1 | (2 |\nrule x\n")
    #expect(try Parser.statements(of: Source(text)).count == 2)
  }

  @Test func rowsWantMoreLines() {
    #expect(Parser.isIncomplete("check table"))
    #expect(Parser.isIncomplete("check table\n| 1 | 2 |"))
    #expect(!Parser.isIncomplete("check table\n| 1 | 2 |\n"))
    #expect(!Parser.isIncomplete("check x = 1, 2"))
  }

  @Test func nodes() throws {
    guard case .nodes(.backprop, let call, let rows) = try subject("check table backprop f(1, 2)\nx3 2.7 7.2\n") else {
      throw Unexpected()
    }
    guard case .call = call.kind else { throw Unexpected() }
    #expect(rows == "x3 2.7 7.2\n")
    guard case .nodes(.forward, _, _) = try subject("check table forward f(1)\nx 1\n") else { throw Unexpected() }
    // A function may be called so.
    guard case .table(let clauses, _) = try subject("check table forward\nx 1\n") else { throw Unexpected() }
    #expect(clauses.objective?.name == "forward")
  }

  @Test func pathAndHint() throws {
    guard case .file(let path, _) = try subject("check work/table.md") else { throw Unexpected() }
    #expect(path == "work/table.md")
    #expect(try subject("check hint") == .again)
  }

  @Test func checkIsANameToo() throws {
    #expect(try Parser.statements(of: Source("check = 3")).count == 1)
    #expect(throws: Diagnostic.self) { try Parser.statements(of: Source("check")) }
  }
}
