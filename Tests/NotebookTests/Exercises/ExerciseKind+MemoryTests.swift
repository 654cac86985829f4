import Testing
import Wording

@testable import Notebook

/// Momentum, Adagrad, RMSprop and Adam, held to the rules carried out here.
@Suite struct ExerciseKindMemoryTests {
  static let seeds = 0..<24

  /// The rows of a table, `f, f', what the rule keeps, w new`; `update` says what it keeps and how far it goes.
  private func rows(
    _ count: Int, of problem: ExerciseProblem, update: (_ slope: Double, _ t: Double) -> (kept: [Double], step: Double)
  ) throws -> [[Double]] {
    var w = try problem.given("w")[0]
    return try (1...count).map { t in
      let (value, slope) = (try problem.value("f", [w]), try problem.gradient("f", [w])[0])
      let (kept, step) = update(slope, Double(t))
      w -= step
      return [value, slope] + kept + [w]
    }
  }

  @Test func workedProblems() throws {
    // S = 9 + 16 and w = −1 − 0.5·(−4)/5; S = 0.9·6 + 0.1·14² and w = 2 − 0.1·14/5.
    let adagrad = try ExerciseProblem(.adagrad, level: 1, seed: 3)
    #expect(try agree(adagrad.answer(0) + adagrad.answer(1), [25, -0.6]), adagrad.description)
    let rmsprop = try ExerciseProblem(.rmsprop, level: 1, seed: 3)
    #expect(try agree(rmsprop.answer(0) + rmsprop.answer(1), [25, 1.72]), rmsprop.description)
  }

  @Test(arguments: 1...3) func momentum(level: Int) throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.momentum, level: level, seed: seed)
      let (rate, β) = (try problem.given("\\alpha")[0], try problem.given("\\beta")[0])
      var v = 0.0
      let rows = try rows(max(level, 2), of: problem) { slope, _ in
        v = β * v + rate * slope
        return ([v], v)
      }
      if level > 1 {
        #expect(problem.takes(rows), problem.description)
      } else {
        let expected = rows.flatMap { $0.suffix(2) }
        #expect(try agree((0..<4).flatMap(problem.answer), expected), problem.description)
      }
      // No row begins at the minimum.
      #expect(rows.allSatisfy { abs($0[1]) > 1e-9 }, problem.description)
    }
  }

  @Test(arguments: ["adagrad", "rmsprop"]) func oneUpdateWithARoot(word: String) throws {
    let kind = try #require(ExerciseKind.named(word))
    for seed in Self.seeds {
      let problem = try ExerciseProblem(kind, level: 1, seed: seed)
      let (w, g) = (try problem.given("w")[0], try problem.given("g")[0])
      let (before, rate) = (try problem.given("S")[0], try problem.given("\\alpha")[0])
      let square = word == "adagrad" ? before + g * g : 0.9 * before + 0.1 * g * g
      #expect(try agree(problem.answer(0), [square]), problem.description)
      #expect(try agree(problem.answer(1), [w - rate * g / square.squareRoot()]), problem.description)
      // The root is a whole number, to be drawn in one's head.
      let root = square.squareRoot()
      #expect(abs(root - root.rounded()) < 1e-9, problem.description)
    }
  }

  @Test(arguments: ["adagrad", "rmsprop"], [2, 3]) func tablesWithARoot(word: String, level: Int) throws {
    let kind = try #require(ExerciseKind.named(word))
    for seed in Self.seeds {
      let problem = try ExerciseProblem(kind, level: level, seed: seed)
      let rate = try problem.given("\\alpha")[0]
      let ρ = word == "rmsprop" ? try problem.given("\\rho")[0] : nil
      var square = 0.0
      let rows = try rows(level, of: problem) { slope, _ in
        square = ρ.map { $0 * square + (1 - $0) * slope * slope } ?? square + slope * slope
        return ([square], rate * slope / square.squareRoot())
      }
      #expect(problem.takes(rows), problem.description)
    }
  }

  @Test(arguments: 1...3) func adam(level: Int) throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.adam, level: level, seed: seed)
      let rate = try problem.given("\\alpha")[0]
      let (β1, β2) = (try problem.given("\\beta_1")[0], try problem.given("\\beta_2")[0])
      var (m, v, t1, t2) = (0.0, 0.0, 1.0, 1.0)
      let rows = try rows(level, of: problem) { slope, _ in
        m = β1 * m + (1 - β1) * slope
        v = β2 * v + (1 - β2) * slope * slope
        (t1, t2) = (t1 * β1, t2 * β2)
        let (mhat, vhat) = (m / (1 - t1), v / (1 - t2))
        return ([m, v, mhat, vhat], rate * mhat / vhat.squareRoot())
      }
      guard level == 1 else {
        #expect(problem.takes(rows), problem.description)
        continue
      }
      #expect(try agree((0..<4).flatMap(problem.answer), Array(rows[0].dropFirst(2))), problem.description)
      // The first update of Adam is as long as the learning rate.
      let start = try problem.given("w")[0]
      #expect(abs(abs(rows[0][6] - start) - rate) < 1e-9, problem.description)
    }
  }

  @Test(arguments: ["momentum", "adagrad", "rmsprop", "adam"], SpokenLanguage.allCases)
  func slipsAreNamed(word: String, language: SpokenLanguage) throws {
    let kind = try #require(ExerciseKind.named(word))
    for seed in Self.seeds {
      try ExerciseProblem(kind, level: 1, seed: seed, language).expectSlipsToBeNamed()
    }
  }
}
