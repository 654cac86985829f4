import Language
import Testing
import Wording

@testable import Notebook

/// A question of these lines, judged where some statements have been run.
func question(
  _ lines: String, asking text: String = "What is w?", after statements: String = "f(w) = (w - 3)^2\nw = 5"
) throws -> QuestionJudge {
  let document = try Document("```ask id\n? \(text)\n\(lines)\n```\n")
  var session = Session()
  _ = session.run(Source(statements), output: { _ in }, errors: { _ in })
  return QuestionJudge(try #require(document.questions.first), in: session)
}

/// Right, with what a calculation comes to.
func comes(to text: String) -> Judgement { .right(Message(en: "it comes to \(text)", es: "da \(text)")) }

/// Whether an answer counts as right, whatever is said with it.
func expectRight(_ judgement: Judgement, _ text: String, _ place: SourceLocation = #_sourceLocation) {
  if case .right = judgement { return }
  Issue.record("\(text): \(judgement)", sourceLocation: place)
}

@Suite struct QuestionJudgeTests {
  @Test func anotherRightAnswerHasARemark() throws {
    let judge = try question("= 1/3\naccept: 1/4 # counted from 1\naccept: 2/3\nslip: 1/2 # no")
    #expect(judge.judgement(of: "0.25") == .right(Message("counted from 1")))
    #expect(judge.judgement(of: "0.667") == .right(nil))
    #expect(judge.judgement(of: "0.3333") == .right(nil))
    #expect(judge.judgement(of: "0.5") == .wrong(Message("no")))
    let formula = try question("formula: 2(w - 3)\naccept: w - 3 # half of it\nslip: w # no")
    #expect(formula.judgement(of: "-3 + w") == .right(Message("half of it")))
    #expect(formula.judgement(of: "w") == .wrong(Message("no")))
  }

  @Test func aTable() throws {
    let judge = try question("table: f from w = 0 with gd(0.1) for 3")
    #expect(judge.judgement(of: "0.6, 1.08, 1.464") == .right(nil))
    #expect(judge.judgement(of: "0.6, 1.08, 1.9") == .wrong(nil))
    #expect(judge.judgement(of: "f(3)") == .noAnswer)
    #expect(judge.solution.contains("1.464"))
    #expect(try question("= 1").table == nil)
  }

  /// A doubt is still an answer; words with a number in them are meant for the question, and not for the language.
  @Test func wordsAndMarks() throws {
    for text in ["4.", "4?", "w = 4;", "(4)."] { expectRight(try question("= 4").judgement(of: text), text) }
    let session = try question("= 4").session
    for text in ["4 o 5", "I don't know", "0.1.2", "2 3 maybe"] { #expect(session.isProse(text), "\(text)") }
    #expect(session.unknownName(in: "6x + 2y, 2x + 2y") == "x" && session.unknownName(in: "x4") == "x4")
    for text in ["f", "f(w)", "w + 1", "e", "σ(1)", "6x +"] { #expect(session.unknownName(in: text) == nil, "\(text)") }
    for text in ["sigmod(2)", "step 4", "f", "x = = 2"] { #expect(!session.isProse(text), "\(text)") }
  }

  @Test func whatMayBeTyped() throws {
    #expect(try question("= 1").invitation.english == "type the number")
    #expect(try question("= [1, 2]").invitation.spanish == "escriba los números")
    #expect(try question("choice: no | *yes").invitation.english == "type the number of your choice, 1 to 2")
    #expect(try question("formula: x*w - b").invitation.spanish == "escriba una fórmula en b, w, x")
    #expect(try question("table: f from w = 0 with gd(0.1) for 3").invitation.english == "type the numbers of a row")
  }
}
