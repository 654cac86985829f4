import Language
import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeTests {
  /// A question of these lines, judged where some statements have been run.
  private func judge(_ lines: String, after statements: String = "f(w) = (w - 3)^2\nw = 5") throws -> QuestionJudge {
    let document = try Document("```ask id\n? What is w?\n\(lines)\n```\n")
    var session = Session()
    _ = session.run(Source(statements), output: { _ in }, errors: { _ in })
    return QuestionJudge(try #require(document.questions.first), in: session)
  }

  @Test(
    "A value",
    arguments: [
      ("4", Judgement.right(nil)), ("w = 4", .right(nil)), ("2*2 = 4", .right(nil)), ("8/2", .right(nil)),
      ("f(5)", .noAnswer), ("v = 4", .noAnswer), ("2 + 2", .noAnswer), ("w = 2*w", .noAnswer), ("3", .wrong(nil)),
      ("16", .wrong(Message("the slope"))),
    ])
  func value(text: String, expected: Judgement) throws {
    #expect(try judge("= f(w)\nslip: f'(w)^2 # the slope").judgement(of: text) == expected)
  }

  @Test func aSlipNeedsItsDigits() throws {
    let judge = try judge("= 1.7712\nslip: 2.5051 # the other way")
    #expect(judge.judgement(of: "2.51") == .wrong(Message("the other way")))
    #expect(judge.judgement(of: "2.6") == .wrong(nil))
    #expect(judge.judgement(of: "1.78") != .right(nil))
  }

  @Test(
    "A choice",
    arguments: [
      ("2", Judgement.right(nil)), ("2)", .right(nil)), ("yes, always", .right(nil)), ("YES", .right(nil)),
      ("1", .wrong(nil)),
      ("no", .wrong(nil)), ("y", .noAnswer), ("w", .noAnswer), ("maybe", .noAnswer),
    ])
  func choice(text: String, expected: Judgement) throws {
    #expect(try judge("choice: no | *yes, always").judgement(of: text) == expected)
  }

  @Test func aChoiceOfNumbersIsMadeByItsTexts() throws {
    #expect(try judge("choice: 2 | *1").judgement(of: "1") == .right(nil))
  }

  @Test(
    "A formula",
    arguments: [
      ("2w - 6", Judgement.right(nil)), ("f'(w) = 2(w - 3)", .right(nil)), ("w - 3", .wrong(nil)),
      ("-2(w - 3)", .wrong(Message("sign"))),
      ("4", .noAnswer), ("f(2)", .noAnswer), ("train", .noAnswer),
    ])
  func formula(text: String, expected: Judgement) throws {
    #expect(try judge("formula: 2(w - 3)\nslip: 2(3 - w) # sign").judgement(of: text) == expected)
  }

  @Test func aTable() throws {
    let judge = try judge("table: f from w = 0 with gd(0.1) for 3")
    #expect(judge.judgement(of: "0.6, 1.08, 1.464") == .right(nil))
    #expect(judge.judgement(of: "0.6, 1.08, 1.9") == .wrong(nil))
    #expect(judge.judgement(of: "f(3)") == .noAnswer)
    #expect(judge.solution.contains("1.464"))
    #expect(try self.judge("= 1").table == nil)
  }

  @Test func figuresRoundedOnTheWay() throws {
    // 0.66667² = 0.444449
    let judge = try judge("= 100*(2/3)^2")
    #expect(judge.judgement(of: "44.44") == .right(nil))
    guard case .right(let remark?) = judge.judgement(of: "44.445") else {
      Issue.record("44.445 follows from 0.66667")
      return
    }
    #expect(remark.english == "with figures rounded on the way; unrounded it is 44.4444")
    #expect(judge.judgement(of: "45.5") == .wrong(nil))
  }

  @Test func numbersLeftOpen() throws {
    let judge = try judge("= [1, 2, 3]")
    #expect(
      judge.judgement(of: "1, ?, 3")
        == .wrong(Message(en: "so far right; some are left open", es: "hasta aquí está bien; faltan números")))
    #expect(judge.judgement(of: "?, ?, ?") == .noAnswer)
  }
}
