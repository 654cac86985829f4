import Testing

@testable import Wording

@Suite struct BrokenFormulaTests {
  @Test func aLineThatFitsStays() {
    #expect("a = 1".brokenFormula(to: 5, hanging: 4) == ["a = 1"])
    #expect("".brokenFormula(to: 5, hanging: 4) == [""])
  }

  @Test(arguments: [
    ("train f from x = 5 with gd(α = 0.1) for 10", 38, ["train f from x = 5 with gd(α = 0.1)", "    for 10"]),
    (
      "train f from x = 5 with momentum(η = 0.1, β = 0.9)", 38,
      ["train f from x = 5", "    with momentum(η = 0.1, β = 0.9)"]
    ),
    ("(max(a) - min(a))/(max(a) + min(a))", 30, ["(max(a) - min(a))/(max(a)", "    + min(a))"]),
    ("name = aVeryLongFormulaWithoutBlanks", 20, ["name", "    = aVeryLongFormulaWithoutBlanks"]),
    ("aVeryLongFormulaWithoutBlanks", 10, ["aVeryLongFormulaWithoutBlanks"]),
    // Outside brackets first, a relation before a sum; in a name of two words nowhere.
    ("f(x, y) = 3x² + 2x·y + y²", 20, ["f(x, y)", "    = 3x² + 2x·y", "    + y²"]),
    ("r = a + b·x − y", 12, ["r = a + b·x", "    − y"]),
    (
      "train f from x = 1, y = 1 with gd(α = (1 − 1/sqrt(2))/2) for 10", 48,
      ["train f from x = 1, y = 1", "    with gd(α = (1 − 1/sqrt(2))/2) for 10"]
    ),
    ("sum(r²) where r = a + b·x − y", 20, ["sum(r²)", "    where r", "    = a + b·x − y"]),
    ("xy new = x − α·f'(x)", 19, ["xy new", "    = x − α·f'(x)"]),
    ("2sum([0, 2, 1]·(0.34 + 0.64·[0, 2, 1]))/3", 30, ["2sum([0, 2, 1]·(0.34", "    + 0.64·[0, 2, 1]))/3"]),
    // Between bars as in brackets; those of a table stand alone.
    ("‖x‖² − ‖x − y‖² − 2x·y", 14, ["‖x‖²", "    − ‖x − y‖²", "    − 2x·y"]),
    ("aaaa + |x − 3| < 0.1", 13, ["aaaa", "    + |x − 3|", "    < 0.1"]),
    ("| a | b, c | d", 10, ["| a | b,", "    c | d"]),
    ("(a‖ + b) + c", 9, ["(a‖ + b)", "    + c"]),
    // A sign at the beginning stays with what follows; blanks that do not break are blanks here.
    ("= 0.5·0 + 10", 10, ["= 0.5·0", "    + 10"]), ("w\u{A0}=\u{A0}12345678", 9, ["w", "    =\u{A0}12345678"]),
    ("    one two three", 12, ["    one two", "    three"]),
  ])
  func isBrokenBetweenParts(line: String, width: Int, lines: [String]) {
    #expect(line.brokenFormula(to: width, hanging: 4) == lines)
  }

  @Test func whatStandsBeforeItTakesRoom() {
    #expect("one two three".brokenFormula(to: 13, first: 2, hanging: 1) == ["one two", " three"])
  }
}
