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

  /// What leads to the number may be formulas that are not read, and a command's word no command.
  @Test(arguments: [
    ("f'(5) = 10, 5 - 0.1*10 = 4", true), ("f'(x) = 2x, x1 = 4", true), ("C'(w) = 4w − 8, C'' = 4, x1 = 4", true),
    ("f' = 10; x1 = 5 - 1 = 3", false), ("f'(x) = 2x, x1 = 3", false), ("step 4", false), ("step 1, x1 = 4", false),
  ])
  func formulasOnTheWay(text: String, isRight: Bool) throws {
    let judgement = try question("name: x_1\n= 4").judgement(of: text)
    if case .right = judgement { #expect(isRight) } else { #expect(!isRight, "\(judgement)") }
  }

  /// What follows may stand behind an arrow, and an equation for a name before the one that solves it.
  @Test(arguments: [
    ("name: α\n= 1", "4 = 5 - α*10/10 => α = 1"), ("name: α\n= 1", "α = 5 - 4 ⇒ 1"),
    ("name: α\n= 1", "5 - α = 4 ==> α = 1"),
    ("name: a, b\n= [0.9, 1.4]", "a = 3 - 1.5b, b = 1.4, a = 0.9"),
    ("name: a, b\n= [0.9, 1.4]", "a = 3 - 1,5b; b = 1,4; a = 0,9"),
  ])
  func whatFollows(lines: String, text: String) throws {
    expectRight(try question(lines, after: "").judgement(of: text), text)
  }

  @Test func aStepThatIsNoCommand() throws {
    expectRight(try question("= [0.0744, 4.9256]").judgement(of: "step 0.0744, x1 = 4.9256"), "step")
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
    #expect(remark.english.hasSuffix("read as 0 and 25; between numbers with decimal commas goes a semicolon"))
    #expect(remark.spanish.hasSuffix("se leyó como 0 y 25; entre números con coma decimal va punto y coma"))
    let spanish = try question("= [0.25, 0.5]", after: "set lang es")
    #expect(
      spanish.judgement(of: "0,25")
        == .unclear(Message(en: "2 numbers are asked for, not 1", es: "se piden 2 números, no 1")))
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
}
