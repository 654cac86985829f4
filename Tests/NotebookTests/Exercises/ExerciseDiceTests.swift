import Testing

@testable import Notebook

@Suite struct ExerciseDiceTests {
  @Test func drawsFromAllThatIsLeft() {
    var dice = ExerciseDice(seed: 1, kind: "gd", number: 1)
    let drawn = Set((0..<200).map { _ in dice.integer(-2...2, except: 0, 1) })
    #expect(drawn == [-2, -1, 2])
  }

  @Test func dependsOnSeedKindAndNumber() {
    func first(_ seed: Int, _ kind: String, _ number: Int) -> Int {
      var dice = ExerciseDice(seed: seed, kind: kind, number: number)
      return dice.integer(0...1_000_000)
    }
    #expect(first(1, "gd", 1) == first(1, "gd", 1))
    #expect(Set([first(1, "gd", 1), first(2, "gd", 1), first(1, "gd2", 1), first(1, "gd", 2)]).count == 4)
    #expect(first(.max, "adam", .max) >= 0)
  }

  @Test func writesTerms() {
    let text = ExerciseText.self
    #expect(text.sum([(3, "x^2"), (-1, "x"), (0, "y"), (-2, "")]) == "3x^2 - x - 2")
    #expect(text.sum([(-1, "x"), (1, "")]) == "-x + 1" && text.sum([(0, "x")]) == "0")
    #expect(text.square("w", from: -2) == "(w + 2)^2" && text.square("w", from: 0) == "w^2")
    #expect(text.operand(-0.5) == "(−0.5)" && text.operand(2) == "2")
  }
}
