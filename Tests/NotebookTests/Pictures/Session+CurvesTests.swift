import Testing
import Wording

@testable import Notebook

@Suite struct SessionCurvesTests {
  private let plain = Style(plain: true)

  @Test func withoutAWindowThereIsOneAndItIsTold() {
    #expect(Typing.of("plot x^2", style: plain).contains("(from -5 to 5, as no window was given)"))
  }

  @Test func theWindowFollowsTheRun() {
    var typing = Typing(plain)
    typing.type("f(x) = (x - 3)^2", "train f from x = 0 with gd(0.1) for 5")
    // The run goes to 3, so both sides of 3 are shown.
    #expect(typing.type("plot f").contains("x from -0.3 to 6.3"))
    typing.type("train f from x = 4 with gd(2) for 100")
    #expect(typing.type("plot f").contains("path 0 (4, 1), 1 (0, 9), 2 (12, 81)"))
    typing.type("f(x) = x^4")
    #expect(!typing.type("plot f").contains("path"))
  }

  @Test func pointsOutsideTheWindowAreLeftOut() {
    var typing = Typing(plain)
    typing.type("f(x) = x^2", "train f from x = 5 with gd(0.1) for 3")
    #expect(typing.type("plot f from 0 to 3").contains("path 3 (2.56, 6.554)"))
    #expect(!typing.type("plot f from 7 to 9").contains("path"))
  }

  @Test func tangentsTouch() {
    let text = Typing.of("f(x) = x^2", "plot f from 0 to 4 tangent at 1, 3", style: plain)
    #expect(text.contains("tangent at 1, slope 2: -1 at x 0, rises to 7 at x 4"))
    #expect(text.contains("tangent at 3, slope 6"))
    #expect(Typing.of("f(x) = sqrt(x)", "plot f from 0 to 4 tangent at 0").contains("has no tangent at 0"))
  }

  @Test func aCurveWithoutValuesIsAnError() {
    #expect(Typing.of("plot log(x) from -2 to -1").contains("log(x) has no value between −2 and −1."))
    #expect(Typing.of("plot log(x), x from -2 to -1", style: plain).contains("nothing to be seen"))
  }
}
