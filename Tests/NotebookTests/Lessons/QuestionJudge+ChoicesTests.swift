import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeChoicesTests {
  @Test(
    "A choice",
    arguments: [
      ("2", Judgement.right(nil)), ("2)", .right(nil)), ("yes, always", .right(nil)), ("YES", .right(nil)),
      ("1", .wrong(nil)),
      ("no", .wrong(nil)), ("y", .noAnswer), ("w", .noAnswer), ("maybe", .noAnswer),
      ("two", .right(nil)), ("dos", .right(nil)), ("second", .right(nil)), ("la segunda", .right(nil)),
      ("the second one", .right(nil)), ("b)", .right(nil)), ("(b)", .right(nil)), ("option b", .right(nil)),
      ("(2)", .right(nil)),
      ("2.", .right(nil)), ("opción 2", .right(nil)), ("option 2", .right(nil)), ("always", .right(nil)),
      ("the always", .right(nil)),
      ("yes.", .right(nil)),
      ("no,", .wrong(nil)), ("la primera", .wrong(nil)), ("b", .noAnswer),
    ])
  func choice(text: String, expected: Judgement) throws {
    #expect(try question("choice: no | *yes, always").judgement(of: text) == expected)
  }

  /// A choice typed in its own words is that choice, whatever words and signs are in it.
  @Test(arguments: ["f' = 0, so it stays", "f' = 0, so it stays."])
  func inItsOwnWords(text: String) throws {
    #expect(try question("choice: *f' = 0, so it stays | f' = 1, then it moves").judgement(of: text) == .right(nil))
  }

  /// A word that is a number names the choice that begins with it.
  @Test func zeroIsNoChoiceByItsNumber() throws {
    let judge = try question("choice: *zero: a right angle | positive | negative")
    #expect(judge.judgement(of: "zero") == .right(nil) && judge.judgement(of: "cero") == .noAnswer)
  }

  /// Case, blanks, accents, indices and signs that a keyboard lacks make no difference.
  @Test(
    "A choice by its text",
    arguments: [
      ("x6", 0), ("x_6", 0), ("$x_6$", 0), ("w←w−v", 1), ("w<-w-v", 1), ("W ← W - V", 1), ("si, siempre", 2), ("sí", 2),
    ])
  func choiceByText(text: String, place: Int) throws {
    let options = ["x₆", "w ← w − v", "Sí, siempre"]
    let marked = options.enumerated().map { $0 == place ? "*\($1)" : $1 }.joined(separator: " | ")
    #expect(try question("choice: \(marked)").judgement(of: text) == .right(nil))
  }

  @Test(
    "Numbers that choose nothing", arguments: ["0.4", "0.2", ".2", "2.0", "-2", "+2", "2))", "1/2", "2 1", "②"])
  func noChoice(text: String) throws {
    #expect(try question("choice: no | *yes | maybe | never").judgement(of: text) == .noAnswer)
  }

  /// Words that stand in several choices, or are the number of one and the text of another, choose none.
  @Test(
    "Words that may mean several choices",
    arguments: [
      ("first", "1 or 2"), ("the first", "1 or 2"), ("only", "2 or 3"), ("two points", "3"), ("two", "2 or 3"),
    ])
  func choiceInDoubt(text: String, numbers: String) throws {
    let options =
      text.contains("two") ? "*one | at one end | it has two points" : "*both | only the first | only the second"
    guard case .unclear(let told) = try question("choice: \(options)").judgement(of: text) else {
      #expect(try question("choice: \(options)").judgement(of: text) == .wrong(nil) && numbers == "3")
      return
    }
    #expect(told.english == "type its number: it may be choice \(numbers)")
  }

  /// A letter before a comma is a choice; any other letter may be a name.
  @Test(arguments: [("t", Judgement.right(nil)), ("a", .wrong(nil)), ("n", .noAnswer)])
  func aLetterWithItsExplanation(text: String, expected: Judgement) throws {
    let question = try question("choice: a: the rate | *t, the number of updates | no, none")
    #expect(question.judgement(of: text) == expected)
  }

  /// α alone may be a name to be looked at, though it is written out in a choice.
  @Test func aGreekLetterIsNoBeginning() throws {
    #expect(try question("choice: alpha = 0.1 only | *always").judgement(of: "α") == .noAnswer)
  }

  @Test func aChoiceOutOfReach() throws {
    guard case .unclear = try question("choice: no | *yes").judgement(of: "3 )") else {
      Issue.record("3 is no choice of two")
      return
    }
  }

  @Test func aChoiceOfNumbersIsMadeByItsTexts() throws {
    #expect(try question("choice: 2.3594 | *−3.84 | 5").judgement(of: "-3,84") == .right(nil))
    #expect(try question("choice: 2 | *1").judgement(of: "1") == .right(nil))
  }
}
