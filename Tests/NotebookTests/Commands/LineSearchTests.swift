import Testing
import Wording

@testable import Notebook

@Suite struct LineSearchCommandTests {
  private let wide = Style(width: 200)

  @Test func theMiddleOfTheLastIntervalIsTheAnswer() {
    let text = Typing.of("f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] for 10", style: wide)
    #expect(text.contains("x ≈ 2.00867, the middle of the last interval [1.96532, 2.05202]: f ≈ 1.00008"))
    #expect(text.contains("10 rounds, 20 values of f"))
  }

  @Test func untilStopsAsSoonAsItHolds() {
    let text = Typing.of("f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] until d - a < 0.1", style: wide)
    #expect(text.contains("10 rounds"))
    let never = Typing.of("f(x) = x^2", "linesearch f over [-1, 5] for 3 until d - a < 0.1", style: wide)
    #expect(never.contains("(the condition was not met in 3 rounds)"))
  }

  @Test func anEndThatWasNeverGivenUpIsTold() {
    let above = Typing.of("f(x) = x^2 - 4x + 5", "linesearch f over [0, 1]", style: wide)
    #expect(above.contains("the end d = 1 was never given up"))
    let below = Typing.of("f(x) = x^2 - 4x + 5", "linesearch f over [3, 9]", style: wide)
    #expect(below.contains("the end a = 3 was never given up"))
    let inside = Typing.of("f(x) = x^2 - 4x + 5", "linesearch f over [0, 5]", style: wide)
    #expect(!inside.contains("given up"))
  }

  @Test func theExactRateStandsBesideTheOneFound() {
    let text = Typing.of(
      "q(x, y) = 3x² + 2xy + y²", "linesearch q from 1, 1 over [0, 1]", style: wide)
    #expect(text.contains("α = g·g/(g·H·g) = 80/544 ≈ 0.147059"))
    #expect(!Typing.of("k(x) = x^4", "linesearch k from 1", style: wide).contains("exact"))
  }

  @Test func outsideTheDomainIsAnErrorWhereTheStudentSetTheEnds() {
    let text = Typing.of("f(x) = log(x)", "linesearch f over [-5, 1]", style: wide)
    #expect(text.contains("In f: "))
    #expect(text.contains("log(−3)"))
    // Along −g what lies too far is only never the lowest.
    #expect(Typing.of("f(x) = x - log(x)", "linesearch f from 0.5 over [0, 8]", style: wide).contains("α ≈"))
  }

  @Test func whereThereIsNothingToSearchItSaysSo() {
    #expect(Typing.of("f(x) = x^2", "linesearch f from 0").contains("No rate lowers"))
    #expect(Typing.of("f(x) = x^2", "linesearch f from 0 by exact").contains("gradient is 0"))
    #expect(Typing.of("f(x) = 2x", "linesearch f from 0 by exact").contains("without end"))
  }

  @Test func nothingIsChanged() {
    var typing = Typing()
    typing.type("f(x) = x^2", "linesearch f from x = 5", "undo")
    #expect(typing.session.workspace.names.isEmpty)
  }
}
