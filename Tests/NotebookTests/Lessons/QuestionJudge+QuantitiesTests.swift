import Language
import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeQuantitiesTests {
  /// A number that is another quantity near the question is told to be that.
  @Test(
    "Other quantities",
    arguments: [
      ("12", "12 is f'(9)"), ("36", "36 is f(9)"), ("9", "9 is the w of f'(9)"),
      ("2.4", "2.4 answers an earlier question, w₁"),
      ("0", nil), ("7.3", nil),
    ])
  func otherQuantities(text: String, remark: String?) throws {
    let document = try Document(
      "```ask one\n? w\nname: w_1\n= 2.4\n```\n```ask two\n? w\nname: w_2\n= 9 - 0.1*f'(9) + 1\n```\n")
    var session = Session()
    _ = session.run(Source("f(w) = (w - 3)^2"), output: { _ in }, errors: { _ in })
    let judge = QuestionJudge(document.questions[1], in: session, after: [document.questions[0]])
    guard case .wrong(let told) = judge.judgement(of: text) else {
      Issue.record("\(text) is wrong")
      return
    }
    #expect(told?.english == remark)
  }

  @Test func quantitiesInAList() throws {
    let judge = try question("name: a, b\n= [f(9), 5]")
    #expect(
      judge.judgement(of: "12, 36")
        == .wrong(
          Message(
            en: "not right: a, b; 12 is f'(9); 36 is a", es: "no están bien a, b; 12 es f'(9); 36 es a")))
    #expect(
      judge.judgement(of: "5, 36")
        == .wrong(
          Message(
            en: "the right numbers, but in another order: a, b", es: "son los números, pero el orden es a, b")))
  }

  /// A number from the table above is told to be that, unless it may be there by chance.
  @Test(arguments: [
    ("1.08", "1.08 is w new in row 2 of the last table"), ("5.76", "5.76 is f(w) in row 2 of the last table"),
    ("1.464", "1.464 is w new in row 3 of the last table"), ("9", nil), ("7.31", nil),
  ])
  func numbersOfTheLastTable(text: String, remark: String?) throws {
    let document = try Document("```ask one\n? a number\n= 100\n```\n")
    var session = Session()
    let lines = "f(w) = (w - 3)^2\ntrain f from w = 0 with gd(α = 0.1) for 3"
    _ = session.run(Source(lines), output: { _ in }, errors: { _ in })
    guard case .wrong(let told) = QuestionJudge(document.questions[0], in: session).judgement(of: text) else {
      Issue.record("\(text) is wrong")
      return
    }
    #expect(told?.english == remark)
  }

  /// What is worked out wrongly is told before what its result might be.
  @Test func workGoesFirst() throws {
    guard case .wrong(let told?) = try question("= 12.4 + 0*f(9)").judgement(of: "12 + 0.4 = 36") else {
      Issue.record("36 is wrong")
      return
    }
    #expect(told.english == "12 + 0.4 is 12.4, not 36")
  }
}
