import Language
import Optimization
import Testing
import Wording

@testable import Interpreter

/// What holds for every rule of the prelude, whatever it does.
@Suite struct RulesPreludeTests {
  static let names = Prelude.ruleNames.map(\.spelling)

  /// The rule called with a small learning rate, where it has one.
  private func call(_ name: String) throws -> String {
    let rule = try #require(Prelude.rules[Name(name)])
    return rule.hyperparameters.contains { $0.name.name == "lr" } ? "\(name)(lr = 0.01)" : name
  }

  /// The run that the statements leave.
  private func run(_ text: String) throws -> Run { try Desk(text).run }

  @Test func everyRuleOfTheCourseIsThere() {
    #expect(
      RulesPreludeTests.names == [
        "gd", "gd_clip_norm", "gd_clip_value", "sign_descent", "normalised", "normalised_eps_added",
        "momentum",
        "momentum_torch", "momentum_ema", "nesterov", "nesterov_torch", "nesterov_ema", "nesterov_ema_exact",
        "adagrad", "adagrad_eps_outside", "rmsprop", "rmsprop_eps_outside", "adadelta", "adam",
        "adam_eps_inside",
        "adamax", "nadam", "adamw", "newton",
      ])
  }

  /// One whole step lands on the minimum of a quadratic, as in the course's table of Newton steps.
  @Test(arguments: [
    ("f(x) = x^2", "5", [0.0]), ("f(w) = (w - 3)^2", "0", [3]), ("f(x) = x^2 - 4x + 5", "0", [2]),
    ("C(w) = (2w - 4)^2/2", "1", [2]), ("f(x, y) = 3x^2 + 2x*y + y^2", "(1, 1)", [0, 0]),
  ])
  func newtonArrivesInOneStep(objective: String, start: String, minimum: [Double]) throws {
    let name = objective.prefix(1)
    let point = try run("\(objective); train \(name) from \(start) with newton() for 1").point
    for (value, expected) in zip(point.flatMap(\.elements), minimum) { #expect(abs(value - expected) < 1e-14) }
  }

  @Test func newtonTellsOfASingularHessian() throws {
    let run = try run("h(x, y) = (x + y)^2; train h from (1, 1) with newton() for 1")
    guard case .failed(let message) = run.verdict else {
      Issue.record("\(run.verdict)")
      return
    }
    #expect(message.english.contains("singular"))
  }

  /// min(1, c/‖g‖)·g, as in the course's table of clipped gradients.
  @Test(arguments: [
    (1.0, [3.0, 4.0], [0.6, 0.8]), (5.0, [3.0, 4.0], [3.0, 4.0]), (10.0, [3.0, 4.0], [3.0, 4.0]),
    (1.0, [0.0, 0.0], [0.0, 0.0]),
  ])
  func clippingByNorm(limit: Double, gradient: [Double], clipped: [Double]) throws {
    let objective = "f(x, y) = \(gradient[0])x + \(gradient[1])y"
    let point = try run("\(objective); train f from (0, 0) with gd_clip_norm(1, \(limit)) for 1").point
    for (value, expected) in zip(point.flatMap(\.elements), clipped) { #expect(abs(value + expected) < 1e-15) }
  }

  @Test func theWholeTextIsRead() throws {
    for source in [Prelude.rulesSource, Prelude.schedulesSource] {
      for result in Parser.parse(source) { _ = try result.get() }
    }
    #expect(!Prelude.functions.isEmpty)
  }

  @Test(arguments: names) func itsTextIsARuleThatAStudentCanDefine(name: String) throws {
    let rule = try #require(Prelude.rules[Name(name)])
    let text = rule.source[rule.range]
    let results = Parser.parse(Source(text))
    #expect(results.count == 1)
    guard case .rule(let again) = try #require(results.first).get().kind else {
      Issue.record("\(text) is no rule")
      return
    }
    #expect(again.name.name == rule.name.name)
    #expect(again.lines.map(\.name) == rule.lines.map(\.name))
    var workspace = Workspace()
    #expect(try workspace.define(again, symbols: .unicode) != nil)
    #expect(again.lines.allSatisfy { !text.contains("\t") && $0.name != "" })
  }

  @Test(arguments: names) func saysWhatItIsWhereItComesFromAndWhatItsDefaultsAre(name: String) throws {
    let comments = try #require(Prelude.rules[Name(name)]).comments
    let beginnings = [
      "", "es: ", "Source: ", "es: Fuente: ", "Defaults: ", "es: Valores por omisión: ", "Example: ",
    ]
    #expect(comments.count == beginnings.count)
    for (comment, beginning) in zip(comments, beginnings) { #expect(comment.hasPrefix(beginning)) }
  }

  @Test(arguments: names) func itsExampleIsTrue(name: String) throws {
    let comments = try #require(Prelude.rules[Name(name)]).comments
    let example = try #require(comments.first { $0.hasPrefix("Example: ") }).dropFirst("Example: ".count)
    #expect(example.contains("with \(name)"))
    let parts = example.split(separator: " → ")
    try #require(parts.count == 2)
    let run = try run(String(parts[0]))
    #expect("x = \(NumberFormat.ascii(run.numbersOfPoint[0], digits: 6))" == parts[1])
  }

  @Test(arguments: names) func everyHyperparameterWithoutADefaultIsTheLearningRate(name: String) throws {
    for hyperparameter in try #require(Prelude.rules[Name(name)]).hyperparameters
    where hyperparameter.value == nil {
      #expect(hyperparameter.name.name == "lr")
    }
  }

  @Test(arguments: names) func aTensorIsItsScalarsOneByOne(name: String) throws {
    let settings = "with \(try call(name)) for 12"
    let scalars = try run(
      "f(a, b, c, d) = 2a^2 + b^2 + c^2 + 3d^2 + (a + b + c + d)^2; train f from (1, -2, 3, 0.5) \(settings)")
    let vector = try run(
      """
      k = [2, 1, 1, 3]; f(v) = sum(k*v^2) + sum(v)^2
      train f from v = [1, -2, 3, 0.5] \(settings)
      """)
    let matrix = try run(
      """
      k = [[2, 1], [1, 3]]; f(A) = sum(k*A^2) + sum(A)^2
      train f from A = [[1, -2], [3, 0.5]] \(settings)
      """)
    let mixed = try run(
      """
      f(a, v, d) = 2a^2 + sum(v^2) + 3d^2 + (a + sum(v) + d)^2
      train f from a = 1, v = [-2, 3], d = 0.5 \(settings)
      """)
    for other in [vector, matrix, mixed] {
      for (value, reference) in zip(other.numbersOfPoint, scalars.numbersOfPoint) {
        #expect(abs(value - reference) <= 1e-14 * max(1, abs(reference)))
      }
      #expect(other.numbersOfPoint.count == 4)
    }
  }

  @Test(arguments: names) func repeatsToTheLastBit(name: String) throws {
    let start = "f(x, y) = 3x^2 + 2x*y + y^2 + sin(x); train f from (1, 1) with \(try call(name))"
    let once = try run("\(start) for 20")
    let again = try run("\(start) for 20")
    let halves = try run("\(start) for 8; train for 12")
    #expect(once.numbersOfPoint.map(\.bitPattern) == again.numbersOfPoint.map(\.bitPattern))
    #expect(once.numbersOfPoint.map(\.bitPattern) == halves.numbersOfPoint.map(\.bitPattern))
    #expect(halves.time == 20)
  }

  @Test(arguments: names) func lowersAConvexQuadratic(name: String) throws {
    let run = try run(
      "f(x, y) = 3x^2 + 2x*y + y^2; train f from (3, -2) with \(try call(name)) for 20")
    #expect(try #require(run.objectiveNow) < 19)
  }

  @Test(arguments: names) func takesARateForEachParameter(name: String) throws {
    guard try call(name).contains("lr") else { return }
    let both = try run("f(x, y) = x^2 + y^2; train f from (3, 3) with \(name)([0.01, 0.02]) for 1")
    let small = try run("f(x, y) = x^2 + y^2; train f from (3, 3) with \(name)(0.01) for 1")
    let large = try run("f(x, y) = x^2 + y^2; train f from (3, 3) with \(name)(0.02) for 1")
    #expect(both.numbersOfPoint == [small.numbersOfPoint[0], large.numbersOfPoint[1]])
  }

  @Test(arguments: names) func takesASchedule(name: String) throws {
    guard try call(name).contains("lr") else { return }
    let start = "f(x) = x^2; train f from x = 3 with \(name)"
    let schedule = try run("\(start)(0.01/(1 + 0*t)) for 5")
    let fixed = try run("\(start)(0.01) for 5")
    #expect(schedule.numbersOfPoint == fixed.numbersOfPoint)
  }
}

extension Run {
  /// The point as one list of numbers.
  fileprivate var numbersOfPoint: [Double] { point.flatMap(\.elements) }
}
