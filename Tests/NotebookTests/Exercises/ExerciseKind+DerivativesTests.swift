import Language
import Testing
import Wording

@testable import Notebook

/// Derivatives as formulas, and Newton's step, over many seeds.
@Suite struct ExerciseKindDerivativesTests {
  // MARK: Formulas

  @Test func derivativesAreThoseOfTheEngine() throws {
    for level in 1...3 {
      for seed in 0..<60 {
        let lesson = try Lesson(exercise: .derivative, level: level, number: 1, seed: seed)
        let document = lesson.document(.english)
        let function = try #require(
          document.source.split(separator: "\n").first { $0.hasPrefix("$f(x)") }?.dropFirst().dropLast())
        var session = Session()
        let statements = Source("\(function)\nslope(x) = f'(x)")
        #expect(!session.run(statements, output: { _ in }, errors: { _ in }).failed)
        let question = try #require(document.questions.first)
        let answer = question.answer
        guard case .formula(let formula) = answer, let truth = session.expression(formula.text),
          let slope = session.expression("slope(x)")
        else {
          Issue.record("\(function): no formula")
          continue
        }
        #expect(session.agree(slope, truth, over: ["x"]), "\(function)")
      }
    }
  }

  /// Whoever makes the foreseen slip is told what it is, in his own language.
  @Test(arguments: 1...3, SpokenLanguage.allCases) func theSlipIsWrongAndNamed(level: Int, language: SpokenLanguage)
    throws
  {
    var sentences: Set<String> = []
    for seed in 0..<40 {
      let problem = try ExerciseProblem(.derivative, level: level, seed: seed, language)
      let question = problem.questions[0]
      let slip = try #require(question.slips.first)
      guard case .wrong(let remark?) = QuestionJudge(question, in: problem.session).judgement(of: slip.expression)
      else {
        Issue.record("\(slip.text) is not refused with a word:\n\(problem.document.source)")
        continue
      }
      #expect(slip.text.hasSuffix("# \(remark[language])"))
      sentences.insert(remark[language])
    }
    let expected: [[SpokenLanguage: Set<String>]] = [
      [
        .english: [
          "the 2 of the square comes down as a factor", "the power goes down by one", "a constant has the derivative 0",
        ],
        .spanish: [
          "el 2 del cuadrado baja como factor", "el exponente baja en uno", "la derivada de una constante es 0",
        ],
      ],
      [
        .english: [
          "the inner derivative u' is missing", "the derivative of a product is not the product of the derivatives",
        ],
        .spanish: ["falta la derivada interior u'", "la derivada de un producto no es el producto de las derivadas"],
      ],
      [
        .english: [
          "the inner derivative u' is missing", "the derivative of a quotient is not the quotient of the derivatives",
        ],
        .spanish: ["falta la derivada interior u'", "la derivada de un cociente no es el cociente de las derivadas"],
      ],
    ]
    #expect(sentences == expected[level - 1][language])
  }

  @Test func hintsNameTheRuleAndSayWhereInBothLanguages() throws {
    var rules: Set<String> = []
    for level in 1...3 {
      for seed in 0..<40 {
        let english = try ExerciseProblem(.derivative, level: level, seed: seed).questions[0].hints.map(\.text)
        let spanish = try ExerciseProblem(.derivative, level: level, seed: seed, .spanish).questions[0].hints.map(
          \.text)
        rules.insert(spanish[0].prefix { $0 != ":" }.description)
        #expect(english[0] != spanish[0])
        #expect(spanish[1] == english[1].replacing("where", with: "donde"))
        #expect(!spanish[1].contains("where"))
      }
    }
    #expect(rules == ["Término a término", "La regla de la cadena", "Regla del producto", "Regla del cociente"])
  }

  // MARK: Newton's step

  /// For a parabola and for a bowl one step reaches the minimum.
  @Test(arguments: [1, 3]) func oneStepReachesTheMinimumOfAQuadratic(level: Int) throws {
    for seed in 0..<40 {
      let problem = try ExerciseProblem(.newton, level: level, seed: seed)
      let point = try problem.answer(2).map { "(\($0))" }.joined(separator: ", ")
      let slope = try #require(problem.session.numbers(of: level == 1 ? "f'(\(point))" : "∇f(\(point))"))
      #expect(slope.allSatisfy { abs($0) < 1e-9 }, "\(problem.document.source)")
      // From the minimum itself there would be nothing to do.
      #expect(try problem.answer(0).contains { abs($0) > 1e-9 }, "\(problem.document.source)")
    }
  }

  @Test func aCubicHasACurvatureToDivideBy() throws {
    for seed in 0..<40 {
      let problem = try ExerciseProblem(.newton, level: 2, seed: seed)
      let (slope, curvature) = (try problem.answer(0)[0], try problem.answer(1)[0])
      #expect(slope != 0 && curvature != 0, "\(problem.document.source)")
      #expect(problem.questions[0].name?.text.hasPrefix("f'(") == true, "\(problem.document.source)")
    }
  }

  @Test func theHessianIsThatOfTheEngine() throws {
    for seed in 0..<40 {
      let problem = try ExerciseProblem(.newton, level: 3, seed: seed)
      let hessian = try #require(problem.session.numbers(of: "hessian(f)(0.3, 0.7)"))
      let asked = try problem.answer(1)
      #expect(zip(hessian, asked).allSatisfy { abs($0 - $1) < 1e-9 }, "\(hessian), not \(asked)")
      // A Newton step down to a minimum: the Hessian is positive definite.
      #expect(asked[0] > 0 && asked[0] * asked[3] > asked[1] * asked[2], "\(problem.document.source)")
    }
  }

  @Test(arguments: 1...3, SpokenLanguage.allCases)
  func everySlipOfNewtonIsWrong(level: Int, language: SpokenLanguage) throws {
    for seed in 0..<24 {
      let problem = try ExerciseProblem(.newton, level: level, seed: seed, language)
      for (place, question) in problem.questions.enumerated() {
        for slip in question.slips {
          let slipped = try #require(problem.session.numbers(of: slip.expression), "\(slip.text)")
          let right = try problem.answer(place)
          // By chance both may be the same number; then there is nothing to be told.
          guard zip(slipped, right).contains(where: { abs($0 - $1) > 1e-9 }) else { continue }
          let typed = slipped.map { NumberFormat.ascii($0, digits: 9) }.joined(separator: ", ")
          guard case .wrong(let remark?) = QuestionJudge(question, in: problem.session).judgement(of: typed) else {
            Issue.record("\(typed) for \(question.question.text)\n\(problem.document.source)")
            continue
          }
          #expect(
            question.slips.contains { $0.text.hasSuffix("# \(remark[language])") },
            "\(remark)\n\(problem.document.source)")
        }
      }
    }
  }
}
