import Testing
import Wording

@testable import Notebook

@Suite struct SessionColumnPicturesTests {
  private let plain = Style(plain: true)

  @Test func oneColumnAgainstAnother() {
    let text = Typing.of(
      "q(x, y) = x^2 + 2y^2", "train q from 1, 1 with gd(0.1) for 2", "plot y against x", style: plain)
    #expect(text.contains("x from 0.64 to 1, y from 0.36 to 1"))
    #expect(text.contains("y: path 0 (1, 1), 1 (0.8, 0.6), 2 (0.64, 0.36)"))
  }

  @Test func whatCannotStandOnALogarithmicScaleIsTold() {
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.5) for 2", "plot loss log", style: plain)
    #expect(text.contains("(2 values of 0 or less cannot stand on a logarithmic scale)"))
    let none = Typing.of("f(x) = x^2", "train f from x = 0 with gd(0.5) for 2", "plot loss log", style: plain)
    #expect(none.contains("There is no value to plot here."))
  }

  @Test func vectorsHaveALineForEachEntry() {
    let text = Typing.of("f(v) = sum(v^2)", "train f from v = [1, 2] with gd(0.1) for 2", "plot v", style: plain)
    #expect(text.contains("v[0]: 1 at t 0"))
    #expect(text.contains("v[1]: 2 at t 0"))
  }

  @Test func batchesShowTheLossOnAllDataToo() {
    let text = Typing.of(
      "x = [0, 1, 2, 3]; y = [1, 3, 5, 7]; L(a, b) = mean((a + b*x - y)^2)",
      "train L from 0, 0 over x, y batch 2 with gd(0.05) for 3 epochs", "plot loss", style: plain)
    #expect(text.contains("on all data: 21 at t 0"))
  }

  @Test func anUnknownColumnIsAnError() {
    var typing = Typing()
    typing.type("f(x) = x^2", "train f from x = 5 with gd(0.1) for 2")
    #expect(typing.type("plot x against nothing").contains("This run has no column nothing."))
    #expect(typing.type("plot x + 1 against x").contains("the name of one of its columns"))
    #expect(Typing.of("plot loss").contains("There is no run yet."))
  }
}
