import Testing
import Wording

@testable import Notebook

@Suite struct SessionBoundsTests {
  private let plain = Style(plain: true)

  @Test func trainShowsThemAfterTheNewPoint() {
    let text = Typing.of("f(x) = x^2", "train f from x = 5 with gd(0.1) for 2 show error, bound", style: plain)
    #expect(text.contains("t 1; x 5; f(x) 25; f'(x) 10; x new 4; f - f* 16; bound 125\n"))
    #expect(text.contains("t 2; x 4; f(x) 16; f'(x) 8; x new 3.2; f - f* 10.24; bound 62.5\n"))
  }

  @Test func everyPicksTheirRowsToo() {
    let text = Typing.of(
      "f(x) = x^2", "train f from x = 5 with gd(0.1) for 5 every 3 show bound", style: plain)
    #expect(text.contains("x new 2.56; bound 41.6667\n"))
  }

  @Test func goingOnCountsFromTheStartOfTheRun() {
    let text = Typing.of(
      "f(x) = x^2", "train f from x = 5 with gd(0.1) for 9", "train for 1 show bound", style: plain)
    #expect(text.contains("bound 12.5\n"))
  }

  @Test func theErrorNeedsNoFixedRate() {
    #expect(Typing.of("f(x) = x^2", "train f from 5 with adam(0.1) for 1 show error", style: plain).contains("f - f*"))
    #expect(Typing.of("f(x) = x^2", "train f from 5 with adam(0.1) for 1 show bound").contains("is that of gd"))
  }

  @Test func aNameOfTheRunsOwnGoesFirst() {
    let text = Typing.of(
      "f(x) = bound^2 where bound = x - 1", "train f from 5 with gd(0.1) for 1 show bound", style: plain)
    #expect(text.contains("bound 4;"))
  }

  @Test func withoutASingleMinimumThereIsNone() {
    #expect(Typing.of("k(x) = x^4", "train k from 1 with gd(0.1) show error").contains("not quadratic"))
    #expect(Typing.of("s(x, y) = (x + y)^2", "train s from 1, 1 with gd(0.1) show error").contains("no single"))
  }
}
