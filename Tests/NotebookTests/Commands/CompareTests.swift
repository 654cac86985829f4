import Testing
import Wording

@testable import Notebook

@Suite struct CompareTests {
  private let wide = Style(width: 200)

  @Test func everyRunHasAVerdictOfItsOwn() {
    let text = Typing.of("f(x) = x^2", "compare f from x = 5 with gd(0.1), gd(1), gd(1.1) for 10", style: wide)
    #expect(text.contains("A  f = 0.28823 at x = 0.536871 after 10 updates; converges to x = 0"))
    #expect(text.contains("oscillates for ever"))
    #expect(text.contains("diverges"))
    #expect(text.contains("lowest f at the end: A"))
  }

  @Test func theFewestUpdatesToATolerance() {
    let text = Typing.of(
      "f(x) = x^2", "compare f from x = 5 with gd(0.1), gd(0.25), gd(0.5) until abs(g) < 1e-3", style: wide)
    #expect(text.contains("fewest updates to meet the condition: C, with 1"))
    #expect(text.contains("A  f = 1.80925e-07 at x = 0.000425353; reached after 42 updates"))
    let none = Typing.of("f(x) = x^2", "compare f from 5 with gd(1), gd(1.1) until abs(g) < 1 for 9", style: wide)
    #expect(none.contains("none of them met the condition"))
  }

  @Test func runsThatEndEarlyLeaveTheirCellsEmpty() {
    let plain = Style(plain: true)
    let text = Typing.of("f(x) = x^2", "compare f from 5 with gd(0.1), gd(0.5) until f < 20", style: plain)
    #expect(text.contains("t 1; x A 4; x B 0; f A 16; f B 0\n"))
    let longer = Typing.of("f(x) = x^2", "compare f from 5 with gd(0.1), gd(0.5) until f < 12", style: plain)
    #expect(longer.contains("t 2; x A 3.2; f A 10.24\n"))
  }

  @Test func aLongComparisonShowsItsBeginningAndTheEndsOfItsRuns() {
    let text = Typing.of("f(x) = x^2", "compare f from 5 with gd(0.1), gd(0.01) for 300 until f < 1e-4", style: wide)
    for start in [" 10 │", " 20 │", " 28 │", "100 │", "200 │"] { #expect(text.contains(start)) }
    #expect(!text.contains(" 11 │"))
    #expect(!text.contains("not shown"))
  }

  @Test func nothingIsKept() {
    var typing = Typing()
    typing.type("f(x) = x^2", "compare f from x = 5 with gd(0.1), gd(0.2)")
    #expect(typing.session.workspace.runs.isEmpty)
    #expect(typing.session.workspace.values.isEmpty)
  }

  @Test func theBoundIsToldForEveryRateOfGradientDescent() {
    let text = Typing.of(
      "f(x) = x^2", "compare f from x = 5 with gd(0.1), momentum(0.1), gd(0.9) for 3 show bound", style: wide)
    #expect(text.contains("x* = 0; the theorem asks for lr ≤ 1/L = 0.5"))
    #expect(text.contains("A, lr = 0.1 is within that: the error stays under the bound"))
    #expect(text.contains("C, lr = 0.9 is beyond that: the bound is broken at t = 1, 16 > 13.8889"))
    #expect(!text.contains("bound B"))
  }

  @Test func inBatchesTheLossOnAllDataIsCompared() {
    let data = "x = [0, 1, 2, 3]; y = [1, 2, 4, 5]"
    let text = Typing.of(
      data, "L(a, b) = sum((a + b*x - y)^2)",
      "compare L from 0, 0 over x, y batch 2 with gd(0.02), gd(0.02/epoch) for 2 epochs", style: wide)
    #expect(text.contains("over x, y: 4 examples in batches of 2"))
    #expect(text.contains("│ L (all) A │ L (all) B"))
    // From 46 by the first batch, the same in the first epoch.
    #expect(text.contains("│  39.3824  │  39.3824"))
    #expect(text.contains("on all data L went from 46 to 1.08541 in 4 updates"))
    let long = Typing.of(
      data, "L(a, b) = sum((a + b*x - y)^2)",
      "compare L from 0, 0 over x, y batch 1 with gd(0.02), adam(0.1) for 10 epochs", style: wide)
    #expect(long.contains("\n     4 │") && long.contains("\n    40 │") && !long.contains("\n     5 │"))
  }

  @Test func oneRuleAloneIsShownWithAWord() {
    let text = Typing.of("f(x) = x^2", "compare f from 5 with gd(0.1) for 3", style: wide)
    #expect(text.contains("A  f = 6.5536 at x = 2.56 after 3 updates"))
    #expect(text.contains("(one rule alone; others stand behind a comma: with gd(0.1), gd(0.25))"))
    #expect(!text.contains("lowest"))
  }

  @Test func tiesAreTold() {
    let three = "compare f from 5 with gd(0.1), adam(0.1), gd(lr = 0.1)"
    let text = Typing.of("f(x) = x^2", three + " for 3", style: wide)
    #expect(text.contains("lowest f at the end: A and C alike, with 6.5536"))
    let until = Typing.of("f(x) = x^2", three + " until f < 20", style: wide)
    #expect(until.contains("fewest updates to meet the condition: A and C, with 1 each"))
    let spanish = Typing.of("f(x) = x^2", three + " for 3", style: Style(language: .spanish, width: 200))
    #expect(spanish.contains("menor f al final: A y C por igual, con 6.5536"))
  }
}
