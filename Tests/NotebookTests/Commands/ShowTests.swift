import Testing

@testable import Notebook

@Suite struct ShowTests {
  @Test func showsWhatANameIs() {
    #expect(Typing.of("x = 1/3", "show x") == "   x ≈ 0.333333\n")
    #expect(Typing.of("f(x) = a*x", "show f") == "   f(x) = a·x\n   data: a (no value yet)\n")
    #expect(Typing.of("show gd") == "   rule gd(lr)\n     θ = θ - lr*g\n   end\n")
    #expect(Typing.of("show sqrt").contains("sqrt'(x) = 1/(2√x)"))
    #expect(Typing.of("f(x) = x^2", "step f from x = 5 with gd(0.1)", "show x") == "   x = 4 (left by run 1)\n")
  }

  @Test func prefersTheStudentsRule() {
    #expect(Typing.of("rule gd(lr)\n  θ = θ - 2lr*g\nend", "show gd").contains("2lr*g"))
  }

  @Test func saysWhatMayBeMeant() {
    #expect(Typing.of("momentous = 2", "show momentos").contains("did you mean momentous?"))
  }
}
