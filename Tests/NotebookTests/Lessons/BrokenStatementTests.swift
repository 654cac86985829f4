import Testing
import Wording

@testable import Notebook

@Suite struct BrokenStatementTests {
  @Test func aLineThatFitsStays() {
    #expect("a = 1".brokenStatement(to: 5, hanging: 4) == ["a = 1"])
    #expect("".brokenStatement(to: 5, hanging: 4) == [""])
  }

  @Test(arguments: [
    ("train f from x = 5 with gd(α = 0.1) for 10", 38, ["train f from x = 5 with gd(α = 0.1)", "    for 10"]),
    (
      "train f from x = 5 with momentum(η = 0.1, β = 0.9)", 38,
      ["train f from x = 5", "    with momentum(η = 0.1, β = 0.9)"]
    ),
    ("(max(a) - min(a))/(max(a) + min(a))", 30, ["(max(a) - min(a))/(max(a) +", "    min(a))"]),
    ("name = aVeryLongFormulaWithoutBlanks", 20, ["name =", "    aVeryLongFormulaWithoutBlanks"]),
    ("aVeryLongFormulaWithoutBlanks", 10, ["aVeryLongFormulaWithoutBlanks"]),
    ("    one two three", 12, ["    one two", "    three"]),
  ])
  func isBrokenBetweenParts(line: String, width: Int, lines: [String]) {
    #expect(line.brokenStatement(to: width, hanging: 4) == lines)
  }

  @Test func whatStandsBeforeItTakesRoom() {
    #expect("one two three".brokenStatement(to: 13, first: 2, hanging: 1) == ["one two", " three"])
  }
}
