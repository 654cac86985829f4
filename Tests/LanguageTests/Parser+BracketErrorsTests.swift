import Testing

@testable import Language

struct ParserBracketErrorsTests {
  @Test(arguments: [
    ("(1 + 2", 0, "never closed"), ("((1 + 2)", 0, "never closed"), ("f(x, [1, 2)", 10, "closed by “]”"),
    ("1 + 2)", 5, "closes nothing"),
    ("x = 2]", 5, "closes nothing"), ("(1 + 2]", 6, "closed by “)”"), ("f(x = (1", 6, "never closed"),
    ("A[0", 1, "never closed"),
    ("y = ()", 4, "nothing between"), ("(", 0, "never closed"), (")", 0, "closes nothing"),
    ("f(x", 1, "never closed"),
  ])
  func brackets(text: String, lower: Int, part: String) throws {
    let diagnostic = try #require(problem(text))
    #expect(diagnostic.range?.lower == lower)
    #expect(diagnostic.message.english.contains(part), "\(diagnostic.message.english)")
  }

  @Test func spanishNamesTheKindOfBracket() {
    #expect(problem("(1")?.message.spanish.contains("paréntesis") == true)
    #expect(problem("[1")?.message.spanish.contains("corchete") == true)
  }
}
