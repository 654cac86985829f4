import Testing
import Wording

@testable import Notebook

@Suite struct SessionRunsTests {
  @Test func tellsWhereEachValueComesFrom() {
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 1/3 with gd(0.1)", "C(w) = (w*x - y)^2", "y = 4")
    #expect(
      typing.type("step C from w = 1 with gd(1/3)").hasPrefix(
        "   C: w from 1 · data: x ≈ 0.266667 (left by run 1), y = 4 · gd, lr ≈ 0.333333\n"))
    #expect(
      typing.type("step f with gd(0.1)").hasPrefix("   f: x from 0.266667 (where run 1 ended) · gd, lr = 0.1\n"))
  }

  /// On one branch of a kink the updates shrink as if they led to that branch's own minimum, which lies elsewhere; and at the
  /// minimum rounding leaves a gradient that is none.
  @Test func aKinkOnTheWay() {
    func verdict(_ count: Int) -> String {
      var typing = Typing()
      typing.type("f(w) = (leaky_relu(w) - 1)^2")
      return typing.type("train f from w = -1 with gd(α = 0.1) for \(count) every \(count)")
    }
    #expect(verdict(5).contains("still on its way to w = 1") && !verdict(5).contains("0.99998"))
    #expect(!verdict(600).contains("gradient is not 0") && verdict(600).contains("w = 1"))
  }

  @Test func namesTheRunInPlainMode() {
    let text = Typing.of("f(x) = x^2", "step f from x = 5 with gd(0.1)", style: Style(plain: true))
    #expect(text.hasPrefix("run f: x from 5; gd, lr 0.1\n"))
  }

  @Test func writesASchedule() {
    let text = Typing.of("f(x) = x^2", "step f from x = 5 with gd(lr = 0.1/(1 + 0.5(t - 1)))")
    #expect(text.hasPrefix("   f: x from 5 · gd, lr = 0.1/(1 + 0.5(t - 1))\n"))
  }

  @Test func keepsSettingsWhole() {
    let text = Typing.of("f(x) = x^2", "step f from x = 5 with adam", style: Style(width: 40))
    #expect(text.hasPrefix("   f: x from 5 · adam, lr = 0.001,\n     β₁ = 0.9, β₂ = 0.999, ε = 1e-08\n"))
  }
}
