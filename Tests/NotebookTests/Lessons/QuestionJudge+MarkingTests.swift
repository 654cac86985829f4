import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeMarkingTests {
  private static let holds = Message(en: "and the working holds", es: "y el desarrollo también está bien")

  /// What is typed comes to its own value, and not to that of the answer.
  @Test(arguments: [
    ("= 2/33.6205", "2/33.6", "it comes to ≈ 0.0595238; unrounded ≈ 0.0594875"),
    ("= 2/33.6205", "2/33.6205", "it comes to ≈ 0.0594875"),
    ("= 1 - 0.02678", "1 - 0.027", "it comes to 0.973; unrounded 0.97322"),
    (
      "= [0, 5] - 0.5*[-1.193561, -0.2182271]", "(0, 5) - 0.5*(-1.19356, -0.218227)",
      "it comes to 0.59678, ≈ 5.10911; unrounded ≈ 0.596781, ≈ 5.10911"
    ),
  ])
  func ownOutcomes(lines: String, text: String, told: String) throws {
    guard case .right(let remark?) = try question(lines).judgement(of: text) else {
      Issue.record("\(text): \(try question(lines).judgement(of: text))")
      return
    }
    #expect(remark.english == told)
  }

  /// A calculation, or a number that is cut off, which is nearer to a foreseen slip is that slip.
  @Test(arguments: ["0.02974", "1/33.62", "1/33.6205"])
  func nearerToASlip(text: String) throws {
    let judge = try question("= 3076/103408\nslip: 1/33.6205 # the steepest")
    #expect([.wrong(Message("the steepest")), .computed(Message("the steepest"))].contains(judge.judgement(of: text)))
    #expect(try question("= 80/544\nslip: 1/6.8284 # no").judgement(of: "0.147") == .right(nil))
  }

  /// A calculation that holds, but is not the answer, is told to be so.
  @Test func aCalculationBesides() throws {
    func told(_ text: String) throws -> String? {
      guard case .wrong(let told) = try question("name: x_1\n= 5 - 0.1*11").judgement(of: text) else { return nil }
      return told?.english
    }
    #expect(try told("0.1*12 = 1.2") == "the calculation holds, but this is not what is asked for")
    #expect(try told("0.1*12 = 1.3") != told("0.1*12 = 1.2") && told("1.2") == nil)
  }

  /// Where decimals are asked for, fewer will not do, unless they are all there are.
  @Test func decimals() throws {
    let judge = try question("decimals: 4\n= [1.64, 2.359296]")
    let few = Judgement.unclear(
      Message(
        en: "right as far as it goes; 4 decimals are asked for", es: "bien hasta ahí; se piden 4 decimales"))
    for text in ["1.64, 2.4", "1.64, 2.36", "1.6, 2.3593"] { #expect(judge.judgement(of: text) == few, "\(text)") }
    for text in ["1.64, 2.3593", "1.64, 2.359296", "1.64; 1.536^2"] {
      expectRight(judge.judgement(of: text), text)
    }
    #expect(
      try question("decimals: 3\n= 0.1639/0.001999").judgement(of: "0.164/0.002")
        == .unclear(
          Message(
            en: "right as far as it goes; 3 decimals are asked for", es: "bien hasta ahí; se piden 3 decimales")))
    for lines in ["decimals: 0\n= 1", "decimals: x\n= 1", "decimals: 2\nformula: x", "decimals: 2\ndecimals: 3\n= 1"] {
      #expect(throws: DocumentError.self) { try question(lines) }
    }
  }

  /// More digits than are asked for may have been rounded on the way.
  @Test func digitsBeyondThoseAsked() throws {
    let judge = try question("decimals: 3\n= 2.04871")
    for text in ["2.0488", "2.0489", "2.04871"] { expectRight(judge.judgement(of: text), text) }
    for text in ["2.0484", "2.0491", "2.05"] { #expect(judge.judgement(of: text) != .right(nil), "\(text)") }
  }

  /// A short number beside a wrong one is not called wrong, and one that differs in the last of many digits nearly right.
  @Test func whichNumbersAreWrong() throws {
    let judge = try question("decimals: 3\n= [0.0900306, 0.244728, 0.665241]")
    #expect(
      judge.judgement(of: "0.09, 0.24, 0.66")
        == .wrong(
          Message(
            en: "not right: number 3; too few digits to tell: number 1",
            es: "no está bien el número 3; con muy pocas cifras: el número 1")))
    guard case .wrong(let remark?) = try question("= 1.16613").judgement(of: "1.16627") else {
      Issue.record("no word on the last digits")
      return
    }
    #expect(remark.english == "nearly: the last digits differ, perhaps by rounding on the way")
  }

  /// A zero at the end may be left off where the other numbers show as many places.
  @Test func zerosAtTheEnd() throws {
    let judge = try question("= [0.0900306, 0.244728, 0.665241]")
    for text in ["0.09, 0.245, 0.665", "0.09, 0.2447, 0.6652"] { expectRight(judge.judgement(of: text), text) }
    for text in ["0.09, 0.24, 0.67", "0.09, 0.24473, 0.66524", "0.1, 0.245, 0.665"] {
      #expect(judge.judgement(of: text) != .right(nil), "\(text)")
    }
  }

  /// Work before a number is looked at part by part, as in a table.
  @Test(
    "Worked answers",
    arguments: [
      ("5 - 0.1*4 = 4.6", Judgement.right(holds)), ("w = 5 − 0.1·4 = 4.6", .right(holds)),
      ("5 - 0.4 = 4.6", .right(holds)), ("5 - 0.1*4 = 5 - 0.4 = 4.6", .right(holds)),
      ("5 - 0,1*4 = 4,6", .right(holds)),
      ("5 - 0.1*4", .right(Message(en: "it comes to 4.6", es: "da 4.6"))),
      (
        "5 - 0.1*4 = 4.2",
        .wrong(Message(en: "5 - 0.1*4 is 4.6, not 4.2", es: "5 - 0.1*4 es 4.6, no 4.2"))
      ),
      (
        "5 - 0.1*9 = 4.6",
        .right(
          Message(
            en:
              "the value is right, but in 5 - 0.1*9 stands 9 where f'(5) = 4 belongs; 5 - 0.1*9 is 4.1, not 4.6",
            es:
              "el valor es correcto, pero en 5 - 0.1*9 está 9 donde va f'(5) = 4; 5 - 0.1*9 es 4.1, no 4.6"))
      ),
      (
        "5 - 0.1*9 = 4.1",
        .wrong(
          Message(
            en: "in 5 - 0.1*9 stands 9 where f'(5) = 4 belongs", es: "en 5 - 0.1*9 está 9 donde va f'(5) = 4"))
      ),
      (
        "5 + 0.1*4 = 5.4",
        .wrong(
          Message(
            en: "in 5 + 0.1*4 the sign of 0.4 is not that of the rule",
            es: "en 5 + 0.1*4 el signo de 0.4 no es el de la regla"))
      ),
      ("5 - 0.1*3 = 4.7", .wrong(Message("the slip"))),
    ])
  func worked(text: String, expected: Judgement) throws {
    #expect(try question("= 5 - 0.1*f'(5)\nslip: 4.7 # the slip").judgement(of: text) == expected)
  }

  /// A calculation with numbers that comes to the answer is one, with functions too; what the language can read is
  /// never judged otherwise, what it cannot read is meant for an answer.
  @Test func calculations() throws {
    let one = try question("= -ln(0.271592)")
    #expect(one.judgement(of: "-ln(0.271592)") == comes(to: "≈ 1.30345"))
    #expect(one.judgement(of: "-ln(0.3)") == .noAnswer && one.judgement(of: "f(0.6)") == .noAnswer)
    #expect(try question("= 0.5").judgement(of: "2*0.25*1") == comes(to: "0.5"))
    #expect(try question("= 20").judgement(of: "2*0") == .noAnswer)
    let list = try question("= [2, 3.5, -5]")
    #expect(list.judgement(of: "[2*1-1*0, 2*2-0.5, -2-3]") == comes(to: "2, 3.5, −5"))
    #expect(list.judgement(of: "[2*1-1*0, 2*2-0.5, 2-3]") == .noAnswer)
    #expect(list.judgement(of: "2*1, 7/2, -2-3") == comes(to: "2, 3.5, −5"))
    guard case .wrong(.some) = list.judgement(of: "2*1, 7/2, 2-3") else {
      Issue.record("a bare list is an answer")
      return
    }
    let slopes = try question("= [tanh(0.45), -tanh(0.1)]")
    #expect(slopes.judgement(of: "tanh(0.45), -tanh(0.1)") == comes(to: "≈ 0.421899, ≈ −0.099668"))
  }

  /// A calculation is never judged, but told what is wrong with it where that is plain.
  @Test(
    "Wrong calculations",
    arguments: [
      ("5 + 0.1*4", "the wrong way"), ("5 - 0.1*5", "in 5 - 0.1*5 stands 5 where f'(5) = 4 belongs"),
      ("5 - 0.1*(-4)", "the wrong way"), ("5 - 0.2*4", nil), ("0.1*4", nil), ("2 + 2", nil),
    ])
  func wrongCalculations(text: String, remark: String?) throws {
    let judge = try question("name: w_1\n= 5 - 0.1*f'(5)\nslip: 5.4 # the wrong way")
    guard case .computed(let told) = judge.judgement(of: text) else {
      #expect(judge.judgement(of: text) == .noAnswer && remark == nil)
      return
    }
    #expect(told.english == remark)
    // By its name it is an answer.
    guard case .wrong(.some) = judge.judgement(of: "w1 = \(text)") else {
      Issue.record("w1 = \(text)")
      return
    }
  }

  @Test(
    "Several numbers as people write them",
    arguments: [
      ("3, 2", Judgement.right(nil)), ("3 and 2", .right(nil)), ("3 y 2", .right(nil)), ("3x2", .right(nil)),
      ("3 x 2", .right(nil)), ("3 × 2", .right(nil)), ("2 × 3", .noAnswer), ("a = 3, b = 2", .right(nil)),
      ("rows = 3, columns = 2", .right(nil)), ("a = 3; b = 2", .right(nil)), ("a = 3; b = 4", .noAnswer),
      (
        "2 and 3",
        .wrong(Message(en: "the right numbers, but in another order", es: "son los números, pero en otro orden"))
      ),
      ("4 and 1", .wrong(Message(en: "not right: numbers 1, 2", es: "no están bien los números 1, 2"))),
      ("3 rows and 2 columns", .right(nil)), ("3 rows, 2 columns", .right(nil)), ("3 filas y 2 columnas", .right(nil)),
      ("3 by 2", .right(nil)), ("3 por 2", .right(nil)), ("three and two", .right(nil)),
      ("rows: 3, columns: 2", .right(nil)),
    ])
  func severalNumbers(text: String, expected: Judgement) throws {
    #expect(try question("= [3, 2]", after: "").judgement(of: text) == expected)
  }

  @Test func oneDigitMore() throws {
    guard case .unclear(let message) = try question("= [0.297, 4]").judgement(of: "0.3, 4") else {
      Issue.record("0.3 is right as far as it goes")
      return
    }
    #expect(message.english == "0.3: with so few digits nobody can tell; one more is wanted")
    #expect(try question("= 0.297\nslip: 0.3 # cut too early").judgement(of: "0.3") == .wrong(Message("cut too early")))
    #expect(try question("= 4.81").judgement(of: "4.9") == .wrong(nil))
    let more = Message(en: "to more digits 0.292893", es: "con más cifras 0.292893")
    let digits = try question("= 1 - 1/√2")
    #expect(digits.judgement(of: "0.292") == .right(more) && digits.judgement(of: "0.29") == .right(more))
    #expect(digits.judgement(of: "0.293") == .right(nil))
  }

  /// 1.1 may be the rounding of 1.11, but where the answer is wrong it is told what comes of it as it stands.
  @Test func wrongWorkIsLookedAtAsItStands() throws {
    let judge = try question("= 1000*1.1")
    guard case .wrong(let remark?) = judge.judgement(of: "1000*1.1 = 1110") else {
      Issue.record("1110 is wrong")
      return
    }
    #expect(remark.english == "1000*1.1 is 1100, not 1110")
  }

  @Test func workInAList() throws {
    let judge = try question("= [f'(5), 5 - 0.1*f'(5)]")
    #expect(judge.judgement(of: "2*2 = 4, 5 - 0.4 = 4.6") == .right(Self.holds))
    #expect(judge.judgement(of: "2*2, 5 - 0.4") == .right(Message(en: "it comes to 4, 4.6", es: "da 4, 4.6")))
    guard case .wrong(let remark?) = judge.judgement(of: "4, 5 - 0.4 = 5.2") else {
      Issue.record("5.2 is wrong")
      return
    }
    #expect(remark.english == "not right: number 2; 5 - 0.4 is 4.6, not 5.2")
  }

  @Test func aSlipNeedsItsDigits() throws {
    let judge = try question("= 1.7712\nslip: 2.5051 # the other way")
    #expect(judge.judgement(of: "2.51") == .wrong(Message("the other way")))
    #expect(judge.judgement(of: "2.6") == .wrong(nil))
    #expect(judge.judgement(of: "1.78") != .right(nil))
  }

  private static let rounded = [
    Message("the slip"),
    Message(en: "if it was rounded, write more digits", es: "si la cifra está redondeada, escriba más decimales"),
  ].joined()

  /// Work with the digits that people copy from longer numbers, and sums of rounded figures.
  @Test(arguments: [
    ("= [f(b), f(c)]", "1.109, 2.769", true), ("= [f(b), f(c)]", "1.1156, 2.7689", true),
    ("= [f(b), f(c)]", "1.2, 2.8", false), ("= [f(b), f(c)]", "1.15, 2.77", false),
    ("= (A @ [b, c])*(1 - b)", "-3.33, -5.56", true), ("= b^2", "2.79", true), ("= b^2", "2.82", false),
    ("= 1.168", "0.233+0.005+0.212+0.023+0.694 = 1.167", true), ("= 1.168", "1.167", false),
    ("= 9.8", "10", true), ("= c - 2b", "0.01", false), ("= sum(inv([[3.7261]]))*1.2345", "4.6", false),
  ])
  func copiedDigits(lines: String, text: String, isRight: Bool) throws {
    let judge = try question(lines, after: "f(x) = x^2 - 4x + 5; b = 5/3; c = 10/3; A = [[1, 1], [0, 2.5]]")
    if case .right = judge.judgement(of: text) { #expect(isRight) } else { #expect(!isRight) }
  }

  /// Numbers that are rightly rounded, but most of them a slip's own, are the slip's.
  @Test func mostlyTheSlips() throws {
    let judge = try question("= [9.8, 1.88, 0.19594]\nslip: [10, 1.9, 0.1999] # old")
    #expect(judge.judgement(of: "10, 1.9, 0.20") == .wrong(Message("old")))
    expectRight(judge.judgement(of: "10, 1.88, 0.196"), "one may be a rounding")
    #expect(
      try question("= [20.4, 30.2]").judgement(of: "30.2, 20.4") != question("= [20.4, 30.2]").judgement(of: "20, 30"))
  }

  /// That the working holds is said only of what can be reckoned.
  @Test func workThatCannotBeRead() throws {
    #expect(try question("= 1.168").judgement(of: "0.1^2 + ... = 1.168") == .right(nil))
  }

  @Test(
    "A slip's own value goes before a rounded answer",
    arguments: [
      ("4.9", Judgement.wrong(rounded)), ("4.90", .wrong(Message("the slip"))), ("4.93", .right(nil)),
      ("4.926", .right(nil)), ("4.9256", .right(nil)), ("4.9255863", .right(nil)),
    ])
  func exactSlips(text: String, expected: Judgement) throws {
    #expect(try question("= 4.9255863\nslip: 4.9000000001 # the slip").judgement(of: text) == expected)
    // The other way about, and in a list where only one of two is the slip's.
    #expect(try question("= 4.9000000001\nslip: 4.9255863 # the slip").judgement(of: "4.9") == .right(nil))
    let more = Message(en: "to more digits 4.92559, 2", es: "con más cifras 4.92559, 2")
    #expect(try question("= [4.9255863, 2]\nslip: [4.9, 3] # the slip").judgement(of: "4.9; 2") == .right(more))
  }

  @Test func figuresRoundedOnTheWay() throws {
    // 0.66667² = 0.444449
    let judge = try question("= 100*(2/3)^2")
    #expect(judge.judgement(of: "44.44") == .right(nil))
    guard case .right(let remark?) = judge.judgement(of: "44.445") else {
      Issue.record("44.445 follows from 0.66667")
      return
    }
    #expect(remark.english == "with figures rounded on the way; unrounded it is 44.4444")
    #expect(judge.judgement(of: "45.5") == .wrong(nil))
  }

  @Test func numbersLeftOpen() throws {
    let judge = try question("= [1, 2, 3]")
    #expect(
      judge.judgement(of: "1, ?, 3")
        == .partly(Message(en: "so far right; some are left open", es: "hasta aquí está bien; faltan números")))
    #expect(judge.judgement(of: "?, ?, ?") == .noAnswer)
  }
}
