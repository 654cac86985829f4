import Testing
import Wording

@testable import Notebook

@Suite struct WhyTests {
  private func why(_ function: String, _ rest: String, style: Style = Style()) -> String {
    Typing.of(function, "train \(function.prefix(1)) \(rest) for 4", "why", style: style)
  }

  @Test func writesAnAffineUpdate() {
    #expect(
      why("f(w) = (w - 3)^2", "from w = 0 with gd(α = 0.1)") == """
           w new = w − 0.2(w − 3) = 0.8w + 0.6, so w new − 3 = 0.8·(w − 3)
           It converges for 0 < α < 1 = 2/f''.
           α = 0.5 = 1/f'' arrives in one update.

        """)
    #expect(why("f(x) = x^2", "from x = 5 with gd(1)").hasPrefix("   x new = −x\n   It would converge only for"))
    #expect(why("f(x) = x^2", "from x = 5 with gd(-0.1)").contains("It would converge only for"))
  }

  @Test func roundsWhatItPrints() {
    let text = why("f(x) = 3.5/3*(x - 1/3)^2", "from x = 5 with gd(0.1)")
    #expect(text.hasPrefix("   x new = x − 0.233333(x − 1/3) ≈ 0.766667x + 0.0777778, so\n     x new − 0.333333 ≈ 0.766667·(x − 0.333333)\n"))
    #expect(text.contains("0 < lr < 0.857143 ≈ 2/f''"))
  }

  @Test func isExactWhereTheRunOverflowed() {
    #expect(
      Typing.of("f(x) = x^2", "train f from x = 5 with gd(3) for 1000", "why").hasPrefix("   x new = −5x\n"))
  }

  @Test func explainsByEigenvalues() {
    #expect(why("f(x, y) = x^2 + 3y^2", "from (1, 1) with gd(0.1)").contains("0.4 (λ = 6)") )
    #expect(why("s(x, y) = x^2 - y^2", "from (1, 1) with gd(0.1)").contains("saddle"))
    #expect(why("s(x, y) = -x^2 - y^2", "from (1, 1) with gd(0.1)").contains("there is no minimum"))
    #expect(why("s(x, y) = (x - y)^2", "from (1, 0) with gd(0.1)").contains("0 < lr < 0.5 = 2/λ_max"))
  }

  @Test func explainsNearAPoint() {
    #expect(why("f(x) = x^4", "from x = 1 with gd(0.1)").contains("multiplies small distances by 0.787691"))
  }

  @Test func tellsTheLastUpdateOfARuleThatRemembers() {
    let text = why("f(x) = x^2", "from x = 5 with momentum(0.1)", style: Style(language: .spanish))
    #expect(text.contains("la velocidad v acumula"))
    #expect(text.hasSuffix("x = x − v: la última actualización cambió x en −1.853.\n"))
  }

  @Test func explainsAnErrorUntilTheNextStatement() {
    var typing = Typing()
    typing.type("f(x) = x^2", "train f from x = 5 with gd(1) for 4", "y = q")
    let why = typing.type("why")
    #expect(why.hasPrefix("   q has no value here."))
    #expect(typing.type("why") == why)
    #expect(typing.type("y = 2", "why").hasPrefix("   x new = −x\n"))
  }

  @Test func hasNothingToExplainAtFirst() {
    #expect(Typing.of("why") == "   there is no run yet to explain\n")
    #expect(Typing.of("por que", style: Style(language: .spanish)) == "   todavía no hay ninguna ejecución que explicar\n")
  }
}
