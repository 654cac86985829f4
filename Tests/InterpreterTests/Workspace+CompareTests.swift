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

  @Test(arguments: ["compare f from 5", "compare f from 5 with gd(0.1), nothing(0.1)"])
  func everyRuleMustBeKnown(text: String) {
    #expect(throws: Diagnostic.self) { try comparison(text) }
  }

  @Test func everyRuleSeesTheSameBatches() throws {
    let desk = try Desk("x = [0, 1, 2, 3]; y = [1, 2, 4, 5]", "L(a, b) = sum((a + b*x - y)^2)")
    let text = "compare L from 0, 0 over x, y batch 2 shuffle with gd(0.01), gd(0.01), gd(0.02) for 3 epochs"
    let statement = try Parser.statements(of: Source(text))[0]
    guard case .compare(let clauses) = statement.kind else { throw DeskError.unexpected }
    var records = try desk.workspace.comparison(clauses, in: statement, symbols: .unicode)
    #expect(try desk.workspace.updates(for: clauses.run, of: records[0], symbols: .unicode) == 6)
    for place in records.indices { records[place].run.advance(by: 6) }
    #expect(records[0].run.point == records[1].run.point)
    #expect(records[0].run.point != records[2].run.point)
    #expect(Set(records.map { $0.run.batches?.seed }).count == 1)
  }
}
