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

  /// What is worked out wrongly is told before what its result might be.
  @Test func workGoesFirst() throws {
    guard case .wrong(let told?) = try question("= 12.4 + 0*f(9)").judgement(of: "12 + 0.4 = 36") else {
      Issue.record("36 is wrong")
      return
    }
    #expect(told.english == "12 + 0.4 is 12.4, not 36")
  }
}
