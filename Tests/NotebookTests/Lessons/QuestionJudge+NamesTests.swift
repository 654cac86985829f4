import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeNamesTests {
  /// By their names numbers may stand in any order; one that is missing or not asked for is told.
  @Test func severalNames() throws {
    let judge = try question("name: S_2, x_2\n= [1.2, 4.68]")
    for text in [
      "S2 = 1.2, x2 = 4.68", "x2 = 4.68; S2 = 1.2", "x₂ = 4.68 and S₂ = 1.2", "S = 1.2, x = 4.68",
      "(S2, x2) = (1.2, 4.68)",
    ] {
      #expect(judge.judgement(of: text) == .right(nil), "\(text)")
    }
    #expect(
      judge.judgement(of: "S2 = 1.2")
        == .partly(Message(en: "so far right; still missing: x₂", es: "hasta aquí está bien; falta: x₂")))
    #expect(judge.judgement(of: "x2 = 1.3") == .wrong(Message(en: "not right: x₂", es: "no está bien x₂")))
    let asked = Judgement.unclear(Message(en: "asked here: S₂, x₂", es: "aquí se piden: S₂, x₂"))
    for text in ["x1 = 4.68, S1 = 1.2", "S1 = 1.2, x2 = 4.68", "y2 = 4,68"] {
      #expect(judge.judgement(of: text) == asked, "\(text)")
    }
    #expect(judge.judgement(of: "x1 = 4.68") == .noAnswer)
    #expect(
      judge.judgement(of: "1.2")
        == .unclear(
          Message(
            en: "2 numbers are asked for, S₂, x₂, not 1", es: "se piden 2 números, S₂, x₂, no 1")))
    #expect(
      judge.judgement(of: "4.68, 1.2")
        == .wrong(
          Message(
            en: "the right numbers, but in another order: S₂, x₂",
            es: "son los números, pero el orden es S₂, x₂")))
  }

  /// A number by the word in the question, or by its beginning.
  @Test func byTheirWords() throws {
    let judge = try question("= [4, -3]", asking: "Determinante y traza de la hessiana")
    for text in ["traza = -3, det = 4", "det = 4, tr = -3"] { expectRight(judge.judgement(of: text), text) }
    for text in ["traza = 4, det = -3", "det = -3, traza = 4"] {
      if case .right = judge.judgement(of: text) { Issue.record("\(text) is wrong") }
    }
  }

  /// The bar of a name may be left off, or written out.
  @Test(arguments: ["x1 = -4", "x1_bar = -4", "bar(x1) = -4", "xbar1 = -4", "x̄₁ = -4"])
  func namesWithMarks(text: String) throws {
    try expectRight(question("name: \\bar x_1\n= -4").judgement(of: text), text)
  }

  /// Another name of the same stem answers where it is right; else it may be free play.
  @Test func otherNamesOfTheSameStem() throws {
    let judge = try question("name: w_1, b_1\n= [1.4, 0.2]")
    #expect(
      judge.judgement(of: "w=1.4; b=0.2") == .right(nil) && judge.judgement(of: "b = 0.2; w = 1.4") == .right(nil))
    #expect(judge.judgement(of: "w=1.4; b=0.3") == .noAnswer && judge.judgement(of: "w=1.4; c=0.2") == .noAnswer)
    guard case .unclear = judge.judgement(of: "w_1 = 1.4, w_1 = 0.2") else {
      Issue.record("one name for two numbers")
      return
    }
    #expect(try question("name: \\alpha\n= 1").judgement(of: "alfa = 1") == .right(nil))
  }
}
