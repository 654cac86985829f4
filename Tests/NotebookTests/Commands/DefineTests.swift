import Testing
import Wording

@testable import Notebook

@Suite struct DefineTests {
  @Test func echoesTheFormulaAsUnderstood() {
    #expect(Typing.of("f(x, y) = 3x²+2xy+y²") == "   f(x, y) = 3x² + 2x·y + y²\n")
    #expect(Typing.of("h(x) = a*x where a = exp(x)") == "   h(x) = a·x where a = exp(x)\n")
  }

  @Test func tellsTheData() {
    #expect(
      Typing.of("x = 2", "b = 1/3", "C(w) = (w*x + b - y)^2")
        == "   C(w) = (w·x + b − y)²\n   data: x = 2, b ≈ 0.333333, y (no value yet)\n")
  }

  @Test func tellsWhatAFunctionWas() {
    #expect(Typing.of("f(x) = x^2", "f(x) = x^3").hasSuffix("   (f was x²; undo brings it back)\n"))
    #expect(Typing.of("f = 2", "f(x) = x^3").hasSuffix("   (f was 2; undo brings it back)\n"))
    #expect(Typing.of("f(x) = x^2", "f = 3").hasSuffix("   (f was x²; undo brings it back)\n"))
  }

  @Test func saysNothingOfTheSameFunction() {
    #expect(Typing.of("f(x) = x^2", "f(x) = x²") == "   f(x) = x²\n")
    #expect(Typing.of("f(x) = x^2", "f(y) = y²").contains("undo"))
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 5 with gd(0.1)", "f(x)=x*x^1", "undo", "f(x) = x ^ 2")
    #expect(typing.type("step").hasPrefix("   update 2"))
  }

  @Test func saysNothingOfAValue() {
    #expect(Typing.of("x = 2", "x = 3") == "   x = 3\n")
  }

  @Test func tellsOfBuiltInNames() {
    #expect(Typing.of("e = 2") == "   e = 2\n   (e has a built-in meaning; reset e brings it back)\n")
  }

  @Test func aRuleIsEchoedWithItsDefaults() {
    let text = "rule mine(lr, β = 0.9, k = 1/2)\n  state m = 0\n  m = β*m + k*g\n  θ = θ - lr*m\nend"
    #expect(Typing.of(text) == "   rule mine(lr, β = 0.9, k = 1/2)\n")
    #expect(Typing.of("rule mine()\n  θ = θ - g\nend") == "   rule mine()\n")
  }

  /// A letter before a bracket may be a factor; a word, or what is given two values, is a function that is missing.
  @Test func saysWhatAnUnknownFunctionMayBe() {
    for letter in ["k", "k2", "α", "alpha", "β₁"] {
      #expect(Typing.of("f(x) = \(letter)(x + 1)").contains("if it is a product, write \(letter)*(…)"), "\(letter)")
    }
    for call in ["hypot(x)", "hypot(x, 1)", "k(x, 1)"] {
      let text = Typing.of("f(x) = \(call)")
      #expect(text.contains("is not a function here") && text.contains("define it: "), "\(call)")
      #expect(!text.contains("product"))
    }
  }

  @Test func marksRounding() {
    #expect(Typing.of("x = 1/3") == "   x ≈ 0.333333\n")
    #expect(Typing.of("x = 0.1 + 0.2") == "   x = 0.3\n")
  }

  @Test func tellsOfARule() {
    #expect(Typing.of("rule mine(lr)\n  θ = θ - lr*g\nend") == "   rule mine(lr)\n")
    #expect(
      Typing.of("rule gd(lr)\n  θ = θ - 2lr*g\nend")
        == "   rule gd(lr)\n   it takes the place of the rule that was called so; reset gd brings that back\n")
  }
}
