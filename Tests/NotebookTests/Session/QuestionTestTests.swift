import Testing
import Wording

@testable import Notebook

/// What `gradus test` says of a question that stands after a cell.
enum AskedBelow {
  static func failures(
    _ lines: String, head: String = "ask id", text: String = "How much?",
    cell: String = "f(x) = x^2\ntrain f from x = 5 with gd(0.1) for 3"
  ) throws -> [DocumentTest.Failure] {
    let document = try Document("```gradus\n\(cell)\n```\n\n```\(head)\n? \(text)\n\(lines)\n```\n")
    let accepted = try Document(NotebookRun.test(document, settings: Settings()).accepted)
    let failures = NotebookRun.test(accepted, settings: Settings()).failures
    #expect(failures.allSatisfy { $0.isError })
    return failures
  }

  static func isGivenAway(_ lines: String, head: String = "ask id", cell: String) throws -> Bool {
    let failures = try Self.failures(lines, head: head, cell: cell)
    #expect(failures.allSatisfy { $0.message.english.contains("gives the answer away") }, "\(lines)")
    return !failures.isEmpty
  }
}

@Suite struct QuestionTestTests {
  private func failure(_ lines: String, text: String = "How much?") throws -> String? {
    let failures = try AskedBelow.failures(lines, text: text)
    #expect(failures.count <= 1)
    for failure in failures { #expect(failure.message.english != failure.message.spanish) }
    return failures.first?.message.english
  }

  @Test func whatCanBeAsked() throws {
    for lines in [
      "= f(7)", "= f'(1)", "= 1/2", "formula: 2x", "choice: *yes | no", "table: f from x = 3 with gd(0.1) for 2",
      "= [f(7), 3.2]", "= f(7)\nslip: 14 # twice", "= [f(7), 77]\nname: f(7), b", "= [f(7), 77]\nname: g",
      "formula: 3x\nslip: x # once", "formula: 3x\nslip: 1/x # below", "= f(7)\naccept: 50 # nearly",
      "table: f from x = 3 with gd(0.1) for 2\nslip: [1, 2] # no",
    ] { #expect(try failure(lines) == nil, "\(lines)") }
  }

  @Test func answersThatCannotBeHad() throws {
    #expect(
      try failure("= zz + 1")?.contains(
        ", question id: the answer has no value here. zz has no value here.\n  zz + 1\n  ^^\n") == true)
    #expect(try failure("formula: 2 +")?.contains("no formula") == true)
    #expect(try failure("table: f with gd(0.1) from y = 2")?.contains("cannot be filled in") == true)
    #expect(try failure("= f(7)\nslip: 49 # the same")?.contains("a slip is the answer itself: 49") == true)
  }

  /// Where the answer itself is wrong, what is foreseen is looked at all the same.
  @Test(arguments: ["= zz", "table: f with gd(0.1) from y = 2"])
  func everyLineWithoutAValueIsTold(answer: String) throws {
    let failures = try AskedBelow.failures("\(answer)\nslip: yy # no\nslip: 2 # no\nslip: 3 + # no")
    #expect(failures.map(\.line) == [19, 20, 22])
  }

  @Test(arguments: ["= f(7)\naccept: 49 # exactly", "formula: 2x\naccept: x + x", "= [f(7), 2]\naccept: [49, 2]"])
  func theAnswerIsAcceptedWithoutAccept(lines: String) throws {
    #expect(try failure(lines)?.contains("this is the answer itself, which is accepted without `accept: ") == true)
  }

  @Test func aFormulaThatIsTheAnswerIsNoSlip() throws {
    #expect(try failure("formula: 2x\nslip: x*2 # no")?.contains("a slip is the answer itself: x*2") == true)
  }

  @Test func aFormulaHasLetters() throws {
    #expect(try failure("formula: 2 + 3")?.hasSuffix("a number, which stands after =: = 2 + 3") == true)
  }

  @Test(arguments: [
    "= f(7)\nslip: zz # nothing", "= f(7)\naccept: zz + 1", "= f(7)\nslip: 2 + # half", "formula: 3x\nslip: zz*x # q",
    "formula: 3x\naccept: 3 +", "table: f from x = 3 with gd(0.1) for 2\nslip: zz # nothing",
  ])
  func foreseenAnswersHaveAValue(lines: String) throws {
    #expect(try failure(lines)?.contains(": this has no value here") == true)
  }

  @Test func foreseenAnswersAreAsManyNumbers() throws {
    #expect(try failure("= f(7)\nslip: [1, 2] # two")?.contains("2 numbers for an answer of 1: [1, 2]") == true)
    #expect(try failure("= [f(7), 77]\naccept: 1")?.contains("one number for an answer of 2: 1") == true)
    #expect(
      try failure("table: f from x = 3 with gd(0.1) for 2\nslip: [1, 2, 3] # no")?.contains(
        "3 numbers for an answer of 2: ") == true)
  }

  /// What a file says never reaches a terminal raw.
  @Test func whatIsQuotedIsMadeVisible() throws {
    let escape = try #require(try failure("= zz\u{1B}[31m"))
    #expect(escape.contains("␛[31m") && !escape.contains("\u{1B}"))
    #expect(DocumentError(line: 1, Message("\u{1B}")).located.english == "line 1: ␛")
  }

  @Test func namesAreNoMoreThanAnswers() throws {
    #expect(try failure("= f(7)\nname: a, b")?.contains("2 names for one answer: a, b") == true)
    #expect(try failure("= [f(7), 77]\nname: a, b, c")?.contains("3 names for 2 numbers") == true)
    #expect(try failure("formula: 2x\nname: a, b")?.contains("2 names for one answer") == true)
  }

  @Test func formulasAreInLettersThatAreNamed() throws {
    #expect(try failure("formula: 6q + 2r")?.contains("names that stand nowhere else: q, r") == true)
    #expect(try failure("formula: 6q + 2x")?.contains(": q.") == true)
    #expect(try failure("formula: 6q + 2r", text: "The sum, in q and r?") == nil)
    #expect(try failure("formula: 6q + 2r", text: "The sum $qr$?") == nil)
    #expect(try failure("formula: 6q + 2α\nname: E(q)", text: "In q and α?") == nil)
    #expect(try failure("formula: 2π*x") == nil)
  }

  /// Every fault is told at once, each at its own line.
  @Test func faultsAreToldAtTheirLines() throws {
    let failures = try AskedBelow.failures("name: a, b\n= f(7)\nhint: look\nslip: zz # no\nslip: 49 # same")
    let first = try #require(failures.first?.line)
    #expect(failures.map(\.line) == [first, first + 3, first + 4])
    #expect(failures.last?.message.english.hasPrefix("line \(first + 4), question id: ") == true)
  }
}
