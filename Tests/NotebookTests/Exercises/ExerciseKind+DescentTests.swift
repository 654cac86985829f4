import Testing
import Wording

@testable import Notebook

/// Gradient descent in one variable, in two and for a neuron, held to the rule carried out here.
@Suite struct ExerciseKindDescentTests {
  static let seeds = 0..<24

  @Test func aWorkedProblem() throws {
    // From w = 1 with α = 0.25 on (w + 1)²: the slopes are 4 and 2.
    let problem = try ExerciseProblem(.descent, level: 1, seed: 3)
    #expect(try problem.given("w") == [1] && problem.given("\\alpha") == [0.25])
    #expect(try problem.value("f", [1]) == 4)
    #expect(try (0..<3).flatMap(problem.answer) == [4, 0, -0.5])
  }

  @Test func theFirstUpdates() throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.descent, level: 1, seed: seed)
      let (start, rate) = (try problem.given("w")[0], try problem.given("\\alpha")[0])
      let first = start - rate * (try problem.gradient("f", [start])[0])
      let second = first - rate * (try problem.gradient("f", [first])[0])
      #expect(try agree(problem.answer(0), try problem.gradient("f", [start])), problem.description)
      #expect(try agree(problem.answer(1), [first]) && agree(problem.answer(2), [second]), problem.description)
      #expect(abs(first - start) > 1e-9, problem.description)
    }
  }

  @Test(arguments: [2, 3]) func tables(level: Int) throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.descent, level: level, seed: seed)
      var w = try problem.given("w")[0]
      let rate = try problem.given("\\alpha")[0]
      let rows = try (0..<level).map { _ in
        let (value, slope) = (try problem.value("f", [w]), try problem.gradient("f", [w])[0])
        w -= rate * slope
        return [value, slope, w]
      }
      #expect(problem.takes(rows), problem.description)
    }
  }

  @Test(arguments: [1, 2]) func inTwoVariables(level: Int) throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.descentInTwo, level: level, seed: seed)
      let (start, rate) = (try problem.given("(x, y)"), try problem.given("\\alpha")[0])
      let gradient = try problem.gradient("f", start)
      #expect(try agree(problem.answer(0), gradient), problem.description)
      #expect(try agree(problem.answer(1), zip(start, gradient).map { $0 - rate * $1 }), problem.description)
      #expect(gradient.contains { $0 != 0 }, problem.description)
      #expect(document(problem, mixes: level == 2), problem.description)
    }
  }

  /// Whether the function has a term with both variables.
  private func document(_ problem: ExerciseProblem, mixes: Bool) -> Bool {
    problem.document.cells.first?.source.contains("x*y") == mixes
  }

  @Test func aTableInTwoVariables() throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.descentInTwo, level: 3, seed: seed)
      var point = try problem.given("(x, y)")
      let rate = try problem.given("\\alpha")[0]
      let rows = try (0..<2).map { _ in
        let (value, gradient) = (try problem.value("f", point), try problem.gradient("f", point))
        point = zip(point, gradient).map { $0 - rate * $1 }
        return [value] + gradient + point
      }
      #expect(problem.takes(rows), problem.description)
    }
  }

  @Test(arguments: 1...3) func aNeuron(level: Int) throws {
    for seed in Self.seeds {
      let problem = try ExerciseProblem(.neuron, level: level, seed: seed)
      let (x, y) = (try problem.given("x")[0], try problem.given("y")[0])
      let rate = try problem.given("\\alpha")[0]
      var parameters = level == 1 ? try problem.given("$w") : [try problem.given("$w")[0], try problem.given("b")[0]]
      func update() -> (prediction: Double, cost: Double, gradient: [Double]) {
        let prediction = parameters[0] * x + (level == 1 ? 0 : parameters[1])
        let gradient = level == 1 ? [x * (prediction - y)] : [x * (prediction - y), prediction - y]
        parameters = zip(parameters, gradient).map { $0 - rate * $1 }
        return (prediction, (prediction - y) * (prediction - y) / 2, gradient)
      }
      guard level < 3 else {
        let rows = (0..<2).map { _ in
          let work = update()
          return [work.cost] + work.gradient + parameters
        }
        #expect(problem.takes(rows), problem.description)
        continue
      }
      let work = update()
      let expected = [[work.prediction], [work.cost], work.gradient, parameters]
      for (place, numbers) in expected.enumerated() {
        #expect(try agree(problem.answer(place), numbers), "question \(place + 1) of \(problem.document.source)")
      }
      // An example that is answered right already teaches nothing.
      #expect(work.cost > 0, problem.description)
    }
  }

  @Test(arguments: [("gd", 1), ("gd2", 1), ("gd2", 2), ("neuron", 1), ("neuron", 2)], SpokenLanguage.allCases)
  func slipsAreNamed(kind: (word: String, level: Int), language: SpokenLanguage) throws {
    let named = try #require(ExerciseKind.named(kind.word))
    for seed in Self.seeds {
      let problem = try ExerciseProblem(named, level: kind.level, seed: seed, language)
      #expect(problem.questions.allSatisfy { !$0.slips.isEmpty })
      try problem.expectSlipsToBeNamed()
    }
  }
}
