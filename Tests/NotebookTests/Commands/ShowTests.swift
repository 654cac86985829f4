import Language
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

  @Test func aRuleIsWrappedToTheWindow() {
    var session = Session()
    session.settings.style.width = 40
    var shown = ""
    _ = session.run(Source("show adam"), output: { shown += $0 }, errors: { shown += $0 })
    let lines = shown.split(separator: "\n")
    #expect(lines.prefix(2) == ["   rule adam(lr = 0.001, β₁ = 0.9,", "       β₂ = 0.999, ε = 1e-8)"], "\(shown)")
    #expect(lines.allSatisfy { $0.count <= 40 })
    session.settings.style.plain = true
    shown = ""
    _ = session.run(Source("show adam"), output: { shown += $0 }, errors: { shown += $0 })
    #expect(shown.split(separator: "\n").first?.hasSuffix("1e-8)") == true)
  }
}
