import Testing
import Wording

@testable import Notebook

@Suite struct QuestionTestTests {
  /// What `gradus test` says of a question that stands after a table from 5 with gd(0.1).
  private func failure(_ lines: String, head: String = "ask id") throws -> String? {
    let cell = "f(x) = x^2\ntrain f from x = 5 with gd(0.1) for 3"
    let document = try Document("```gradus\n\(cell)\n```\n\n```\(head)\n? How much?\n\(lines)\n```\n")
    let report = NotebookRun.test(
      try Document(NotebookRun.test(document, settings: Settings()).accepted), settings: Settings())
    #expect(report.failures.count <= 1 && report.failures.allSatisfy(\.isError))
    return report.failures.first?.message.english
  }

  @Test func whatCanBeAsked() throws {
    for lines in [
      "= f(7)", "= f'(1)", "= 1/2", "formula: 2x", "choice: *yes | no", "table: f from x = 3 with gd(0.1) for 2",
      "= [f(7), 3.2]", "= f(7)\nslip: 14 # twice", "= f(7)\nslip: zz # nothing",
    ] { #expect(try failure(lines) == nil, "\(lines)") }
  }

  @Test func answersThatCannotBeHad() throws {
    #expect(try failure("= zz + 1")?.hasSuffix(", question id: the answer has no value here: zz + 1") == true)
    #expect(try failure("formula: 2 +")?.contains("no formula") == true)
    #expect(try failure("table: f with gd(0.1) from y = 2")?.contains("cannot be filled in") == true)
    #expect(try failure("= f(7)\nslip: 49 # the same")?.contains("a slip is the answer itself: 49") == true)
  }

  @Test func answersGivenAway() throws {
    #expect(try failure("= 2.56")?.contains("ask id reading") == true)
    #expect(try failure("= [4, 3.2, 2.56]")?.contains("gives the answer away") == true)
    #expect(try failure("table: f from x = 5 with gd(0.1) for 2")?.contains("gives the answer away") == true)
    #expect(try failure("= 2.56", head: "ask id reading") == nil)
    // A single digit stands everywhere.
    #expect(try failure("= 4") == nil)
  }
}
