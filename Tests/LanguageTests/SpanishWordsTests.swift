import Testing

@testable import Language

struct SpanishWordsTests {
  @Test func theyStandForWordsThatExist() {
    for word in SpanishWords.commands.values { #expect(Parser.commandWords.contains(word)) }
    let clauses =
      Parser.runClauseWords + Parser.plotClauseWords + Parser.lineSearchClauseWords + [
        "where", "as", "epoch", "epochs",
      ]
    for word in SpanishWords.clauses.values { #expect(clauses.contains(word)) }
  }
}
