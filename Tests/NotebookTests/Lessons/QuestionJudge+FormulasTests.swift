import Language
import Testing
import Wording

@testable import Notebook

@Suite struct QuestionJudgeFormulasTests {
  private func judgement(of text: String, formula: String, after statements: String) throws -> Judgement {
    let document = try Document("```ask id\n? A formula\nformula: \(formula)\n```\n")
    var session = Session()
    _ = session.run(Source(statements), output: { _ in }, errors: { _ in })
    return QuestionJudge(try #require(document.questions.first), in: session).judgement(of: text)
  }

  /// The names that a function gives to parts of its formula may stand in an answer.
  @Test(arguments: [
    ("x*(ŷ - y)", Judgement.right(nil)), ("x*(yhat-y)", .right(nil)), ("x·(w·x + b − y)", .right(nil)),
    ("dC/dw = x*(ŷ - y)", .right(nil)), ("ŷ - y", .wrong(nil)), ("ŷ", .wrong(nil)),
  ])
  func partsOfAFormula(text: String, expected: Judgement) throws {
    let statements = "C(w) = 1/2 (ŷ - y)^2 where ŷ = w*x + b\nx = 2; b = 0; y = 4"
    #expect(try judgement(of: text, formula: "x*(w*x + b - y)", after: statements) == expected)
  }

  @Test(arguments: [("f'(x)", Judgement.noAnswer), ("f'(x) = 2x", .right(nil)), ("grad(f)(x)", .noAnswer)])
  func theDerivativeItselfIsNoAnswer(text: String, expected: Judgement) throws {
    #expect(try judgement(of: text, formula: "2x", after: "f(x) = x^2") == expected)
  }

  /// Where a formula is to be multiplied out, an equal one that is not will not do.
  @Test(arguments: [
    ("c^2 - 4c + 5", true), ("-4c + 5 + c²", true), ("((c-1)^2 + (c-3)^2)/2", false), ("c(c - 4) + 5", false),
    ("(c - 2)^2 + 1", false), ("5 - (4c - c^2)", false), ("c*c + 5 - 4*c", true), ("c^2 - 4*c + 10/2", true),
  ])
  func expanded(text: String, isRight: Bool) throws {
    let judgement = try question("formula: c^2 - 4c + 5\nform: expanded", after: "").judgement(of: text)
    if isRight {
      expectRight(judgement, text)
    } else {
      #expect(
        judgement
          == .unclear(Message(en: "that is equal; now multiply it out", es: "eso es igual; ahora falta desarrollarlo")))
    }
  }

  /// An accepted formula may have names of its own.
  @Test(arguments: ["x_0*(1 - 2α)^k", "x0*(1-2α)^k", "x₀(1 - 2α)^k"])
  func acceptedNames(text: String) throws {
    let judge = try question("formula: 5(1 - 2α)^k\naccept: x₀*(1 - 2α)^k # with x₀ = 5", after: "")
    #expect(judge.judgement(of: text) == .right(Message("with x₀ = 5")))
    #expect(judge.judgement(of: "5(1 - 2α)^k") == .right(nil))
  }

  /// Parts may be named, but a function of the lesson is looked up there too.
  @Test(arguments: [("p + 3 where p = x^2", Judgement.right(nil)), ("p where p = f(x)", .noAnswer)])
  func withParts(text: String, expected: Judgement) throws {
    #expect(try judgement(of: text, formula: "x^2 + 3", after: "f(x) = x^2 + 3") == expected)
  }

  /// A function of the only variable may stand without it, and a word for the equals sign.
  @Test(arguments: [
    ("σ(1 - σ)", true), ("sigmoid*(1-sigmoid)", true), ("sigmoid(x) - sigmoid^2", true), ("1 - tanh^2", false),
    ("the derivative is σ(x)(1 - σ(x))", true), ("es σ(1-σ)", true), ("σ − σ²", true), ("σ(x) − σ²(x)", true),
    ("tanh", false),
  ])
  func withoutTheVariable(text: String, isRight: Bool) throws {
    let judgement = try judgement(of: text, formula: "sigmoid(x)*(1 - sigmoid(x))", after: "f(x) = x^2")
    #expect(judgement == (isRight ? .right(nil) : .wrong(nil)))
  }

  /// Names of the formula that nobody has given a value may be run together.
  @Test(arguments: [("1 - αk", true), ("1-kalpha", true), ("1 - αα", false), ("1 - kα;", true), ("1 - alpha*k", true)])
  func namesRunTogether(text: String, isRight: Bool) throws {
    let judgement = try judgement(of: text, formula: "1 - alpha*k", after: "f(x) = x^2")
    #expect(judgement == (isRight ? .right(nil) : .wrong(nil)))
  }

  /// The function itself is no answer to a question for its formula.
  @Test(arguments: ["P(c)", "mean((c - z)^2)", "P(c) = mean((c - z)^2)"])
  func theFunctionItselfIsNoAnswer(text: String) throws {
    let statements = "z = [1, 3]\nP(c) = mean((c - z)^2)"
    #expect(try judgement(of: text, formula: "c^2 - 4c + 5", after: statements) == .noAnswer)
    #expect(try judgement(of: "P(c) = c^2 - 4c + 5", formula: "c^2 - 4c + 5", after: statements) == .right(nil))
  }

  /// A definition of something else is free play, also with names that mean nothing yet.
  @Test func aDefinition() throws {
    let formula = "2x\nname: f'(x)"
    #expect(try judgement(of: "g = q*x", formula: formula, after: "f(x) = x^2") == .noAnswer)
  }

