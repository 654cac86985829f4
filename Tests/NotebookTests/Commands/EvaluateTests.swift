import Testing
import Wording

@testable import Notebook

@Suite struct EvaluateTests {
  @Test func printsAValue() {
    #expect(Typing.of("2^3") == "   8\n")
    #expect(Typing.of("1/3") == "   ≈ 0.333333\n")
    #expect(Typing.of("[1, 2]/3") == "   ≈ [0.333333, 0.666667]\n")
    #expect(Typing.of("2 > 1", style: Style(language: .spanish)) == "   verdadero\n")
    #expect(Typing.of("1/3", style: Style(symbols: .ascii)) == "   ~ 0.333333\n")
  }

  @Test func printsFormulas() {
    #expect(Typing.of("f(x) = x^3", "f''") == "   f''(x) = 6x\n")
    #expect(Typing.of("f(x, y) = x*y", "∇f") == "   ∂f/∂x = y\n   ∂f/∂y = x\n")
    #expect(Typing.of("f(x) = x^3", "f") == "   f(x) = x³\n")
  }

  @Test func tellsOfValuesLeftByRuns() {
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 5 with gd(0.1)", "g(y) = x*y")
    #expect(typing.type("g(2)") == "   8\n   with x = 4 (left by run 1)\n")
    #expect(typing.type("x + 1") == "   5\n   with x = 4 (left by run 1)\n")
    #expect(typing.type("x") == "   4\n   (left by run 1)\n")
    #expect(typing.type("z = x + 1") == "   z = 5\n   with x = 4 (left by run 1)\n")
    #expect(typing.type("f(2)") == "   4\n")
    #expect(typing.type("x = 4", "g(2)") == "   8\n")
  }
}
