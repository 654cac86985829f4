import Language
import Testing
import Wording

@testable import Notebook

@Suite struct PlotTests {
  private let plain = Style(plain: true)

  @Test func namesAreFunctionsFirstAndColumnsThen() {
    var typing = Typing(plain)
    typing.type("f(x) = x^2", "train f from x = 5 with momentum(0.1) for 3")
    #expect(typing.type("plot f").hasPrefix("plot: f(x) = x^2; x from"))
    #expect(typing.type("plot f(x)").hasPrefix("plot: f: x from 5; momentum"))
    #expect(typing.type("plot x").contains("x: 5 at t 0"))
    #expect(typing.type("plot x from 0 to 1").hasPrefix("plot: x; x from 0 to 1"))
    #expect(typing.type("plot v").contains("v: 1 at t 1"))
    #expect(typing.type("plot loss").contains("f(x): 25 at t 0"))
    #expect(typing.type("plot g").contains("f'(x): 10 at t 0"))
    typing.type("g(x) = 7x")
    #expect(typing.type("plot g").hasPrefix("plot: g(x) = 7x"))
  }

  @Test func aloneItShowsTheLastRun() {
    var typing = Typing(plain)
    #expect(typing.type("plot").contains("What is to be plotted?"))
    typing.type("f(x) = x^2", "train f from x = 5 with gd(0.1) for 3")
    #expect(typing.type("plot").hasPrefix("plot: f(x) = x^2"))
    typing.type("q(x, y) = x^2 + y^2", "train q from 1, 1 with gd(0.1) for 2")
    #expect(typing.type("plot").contains("q(x, y) from 0.8 to 2"))
  }

  @Test func aComparisonIsMeantUntilTheNextRun() {
    var typing = Typing(plain)
    typing.type("f(x) = x^2", "train f from x = 1 with gd(0.1) for 3")
    typing.type("compare f from x = 5 with gd(0.1), gd(0.2) for 3")
    #expect(typing.type("plot loss").contains("A (gd, lr 0.1): 25 at t 0"))
    #expect(typing.type("plot loss").contains("B (gd, lr 0.2): 25 at t 0"))
    typing.type("train for 1")
    #expect(typing.type("plot loss").contains("f(x): 1 at t 0"))
  }

  @Test func aLossThatIsAFunctionIsMeantAsSuch() {
    var typing = Typing(plain)
    typing.type("loss(w) = w^2", "train loss from 1 with gd(0.1) for 2")
    #expect(typing.type("plot loss").hasPrefix("plot: loss(w) = w^2"))
    typing.type("loss(w, b) = (w + b)^2", "train loss from 1, 1 with gd(0.1) for 2")
    #expect(typing.type("plot loss").contains("loss(w, b): 4 at t 0"))
  }

  @Test func onlySVGIsWritten() {
    #expect(Typing.of("plot x^2 to a.png").contains("to a.svg"))
    var typing = Typing()
    typing.session.writesFiles = false
    #expect(typing.type("plot x^2 to a.svg").contains("written to a.svg"))
  }
}
