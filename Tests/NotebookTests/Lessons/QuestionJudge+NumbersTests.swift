import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeNumbersTests {
  @Test(
    "A value",
    arguments: [
      ("4", Judgement.right(nil)), ("w = 4", .right(nil)), ("8/2", .right(nil)),
      ("f(5)", .noAnswer), ("v = 4", .right(nil)), ("v = 5", .noAnswer), ("2 + 3", .noAnswer), ("exp(1)", .noAnswer),
      ("w = 2*w", .noAnswer),
      ("3", .wrong(nil)),
      ("16", .wrong(Message("the slope"))),
    ])
  func value(text: String, expected: Judgement) throws {
    #expect(try question("= f(w)\nslip: f'(w)^2 # the slope").judgement(of: text) == expected)
  }

  /// Behind the name asked for may stand other names on the way; `and` parts the last of several.
  @Test(arguments: [
    ("name: \\bar q\n= 5", "q̄ = z = 5", true), ("name: \\bar q\n= 5", "∂E/∂q = 5", true),
    ("name: f'(2)\n= 8", "f'(w) = 2(w+2) = 2*4 = 8", true), ("name: \\bar q\n= 5", "q̄ = z = 4", false),
    ("name: a, b, c\n= [-4, -2, 1]", "a = -4, b = -2 y c = 1", true),
    ("name: a, b\n= [0.25, 1.5]", "1/4 = 0.25, 3/2 = 1.5", true),
    ("name: w_1, b_1\n= [1.4, 0.2]", "b=0.2, w=1.4", true),
    ("name: w_1, b_1\n= [1.4, 0.2]", "b=1.4, w=0.2", false),
  ])
  func namesOnTheWay(lines: String, text: String, isRight: Bool) throws {
    let judgement = try question(lines).judgement(of: text)
    if case .right = judgement { #expect(isRight) } else { #expect(!isRight) }
  }

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

  /// Numbers with names, however they are parted, and beside others that are not asked for.
  @Test(arguments: [
    ("name: x, f(x)\n= [16/15, 1.8711]", "x = 1.0667; f = 1.8711"), ("= [4, -4]", "det = 4; traza = -4"),
    ("= 0.5", "ρ(J) = 0.5"), ("= 0.5", "ρ = 0.5"), ("name: \\alpha\n= 0.5", "η = 1/2"),
    ("name: \\eta_{opt}\n= 0.25", "η = 1/4"),
    ("name: x_1, x_2\n= [4, 2.3]", "v1 = 1, x1 = 4, v2 = 1.7, x2 = 2.3"),
    ("= [0.4, 0.5, 1]", "Glorot 0.4, LeCun 0.5, He 1"),
    ("= [2, 100]", "V[o] = 2, V[s] = 100"), ("= 1.01", "1 + F'(x) = 1.01"),
  ])
  func namedNumbers(lines: String, text: String) throws {
    try expectRight(question(lines).judgement(of: text), text)
  }

  @Test func otherNamesAreNoAnswer() throws {
    #expect(try question("= [4, -4]").judgement(of: "det = 4; traza = 4") == .noAnswer)
    #expect(try question("= 0.5").judgement(of: "ρ = 0.6") == .noAnswer)
    #expect(try question("name: x_1\n= 5").judgement(of: "train f from x = 5 with") == .noAnswer)
    #expect(try question("= 4").judgement(of: "step 4") == .noAnswer)
  }

  /// Numbers as they are said and written.
  @Test(arguments: [
    ("1000:50", 20), ("menos 16", -16), ("minus 0.2", -0.2), ("at least 1250", 1250), ("al menos 1250", 1250),
    ("k ≥ 1250", 1250),
    ("a quarter", 0.25), ("three quarters", 0.75), ("un cuarto", 0.25), ("1 million", 1e6), ("un millón", 1e6),
    ("9.5·10^(-7)", 9.5e-7), ("5.12x10^-7", 5.12e-7), ("row 6", 6), ("fila 6", 6), ("rate 0.4", 0.4),
    ("6th", 6), ("the 22nd", 22), ("la 3.ª", 3), ("1 2/3", 1.6666666666666667), ("-2 1/2", -2.5), ("1000x1000", 1e6),
    ("8x200 = 1600", 1600),
  ])
  func saidAndWritten(text: String, value: Double) throws {
    let judge = try question("= \(value)", asking: "Which k?")
    expectRight(judge.judgement(of: text), text)
  }

  /// More digits than are asked for may have been rounded on the way.
  @Test func digitsBeyondThoseAsked() throws {
    let judge = try question("decimals: 3\n= 2.04871")
    for text in ["2.0488", "2.0489", "2.04871"] { expectRight(judge.judgement(of: text), text) }
    for text in ["2.0484", "2.0491", "2.05"] { #expect(judge.judgement(of: text) != .right(nil), "\(text)") }
  }

  /// Words that make another number of one are not passed over.
  @Test(arguments: [
    "the square root of 16", "raíz cuadrada de 16", "less than 16", "mayor que 16", "twice 16", "el doble de 16",
    "anything but 16", "the opposite of 16", "-1 <= 16", "dieciséis mil", "16 mil",
  ])
  func anotherNumber(text: String) throws {
    if case .right = try question("= 16").judgement(of: text) { Issue.record("\(text) is not 16") }
  }

  @Test(arguments: [
    ("= 20", "1000:50 = 20 batches"), ("= 20", "1000 : 50 updates"), ("= [4, 9, 28]", "0.4: 4, 0.25: 9, 0.1: 28"),
    ("= 0.8", "four fifths"), ("= 0.8", "4 quintos"), ("= 0.25", "una cuarta parte"), ("= 16", "f(5) = 16."),
    ("name: w\n= 3", "3;"), ("= [8, 4]", "<8, 4>"), ("= [8, 4]", "(6 + 2, 2 + 2) = (8, 4)"),
    ("name: ∂f/∂x, ∂f/∂y, x_1, y_1\n= [14, 2, 1.6, -2.2]", "∇f(3, -2) = (14, 2), (x, y) = (1.6, -2.2)"),
    ("name: x_1, y_1, x_2, y_2\n= [-1, 0, 0.5, 0.5]", "(x1, y1) = (-1, 0), (x2, y2) = (0.5, 0.5)"),
    ("name: \\bar x_3, \\bar x_2\n= [2, 5]", "x3 = 4, x3_bar = 2, x2_bar = 5"),
    ("name: x, x^*\n= [10, 3]", "x* = 3, x = 10"), ("name: ∇f(1, 1)\n= [8, -45]", "grad = 8,-45"),
    ("name: g·g, g·Hg\n= [80, 544]", "g·g = 80, g·H·g = 544"),
    ("name: x, f(x)\n= [1.0667, 1.8711]", "x = 1.0667, f(1.0667) = 1.8711"),
    ("name: w\n= 3", "v = -2, so w = 3"), ("name: w\n= 3", "v = −2, así que w = 3"),
    ("name: \\alpha\n= 0.5", "2α = 1, α = 0,5"), ("name: \\alpha\n= 0.5", "1 − 2α = 0, luego α = 1/2"),
    ("name: a, b\n= [0.9, 1.4]", "5b = 7, b = 1.4, a = (12-8.4)/4 = 0.9"),
  ])
  func asStudentsWrite(lines: String, text: String) throws {
    try expectRight(question(lines).judgement(of: text), text)
  }

  /// With a name a comma between digits can only be decimal, and one of several numbers may be a calculation.
  @Test(arguments: ["x2 = 3,2", "x2 = 4 - 0.1*8", "x2 = 4 - 0,1·8"])
  func oneOfSeveral(text: String) throws {
    let judge = try question("name: x_2, x_3\n= [3.2, 2.56]")
    #expect(
      judge.judgement(of: text)
        == .partly(Message(en: "so far right; still missing: x₃", es: "hasta aquí está bien; falta: x₃")))
  }

  /// A short number beside a wrong one is not called wrong, and one that differs in the last of many digits nearly right.
  @Test func whichNumbersAreWrong() throws {
    let judge = try question("decimals: 3\n= [0.0900306, 0.244728, 0.665241]")
    #expect(
      judge.judgement(of: "0.09, 0.24, 0.66")
        == .wrong(Message(en: "not right: number 3", es: "no está bien el número 3")))
    guard case .wrong(let remark?) = try question("= 1.16613").judgement(of: "1.16627") else {
      Issue.record("no word on the last digits")
      return
    }
    #expect(remark.english == "nearly: the last digits differ, perhaps by rounding on the way")
  }

  /// Long texts cost no time.
  @Test(arguments: ["x", "αk", "(1,", "a=1,", "1 2 3 ", "q,", "0,1·2 "])
  func longTexts(piece: String) throws {
    let text = String(repeating: piece, count: 40_000)
    for lines in ["name: w\n= 3", "= [1, 2, 3]", "formula: 2*x"] {
      #expect(try question(lines).judgement(of: text) == .noAnswer)
    }
  }

  /// What leads to the answer may stand beside it.
  @Test func equationsBesideTheAnswer() throws {
    let judge = try question("name: w\n= 3")
    for text in ["v = -2, w = 3", "v = -2; w = 5 - 2 = 3"] { expectRight(judge.judgement(of: text), text) }
    #expect(judge.judgement(of: "v = 3, w = 4") == .wrong(nil))
  }

  /// Sentences, and numbers with the case that they are for.
  @Test(arguments: [
    "prediction 15, true value 16", "The line predicts 15 and the true value is 16", "true value 16, prediction 15",
    "15 for k = 1, 16 for k = 10", "k = 1: 15, k = 10: 16", "15 para k=1 y 16 para k=10",
  ])
  func withWords(text: String) throws {
    let judge = try question("= [15, 16]", asking: "The prediction, and the true value?")
    expectRight(judge.judgement(of: text), text)
  }

  @Test func withBlanksAlone() throws {
    let judge = try question("name: a, b\n= [0.12, 0.08]")
    for text in ["a = 0.12 b = 0.08", "b = 0,08 a = 0,12"] { expectRight(judge.judgement(of: text), text) }
  }

  /// A calculation with decimal commas is read like one with points.
  @Test func calculationsWithAComma() throws {
    let judge = try question("= 2.7")
    #expect(judge.judgement(of: "0,9·3") == comes(to: "2.7"))
    let two = try question("name: a, b\n= [0.9, 1.4]")
    for (text, pointed) in [("0,9·2", "0.9·2"), ("(12 − 6·1,4)/4", "(12 − 6·1.4)/4"), ("3,6/4", "3.6/4")] {
      #expect(two.withDecimalPoints(text) == pointed)
      #expect(two.judgement(of: pointed) == .noAnswer || two.judgement(of: pointed) != .wrong(nil), "\(text)")
    }
    #expect(two.withDecimalPoints("(1; 1) − 0,1·(8; 4)") == "[1, 1] − 0.1·[8, 4]")
    for text in ["0,9", "0,9; 1,4", "0,9, 1,4", "f(1, 2)", "−0,5", "1.5"] {
      #expect(two.withDecimalPoints(text) == nil, "\(text)")
    }
    #expect(
      two.judgement(of: "a = 0,9")
        == .partly(Message(en: "so far right; still missing: b", es: "hasta aquí está bien; falta: b")))
  }

  @Test func noMixedNumbers() throws {
    #expect(try question("= 1").judgement(of: "1 000/50") != .right(nil))
    #expect(try question("= [1, 2/3]").judgement(of: "1 2/3") == .right(nil))
  }

  /// The comma of one point is decimal or not; of several points it is not.
  @Test(arguments: ["(-1,0); (0,5;0,5)", "(-1;0), (0,5;0,5)", "(-1,0) y (0.5,0.5)", "-1; 0; 0,5; 0,5"])
  func points(text: String) throws {
    try expectRight(question("= [-1, 0, 0.5, 0.5]").judgement(of: text), text)
  }

  /// «x e y» needs an «e».
  @Test(arguments: ["x = 0,2 e y = 0,6", "x1=0.2 e y1=0.6", "0,2 e 0,6", "0.2 e 0.6", "0.2 y 0.6"])
  func partedByE(text: String) throws {
    try expectRight(question("name: x_1, y_1\n= [0.2, 0.6]").judgement(of: text), text)
  }

  /// A zero at the end may be left off where the other numbers show as many places.
  @Test func zerosAtTheEnd() throws {
    let judge = try question("= [0.0900306, 0.244728, 0.665241]")
    for text in ["0.09, 0.245, 0.665", "0.09, 0.2447, 0.6652"] { expectRight(judge.judgement(of: text), text) }
    for text in ["0.09, 0.24, 0.67", "0.09, 0.24473, 0.66524", "0.1, 0.245, 0.665"] {
      #expect(judge.judgement(of: text) != .right(nil), "\(text)")
    }
  }

  @Test func constantsInLists() throws {
    try expectRight(question("= [exp(1), 2*exp(1)]").judgement(of: "e, 2e"), "e is a number")
    #expect(try question("= [5, 3]").judgement(of: "e, 3") != .right(nil))
  }

  @Test func intervals() throws {
    let judge = try question("= [0, 10/3]")
    for text in ["from 0 to 10/3", "between 0 and 3.33", "de 0 a 10/3", "entre 0 y 3,33"] {
      expectRight(judge.judgement(of: text), text)
    }
  }

  /// Lists are calculated with the language's own functions, but what the lesson has named is looked up.
  @Test func listsThatAreCalculated() throws {
    let judge = try question("= 0.4*[1, 2, 3]")
    for text in ["0.4*[1, 2, 3]", "0.4·(1, 2, 3)", "[0.4, 0.8, 2] - [0, 0, 0.8]"] {
      #expect(judge.judgement(of: text) == comes(to: "0.4, 0.8, 1.2"), "\(text)")
    }
    #expect(judge.judgement(of: "0.5*[1, 2, 3]") == .noAnswer)
    let two = try question("= [-75, f'(5)]")
    #expect(
      two.judgement(of: "-75, f'(5)")
        == .unclear(
          Message(
            en: "type a number in place of f'(5); on a line of its own it is computed",
            es: "aquí va un número en lugar de f'(5); en una línea aparte se calcula")))
    #expect(two.judgement(of: "-75, g(5)") == .noAnswer)
    #expect(
      two.judgement(of: "f(5), f'(5)")
        == .unclear(
          Message(
            en: "[f(5), f'(5)] computes them; to answer, type the numbers",
            es: "[f(5), f'(5)] los calcula; para responder, escriba los números")))
  }

  @Test(arguments: ["1,250", "1,250 updates", "about 1,250", "1.250 pasos"])
  func thousands(text: String) throws {
    #expect(
      try question("= 1250").judgement(of: text)
        == .unclear(
          Message(
            en: "thousands are written without a mark between them: 1250",
            es: "los miles se escriben sin punto ni espacio: 1250")))
  }

  /// Words decide which number is which; the numbers' places count only without them.
  @Test func wordsBeforePlaces() throws {
    let judge = try question("= [3, 2]", asking: "How many rows and columns has W?")
    #expect(
      judge.judgement(of: "3 rows, 2 columns") == .right(nil)
        && judge.judgement(of: "2 columns and 3 rows") == .right(nil))
    for text in ["3 columns, 2 rows", "3 columns and 2 rows"] {
      guard case .wrong = judge.judgement(of: text) else {
        Issue.record("\(text)")
        continue
      }
    }
  }

  private static let holds = Message(en: "and the working holds", es: "y el desarrollo también está bien")

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

  private func comes(to text: String) -> Judgement { .right(Message(en: "it comes to \(text)", es: "da \(text)")) }

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

  /// What is asked for may be written out with names, too.
  @Test func workWithNames() throws {
    let judge = try question("name: w_1\n= 5 - 0.1*f'(5)")
    for text in ["5 - 0.1*f'(5) = 4.6", "w1 = 5 - 0.1*f'(5) = 4.6", "w_1 = w - 0.1*f'(w) = 4.6"] {
      expectRight(judge.judgement(of: text), text)
    }
    let value = try question("name: f(w)\n= f(5)")
    for text in ["f(5) = 4", "f(w) = 4", "f = 4"] { #expect(value.judgement(of: text) == .right(nil), "\(text)") }
    let asked = Judgement.unclear(Message(en: "asked here: f(w)", es: "aquí se pide: f(w)"))
    #expect(value.judgement(of: "f(6) = 9") == asked && value.judgement(of: "f'(6) = 6") == asked)
  }

  /// The words behind the numbers tell their order, where it is not that of the question.
  @Test(
    "Numbers by their units",
    arguments: [
      ("2 columns, 3 rows", true), ("columns = 2, rows = 3", true), ("3 rows, 2 columns", true),
      ("rows: 3, columns: 2", true),
      ("2 rows, 3 columns", false), ("2 filas, 3 columnas", false), ("2 things and 3 rows", false),
    ])
  func units(text: String, isRight: Bool) throws {
    let document = try Document("```ask id\n? 5 columns: how many rows and how many columns?\n= [3, 2]\n```\n")
    let judge = QuestionJudge(try #require(document.questions.first), in: Session())
    #expect((judge.judgement(of: text) == .right(nil)) == isRight)
  }

  @Test(
    "Vectors among numbers",
    arguments: [
      "(14, 2), (1.6, -2.2)", "[14, 2]; [1.6, -2.2]", "∇f = (14, 2), x1 = 1.6, y1 = -2.2", "14, 2, (1.6, -2.2)",
      "∂f/∂x = 14, ∂f/∂y = 2, x1 = 1.6, y1 = -2.2",
    ])
  func vectors(text: String) throws {
    #expect(try question("name: ∇f, x_1, y_1\n= [14, 2, 1.6, -2.2]").judgement(of: text) == .right(nil))
  }

  @Test func aMatrix() throws {
    let judge = try question("= [[2, -4, 1], [-1, 2, -0.5]]\nslip: [[2, -1], [-4, 2], [1, -0.5]] # transposed")
    #expect(judge.judgement(of: "[[2,-4,1],[-1,2,-0.5]]") == .right(nil))
    #expect(judge.judgement(of: "[[2, -1], [-4, 2], [1, -0.5]]") == .wrong(Message("transposed")))
    #expect(judge.judgement(of: "2, -4, 1, -1, 2, -0.5") == .right(nil))
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

  @Test func aNumberWithItsUnit() throws {
    let judge = try question("= 20")
    #expect(judge.judgement(of: "20 updates") == .right(nil) && judge.judgement(of: "20 pasos") == .right(nil))
    #expect(judge.judgement(of: "21 updates") == .wrong(nil) && judge.judgement(of: "updates") == .noAnswer)
  }

  @Test(
    "Words and signs round a number",
    arguments: [
      "20 updates", "20 updates per epoch", "20 pasos.", "about 20", "unos 20 pasos", "≈ 20", "= 20", "20 approx.",
      "it is 20",
      "k = 20", "k ≈ 20", "k: 20", "k is 20", "k es 20", "2000%",
    ])
  func words(text: String) throws {
    #expect(try question("name: k\n= 20").judgement(of: text) == .right(nil))
  }

  @Test("Words that change a number", arguments: ["20 thousand", "20 mil", "20 or 30", "not 20", "minus 20", "20 k"])
  func otherWords(text: String) throws {
    let judgement = try question("name: n\n= 20").judgement(of: text)
    if case .wrong = judgement { return }
    #expect(judgement == .noAnswer)
  }

  @Test func oneDigitMore() throws {
    guard case .unclear(let message) = try question("= [0.297, 4]").judgement(of: "0.3, 4") else {
      Issue.record("0.3 is right as far as it goes")
      return
    }
    #expect(message.english == "0.3: right as far as it goes, but one more digit is wanted")
    #expect(try question("= 0.297\nslip: 0.3 # cut too early").judgement(of: "0.3") == .wrong(Message("cut too early")))
    #expect(try question("= 4.81").judgement(of: "4.9") == .wrong(nil))
    let more = Message(en: "to more digits 0.292893", es: "con más cifras 0.292893")
    let digits = try question("= 1 - 1/√2")
    #expect(digits.judgement(of: "0.292") == .right(more) && digits.judgement(of: "0.29") == .right(more))
    #expect(digits.judgement(of: "0.293") == .right(nil))
  }

  @Test func thousandsAndDecimalCommas() throws {
    let thousand = Judgement.unclear(
      Message(
        en: "thousands are written without a mark between them: 1250",
        es: "los miles se escriben sin punto ni espacio: 1250"))
    let judge = try question("= 1250")
    for text in ["1.250", "1,250", "1 250"] { #expect(judge.judgement(of: text) == thousand) }
    #expect(try question("= 1.25").judgement(of: "1.250") == .right(nil))
    guard case .unclear = try question("= 7").judgement(of: "1.000.000") else {
      Issue.record("1.000.000 is no number here")
      return
    }
    guard case .wrong(let remark?) = try question("= [0.25, 0.5]").judgement(of: "0,25") else {
      Issue.record("0,25 is read as 0 and 25")
      return
    }
    #expect(remark.english.hasSuffix("read as 0 and 25, for a decimal takes a point"))
    #expect(remark.spanish.hasSuffix("se leyó como 0 y 25: los decimales llevan punto"))
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

  /// Only a name that is asked for may stand before a number; without a line `name:` any that the question speaks of.
  @Test func theNameAskedFor() throws {
    let judge = try question("name: w_1\n= 4.6")
    for text in [
      "w₁ = 4.6", "w_1 = 4.6", "w new = 4.6", "w_nuevo = 4,6", "$w_1$ = 4.6", "w₁ = 5 - 0.4 = 4.6", "w = 4,6",
    ] {
      expectRight(judge.judgement(of: text), text)
    }
    // w alone is another name, unless it is right.
    for text in ["w = 4.7", "x = 4.6", "w₂ = 4.6", "What = 4.6", "α = 4.6"] {
      #expect(judge.judgement(of: text) == .noAnswer)
    }
    guard case .unclear(let told) = judge.judgement(of: "w = 4,7") else {
      Issue.record("w = 4,7 cannot be computed")
      return
    }
    #expect(told.english == "to answer, write w₁ = …, or the number alone")
    let several = try question("name: \\hat m, f(1, 2)\n= [1, 2]")
    #expect(several.judgement(of: "m̂ = 1, f(1, 2) = 2") == .right(nil))
    #expect(several.judgement(of: "m̂, f(1, 2) = 1, 2") == .right(nil))
    #expect(several.judgement(of: "mhat = 1; f(1,2) = 2") == .right(nil))
  }

  @Test func aSlipNeedsItsDigits() throws {
    let judge = try question("= 1.7712\nslip: 2.5051 # the other way")
    #expect(judge.judgement(of: "2.51") == .wrong(Message("the other way")))
    #expect(judge.judgement(of: "2.6") == .wrong(nil))
    #expect(judge.judgement(of: "1.78") != .right(nil))
  }

  @Test(
    "A slip's own value goes before a rounded answer",
    arguments: [
      ("4.9", Judgement.wrong(Message("the slip"))), ("4.90", .wrong(Message("the slip"))), ("4.93", .right(nil)),
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