  @Test func aNameThatMeansNothing() throws {
    guard
      case .unclear(let message) = try judgement(of: "5(1 - 2a)^k", formula: "5(1 - 2α)^k", after: "f(x) = x^2")
    else {
      Issue.record("a means nothing there")
      return
    }
    #expect(message.english == "a has no value here; type a formula in k, α")
    #expect(message.spanish == "a no tiene valor aquí; escriba una fórmula en k, α")
  }

  @Test(
    "A formula",
    arguments: [
      ("2w - 6", Judgement.right(nil)), ("f'(w) = 2(w - 3)", .right(nil)), ("w - 3", .wrong(nil)),
      ("-2(w - 3)", .wrong(Message("sign"))),
      ("2 w - 6", .right(nil)), ("2 (w - 3)", .right(nil)), ("2*3", .noAnswer), ("f(2)", .noAnswer),
      ("train", .noAnswer),
    ])
  func formula(text: String, expected: Judgement) throws {
    #expect(try question("formula: 2(w - 3)\nslip: 2(3 - w) # sign").judgement(of: text) == expected)
  }

  /// A formula with a number behind it is not told to be a number.
  @Test(arguments: ["5*w^2 = 4", "2(w - 3), w = 4"])
  func aNumberBehindAFormula(text: String) throws {
    #expect(try question("formula: 2(w - 3)").judgement(of: text) == .noAnswer)
  }

  @Test func aFormulaForAnotherName() throws {
    let judge = try question("name: f'(w)\nformula: 2(w - 3)\nslip: w^2 # no")
    #expect(judge.judgement(of: "f(w) = w^2") == .noAnswer && judge.judgement(of: "y = w^2") == .noAnswer)
    #expect(judge.judgement(of: "f'(w) = w^2") == .wrong(Message("no")))
    #expect(judge.judgement(of: "2*(w - 3)^1 = w^2") == .wrong(Message("no")))
    #expect(judge.judgement(of: "y = 2w - 6") == .right(nil))
  }

  @Test("A number where a formula is asked for", arguments: ["4", "-0.5", "1/2", "f'(w) = 3", "½"])
  func aNumber(text: String) throws {
    #expect(
      try question("name: f'(w)\nformula: 2(w - 3)").judgement(of: text)
        == .unclear(
          Message(
            en: "a formula is asked for, not a number; type a formula in w",
            es: "se pide una fórmula, no un número; escriba una fórmula en w")))
  }

  /// An equation in the name asked for is no answer yet; it is told whether it holds.
  @Test(arguments: [
    ("w_k - 3 = -3*0.8^k", "that holds; now solve it for wₖ"),
    ("(w_k - 3)/3 = -0.8^k", "that holds; now solve it for wₖ"),
    ("w_k - 3 = 3*0.8^k", "asked here: wₖ"), ("w_k - w_k = 0*k", "asked here: wₖ"),
  ])
  func equations(text: String, told: String) throws {
    let judge = try question("name: w_k\nformula: 3 - 3*0.8^k")
    guard case .unclear(let message) = judge.judgement(of: text) else {
      Issue.record("\(text): \(judge.judgement(of: text))")
      return
    }
    #expect(message.english == told)
  }

  /// Parts of a formula may have names.
  @Test(arguments: [
    ("s*(1 - s) where s = sigmoid(z)", true), ("y = s - s^2 where s = sigmoid(z)", true),
    ("s*(2 - s) where s = sigmoid(z)", false),
  ])
  func parts(text: String, isRight: Bool) throws {
    let judgement = try judgement(of: text, formula: "sigmoid(z)*(1 - sigmoid(z))", after: "g(x) = x")
    if case .right = judgement { #expect(isRight) } else { #expect(!isRight) }
  }

  /// A formula with the numbers put in is right, and the letters are shown.
  @Test(arguments: [
    ("x*(2w - 4)", true), ("2(ŷ - 4)", true), ("x*(w*x - 4)", true), ("4w - 8", true), ("2x(wx - y)", false),
    ("ŷ - 4", false),
  ])
  func numbersPutIn(text: String, isRight: Bool) throws {
    let statements = "C(w) = 1/2 (ŷ - y)^2 where ŷ = w*x + b\nx = 2; b = 0; y = 4"
    let judgement = try judgement(of: text, formula: "x*(w*x + b - y)", after: statements)
    guard case .right(let remark?) = judgement else {
      #expect(!isRight, "\(judgement)")
      return
    }
    #expect(isRight && remark.english.hasPrefix("with the numbers put in; in letters it is"))
  }

  /// A letter's Spanish name.
  @Test func alfa() throws {
    let judge = try question("name: x_k\nformula: 5(1 - 2α)^k")
    #expect(
      judge.judgement(of: "5·(1-2·alfa)^k") == .right(nil) && judge.judgement(of: "xk = 5*(1-2*alfa)^k") == .right(nil))
  }

  @Test func decimalCommas() throws {
    let judge = try question("name: w_k\nformula: 3 - 3*0.8^k")
    #expect(
      judge.judgement(of: "3 - 3·0,8^k") == .right(nil) && judge.judgement(of: "w_k = 3 - 3·0,8^k") == .right(nil))
    #expect(judge.judgement(of: "3 - 3·0,9^k") == .wrong(nil))
  }

  /// A blank multiplies where nothing else can be meant.
  @Test(arguments: [
    "2 x (x - 1)", "f(x) = 2 x (x - 1)", "2 x^2 - 2 x", "2 x x - 2 x", "(x - 1) 2 x", "2 * x * (x - 1)",
  ])
  func productsAtBlanks(text: String) throws {
    #expect(try judgement(of: text, formula: "2x*(x - 1)", after: "g(x) = x^2") == .right(nil))
  }
}
