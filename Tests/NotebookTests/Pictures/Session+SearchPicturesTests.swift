import Testing
import Wording

@testable import Notebook

@Suite struct SessionSearchPicturesTests {
  private let plain = Style(plain: true)

  @Test func thereMustHaveBeenASearch() {
    let text = Typing.of("plot linesearch")
    #expect(text.contains("There was no line search yet."))
    #expect(text.contains("linesearch f over [0, 5] by bracketing for 8"))
  }

  @Test func theRoundsShrinkTheInterval() {
    let text = Typing.of(
      "f(x) = x^2 - 4x + 5", "linesearch f over [0, 6] by bracketing for 3", "plot linesearch", style: plain)
    #expect(text.contains("x from 0 to 6, f(x) from 1 to 17"))
    #expect(text.contains("b and c of round k: path 1 (2, 1), 1 (4, 5)"))
    #expect(text.contains("interval by round: 1 [0, 6], 2 [0, 4], 3 [1.333, 4]"))
  }

  @Test func theGoldenSectionMarksAPointOnce() {
    let text = Typing.of(
      "f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] by golden for 3", "plot linesearch", style: plain)
    #expect(text.contains("path 1 (1.91, 1.008), 1 (3.09, 2.188), 2 (1.18, 1.672), 3 (2.361, 1.13)\n"))
  }

  @Test func onlyRoundsThatCanBeSeenAreDrawn() {
    var typing = Typing(plain)
    typing.type("f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] by bracketing for 20")
    let text = typing.type("plot linesearch")
    #expect(text.contains(", 8 ["))
    #expect(!text.contains(", 9 ["))
    #expect(text.contains("(the first 8 of 20 rounds)"))
  }

  @Test func backtrackingShowsTheRatesNearTheOneFound() {
    let text = Typing.of(
      "f(x) = 100x^2", "linesearch f from x = 1 by backtracking", "plot linesearch", style: plain)
    #expect(text.contains("limit: 100 at alpha 0"))
    #expect(text.contains("interval by round: "))
    #expect(text.contains(" rates tried)"))
  }

  @Test func theExactRateIsTheMinimum() {
    let text = Typing.of("f(x) = x^2 - 4x + 5", "linesearch f from x = 0 by exact", "plot linesearch", style: plain)
    #expect(text.contains("minimum at alpha 0.5, f 1"))
  }

  @Test func aWindowNarrowsIt() {
    var typing = Typing(plain)
    typing.type("f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] by bracketing for 2")
    #expect(typing.type("plot linesearch from 1 to 3").contains("x from 1 to 3"))
    #expect(typing.type("plot linesearch from 8 to 7").contains("window") || !typing.type("plot").isEmpty)
  }

  @Test func anythingOfTheStudentsWithThatNameComesFirst() {
    let text = Typing.of("linesearch(x) = 2x", "plot linesearch from 0 to 1", style: plain)
    #expect(text.contains("0 at x 0, rises to 2 at x 1"))
  }

  @Test func theSearchStaysAsItWas() {
    var typing = Typing(plain)
    typing.type("f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] by bracketing for 2", "f(x) = 7x")
    #expect(typing.type("plot linesearch").contains("f: 5 at x 0, falls to 1 at x 2, rises to 10 at x 5"))
  }
}
