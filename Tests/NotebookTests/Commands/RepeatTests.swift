import Testing
import Wording

@testable import Notebook

@Suite struct RepeatTests {
  private func repeated(_ count: String, _ body: String...) -> String {
    var typing = Typing()
    typing.type("f(x) = x^2", "x = 5")
    return typing.type("repeat \(count)\n\(body.joined(separator: "\n"))\nend")
  }

  @Test func tabulatesWhatIsAssigned() {
    #expect(
      repeated("2", "g = f'(x)", "x = x - 0.1*g")
        == "    k │  g │   x\n   ───┼────┼─────\n    1 │ 10 │ 4\n    2 │  8 │ 3.2\n")
  }

  @Test func takesAnExpressionForItsNumber() {
    #expect(repeated("1 + 1", "x = x/2").hasSuffix("    2 │ 1.25\n"))
    #expect(repeated("0", "x = 1").isEmpty)
  }

  @Test(arguments: ["-1", "2.5", "[1, 2]", "f"])
  func refusesOtherNumbers(count: String) {
    #expect(repeated(count, "x = 1").hasPrefix("How often? A whole number is needed here."))
  }

  @Test func showsWhatStatementsSay() {
    let text = repeated("2", "step f with gd(0.1)", "y = 2x")
    #expect(text.contains("f: x from 4 (where run 1 ended) · gd, lr = 0.1"))
    #expect(text.hasSuffix("    k │   y\n   ───┼─────\n    1 │ 8\n    2 │ 6.4\n"))
  }

  @Test func isOneStatementForUndo() {
    var typing = Typing()
    typing.type("x = 5", "repeat 3\n  x = x - 1\nend", "undo")
    #expect(typing.type("x") == "   5\n")
  }

  @Test func givesVectorsAColumnForEachEntry() {
    let text = Typing.of("w = [8, 4]", "repeat 1\n  w = w/2\nend")
    #expect(text == "    k │ w[0] │ w[1]\n   ───┼──────┼──────\n    1 │    4 │    2\n")
  }

  @Test func givesALargerTensorItsNorm() {
    let text = Typing.of("w = [2, 2, 2, 2, 6]", "repeat 1\n  w = w/2\nend")
    // √(4·1² + 3²) = √13
    #expect(text == "    k │     ‖w‖\n   ───┼─────────\n    1 │ 3.60555\n")
  }
}
