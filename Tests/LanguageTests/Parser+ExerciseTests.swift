import Testing

@testable import Language

@Suite struct ParserExerciseTests {
  private func clauses(_ line: String) -> ExerciseClauses? {
    guard let statements = try? Parser.statements(of: Source(line)), statements.count == 1,
      case .exercise(let clauses) = statements[0].kind
    else { return nil }
    return clauses
  }

  @Test func kindAndLevel() {
    #expect(clauses("exercise")?.kind == nil && clauses("exercise") != nil)
    #expect(clauses("ejercicio gd")?.kind == "gd" && clauses("exercise gd")?.level == nil)
    #expect(clauses("exercises backprop 3")?.level == 3)
    #expect(clauses("ejercicio retropropagación")?.kind == "retropropagación")
  }

  @Test(arguments: [
    "exercise 3", "exercise gd 0", "exercise gd 1.5", "exercise gd x", "exercise gd 1 2", "exercise \"a\"",
  ])
  func whatIsNone(line: String) { #expect(clauses(line) == nil) }

  @Test func theNameIsFree() {
    #expect(clauses("exercise = 3") == nil)
    #expect((try? Parser.statements(of: Source("exercise = 3")))?.count == 1)
  }
}
