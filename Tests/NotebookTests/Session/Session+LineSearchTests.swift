import Testing
import Wording

@testable import Notebook

@Suite struct SessionLineSearchTests {
  @Test func theHeadingTellsFromWhereAlongWhatAndHow() {
    let text = Typing.of("g(x, y) = x^2 + 2y^2", "linesearch g from x = 1, y = 1 over [0, 1] by golden for 2")
    #expect(text.contains("g: x from 1, y from 1 · along −∇g = [−2, −4] · α in [0, 1] · golden section"))
  }

  @Test func ofOneParameter() {
    let text = Typing.of("f(x) = (x - 2)^2 + 1", "linesearch f from x = 0 over [0, 1] by bracketing for 2")
    #expect(text.contains("along −f' = 4") && text.contains("bracketing, b and c at the thirds"))
  }

  @Test func withoutAStartThereIsNoDirection() {
    let text = Typing.of("f(x) = (x - 2)^2 + 1", "linesearch f over [0, 5] by bracketing for 2")
    #expect(text.contains("f: x in [0, 5] · bracketing") && !text.contains("along"))
  }

  @Test func inSpanishAndInPlainMode() {
    let text = Typing.of(
      "g(x, y) = x^2 + 2y^2", "linesearch g from x = 1, y = 1 by exact", style: Style(language: .spanish, plain: true))
    #expect(text.contains("g: x desde 1, y desde 1; a lo largo de -grad(g) = [-2, -4]; exacta"))
  }
}
