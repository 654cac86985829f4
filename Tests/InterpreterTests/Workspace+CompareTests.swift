import Language
import Testing

@testable import Interpreter

@Suite struct WorkspaceCompareTests {
  private func comparison(_ text: String) throws -> [RunRecord] {
    let desk = try Desk("f(x) = x^2", "x = 3")
    let statement = try Parser.statements(of: Source(text))[0]
    guard case .compare(let clauses) = statement.kind else { throw DeskError.unexpected }
    return try desk.workspace.comparison(clauses, in: statement, symbols: .unicode)
  }

  @Test func everyRuleHasARunFromTheSameStart() throws {
    let records = try comparison("compare f from x = 5 with gd(0.1), adam(0.1), momentum(lr = 0.2)")
    #expect(records.map(\.rule.name.name) == ["gd", "adam", "momentum"])
    for record in records { #expect(record.run.start.map(\.number) == [5]) }
  }

  @Test func withoutAStartTheWorkspacesValueIsTaken() throws {
    #expect(try comparison("compare f with gd(0.1), gd(0.2)").map { $0.run.start[0].number } == [3, 3])
  }

  @Test(arguments: ["compare f from 5", "compare f from 5 with gd(0.1)", "compare f from 5 with gd(0.1), nothing(0.1)"])
  func oneRuleIsNoComparison(text: String) {
    #expect(throws: Diagnostic.self) { try comparison(text) }
  }
}
