import Testing
import Wording

@testable import Notebook

@Suite struct SessionDataPicturesTests {
  private let plain = Style(plain: true)
  private let data = "x = [0, 1, 2, 3]; y = [1, 3, 5, 7]"

  @Test func dataArePoints() {
    let text = Typing.of(data, "plot y against x", style: plain)
    #expect(text.contains("plot: y, x; x from 0 to 3, y from 1 to 7"))
    #expect(text.contains("data: 4 points; x from 0 to 3, y from 1 to 7"))
    #expect(Typing.of(data, "plot y against [1, 2]", style: plain).contains("There are 4 values against 2"))
  }

  @Test func theModelIsDrawnAsTheRunFittedIt() {
    var typing = Typing(plain)
    typing.type(data, "L(a, b) = mean((a + b*x - y)^2)", "train L from a = 0, b = 0 with gd(0.1) for 40")
    let text = typing.type("plot y against x with a + b*x")
    #expect(text.contains("t = 0: 0 at x 0"))
    #expect(text.contains("t = 4: "))
    #expect(text.contains("t = 40: "))
    #expect(text.contains("plot: a + b*x"))
    typing.type("train L from a = 0, b = 0 over x, y batch 2 with gd(0.05) for 4 epochs")
    #expect(typing.type("plot y against x with a + b*x").contains("after 2 epochs: "))
  }

  @Test func withoutARunTheModelHasTheValuesThatThereAre() {
    let text = Typing.of(data, "a = 1; b = 2", "plot y against x with a + b*x", style: plain)
    #expect(text.contains("1 at x 0, rises to 7 at x 3"))
    #expect(Typing.of(data, "plot x with 2x").contains("through data"))
  }

  @Test func histogramsCount() {
    let text = Typing.of("plot [0.1, 0.2, 0.3, 1.1, 1.9, 2] as histogram", style: plain)
    #expect(text.contains("value: 6 values"))
    #expect(text.contains("the highest, 3, is from 0 to 0.5"))
    let many = Typing.of("W = randn(1000, seed = 1)", "plot W as histogram", style: plain)
    #expect(many.contains("W: 1000 values"))
    #expect(Typing.of("a = 3", "plot a as histogram").contains("needs several values"))
    #expect(Typing.of("a = 3", "plot a, a as histogram").contains("one tensor"))
    #expect(Typing.of("plot zeros(5) as histogram", style: plain).contains("the highest, 5"))
  }

  @Test func whatIsNoNumberIsLeftOutAndTold() {
    let spanish = Style(language: .spanish, plain: true)
    #expect(Typing.of("plot [1, 2, nan, 4] as histogram").contains("(1 that is no finite number is left out)"))
    #expect(
      Typing.of("plot [1, 2, nan, inf] as histogram", style: spanish)
        .contains("(se omiten 2 que no son números finitos)"))
    let one = Typing.of("x = [1, 2]; y = [nan, 2]", "plot y against x", style: plain)
    #expect(one.contains("data: 1 point; x from 2 to 2"))
    #expect(one.contains("(1 that is no finite number is left out)"))
    #expect(Typing.of("x = [1, 2]; y = [nan, nan]", "plot y against x").contains("There is no value to plot here."))
    #expect(
      Typing.of("x = [1, 2, 3]; y = [-1, 0, 2]", "plot y against x log")
        .contains("(2 that cannot stand on a logarithmic scale are left out)"))
  }

  @Test func gradientsHaveANormForEachParameter() {
    var typing = Typing(plain)
    typing.type("q(u, v) = sum(u^2) + v^2", "train q from u = [3, 4], v = 1 with gd(0.1) for 3")
    let text = typing.type("plot gradients")
    #expect(text.contains("norm of the gradient from "))
    #expect(text.contains("||dq/du||: 10 at t 0"))
    #expect(text.contains("||dq/dv||: 2 at t 0"))
  }
}
