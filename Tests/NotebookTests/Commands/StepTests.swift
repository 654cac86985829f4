import Testing
import Wording

@testable import Notebook

@Suite struct StepTests {
  @Test func showsTheWork() {
    let text = Typing.of("f(w) = (w-3)^2", "step f from w = 0 with gd(α = 0.1)")
    #expect(
      text == """
           f: w from 0 · gd, α = 0.1
           update 1
             f(w)  = (w − 3)²     = (0 − 3)²      = 9
             f'(w) = 2(w − 3)     = 2(0 − 3)      = −6
             w     = w − α·f'(w)  = 0 − 0.1·(−6)  = 0.6

        """)
  }

  @Test func powersOfVeryLargeNumbersStandInBrackets() {
    #expect(Typing.of("k(x) = x^4", "step k from x = 2e11 with gd(0.1)").contains("(2e+11)⁴"))
  }

  @Test func refusesOutsideTheDomain() {
    var typing = Typing()
    let text = typing.type("f(x) = sqrt(x)", "step f from x = -1 with gd(0.1)")
    #expect(text.hasPrefix("No step can be made from x = −1. In f: √(−1)"))
    #expect(typing.session.workspace.runs.isEmpty)
  }

  @Test func tellsOfOverflow() {
    var typing = Typing()
    let text = typing.type("f(x) = x^2", "step f from x = 1e300 with gd(-1e10)")
    #expect(text.hasSuffix("   diverges beyond the largest number; the last finite point is kept\n"))
    #expect(typing.type("x").hasPrefix("   1e+300\n"))
  }
}
