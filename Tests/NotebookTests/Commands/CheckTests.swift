import Testing
import Wording

@testable import Notebook

@Suite struct CheckTests {
  private func typing(_ style: Style = Style()) -> Typing {
    var typing = Typing(style)
    typing.type("f(w) = (w-3)^2", "train f from w = 0 with gd(0.1) for 4")
    return typing
  }

  @Test func aList() {
    var typing = typing()
    #expect(typing.type("check w new = 3/5, ?, 1,464").contains("✓ 3/5"))
    #expect(typing.type("check w new = 0,6; 1,08").contains("All right."))
    #expect(typing.type("check pérdida = 9, 5.76").contains("All right."))
  }

  @Test func twoReadingsAreShownAsTheyAreTyped() {
    var typing = typing()
    #expect(typing.type("check w new = 0,6,1,08").contains("0,6; 1,08   or   0; 6; 1; 08"))
  }

  @Test func aWorkedCellWithAWrongPart() {
    var typing = typing()
    let said = typing.type("check w new = 0 - 0.1(6) = 0.6")
    #expect(said.contains("✓ 0 - 0.1(6) = 0.6"))
    #expect(said.contains("stands 6 where f'(w) ="))
    #expect(!said.contains("All right."))
  }

  @Test func aTableOfItsOwnShowsNoTrueValueBeforeTheMarks() throws {
    let said = Typing.of("f(w) = (w-3)^2", "check table f from w = 0 with gd(0.1)\n| t | w new |\n| 1 | 0.61 |\n")
    let marks = try #require(said.firstRange(of: "✗"))
    #expect(!said[..<marks.lowerBound].contains("0.6 "))
  }

  /// In a narrow window each sign is explained in a line of its own, one under the other.
  @Test func whatTheSignsMeanInANarrowWindow() {
    var typing = typing(Style(width: 50))
    let said = typing.type(
      "check table f from w = 0 with gd(0.1)\n| t | w | w new |\n| 1 | 0 | 0.42 |\n| 2 | 0.42 | 0.7812 |\n")
    #expect(said.contains("\n   ✓→ follows from your own numbers\n   ✓= right under the same slip\n"), "\(said)")
  }

  /// Remarks stand in the order of the work, what is said of the whole table last; the mark is what the words say.
  @Test func theOrderOfRemarks() throws {
    let said = Typing.of(
      "f(x) = x^2",
      "check table f from x = 5 with adam(α = 1)\nt | g | m | v | mhat | vhat | x\n1 | 10 | 1 | 0.1 | 10 | 100 | 4\n"
        + "2 | 8 | 1.7 | 0.164 | 8.947 | 82.041 | 3.015\n3 | 6.03 | 2.133 | 0.200 | 7.655 | 66.875 | 2.081\n")
    var rest = said[...]
    for text in [
      "2.081 ✗~", "✗~ a rounding slip", "row 2, v̂: rounded figures", "row 2, x new: nothing usual", "row 3, m̂: nothing",
      "row 3, x new: only rounding", "If you copied the table",
    ] { rest = rest[try #require(rest.firstRange(of: text), "\(text) in \(said)").upperBound...] }
  }

  @Test func hintsGoDownTheLadder() {
    var typing = typing()
    let rungs = [
      typing.type("check f'(w) = -6, 4.8 hint"), typing.type("check hint"), typing.type("check hint"),
      typing.type("check hint"), typing.type("check hint"),
    ]
    for (rung, words) in zip(rungs, ["row 2", "column f'(w)", "The line is", "With your numbers", "looks like a slip"])
    {
      #expect(rung.contains(words), "\(rung)")
    }
    #expect(!rungs[0].contains("f'(w)") && !rungs[3].contains("−4.8"))
  }

  @Test func vectors() {
    let said = Typing.of(
      "p(w) = sum((w - [1, 2])^2)", "train p from w = [0, 0] with gd(0.1) for 2", "check w = [0.2, 0.4], [0.36, 0.72]")
    #expect(said.contains("All right."))
  }

  @Test func aColumnThatIsNotThere() {
    var typing = typing()
    #expect(typing.type("check foo = 1").contains("columns: w, f(w), f'(w), w new"))
  }
}
