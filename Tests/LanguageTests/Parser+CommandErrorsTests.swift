import Testing

@testable import Language

struct ParserCommandErrorsTests {
  @Test(arguments: [
    ("tran f from x = 5", "train f from x = 5"), ("setp f", "step f"), ("tabel x", "table x"),
    ("train f form x = 5", "train f from x = 5"),
    ("train f from 5 wiht gd(0.1)", "train f from 5 with gd(0.1)"), ("table as latx", "table as latex"),
    ("resett x", "reset x"),
    ("train f from x = 5 con gd(0.1)", "train f from x = 5 with gd(0.1)"),
  ])
  func didYouMean(text: String, line: String) {
    #expect(problem(text)?.advice?.english == line)
    #expect(problem(line) == nil)
  }

  @Test(arguments: [
    (
      "entrenar f desde x = 5 con gd(0.1) hasta abs(g) < 1e-6",
      "train f from x = 5 with gd(0.1) until abs(g) < 1e-6"
    ),
    ("paso f desde 5 con gd(0.1)", "step f from 5 with gd(0.1)"), ("repetir 3", "repeat 3"),
  ])
  func spanishWords(text: String, line: String) {
    #expect(problem(text)?.advice?.spanish == line)
  }

  @Test(arguments: ["paso = 0.1", "paso", "x = paso*g", "con = 3", "desde + hasta"])
  func spanishWordsAreNamesElsewhere(text: String) { #expect(problem(text) == nil) }

  @Test(arguments: [("draw f", "draw"), ("quit now", "now"), ("undo x", "x"), ("x new = 3", "x")])
  func wordsInARow(text: String, at: String) { #expect(place(text) == at) }

  @Test func theExamplesOfClausesAreRight() {
    for clause in Parser.runClauseWords where clause != "shuffle" {
      let message = problem("train f \(clause)")?.message.english ?? ""
      let example = message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
      #expect(example.hasPrefix(clause))
      #expect(problem("train f \(example)") == nil, "\(example)")
    }
  }
}
