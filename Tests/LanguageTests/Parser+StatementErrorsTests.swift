import Testing

@testable import Language

struct ParserStatementErrorsTests {
  @Test(arguments: [
    ("f' = 2", "f'"), ("f(2) = 3", "2"), ("f(x, x) = 3", "x"), ("f(x = 2) = 3", "x"), ("f(x,) = 3", ")"),
    ("f(x) = x where", ""),
    ("f(x) = a where a = 2, b", "b"), ("f(x) = a where 2 = a", "2"), ("x + 1 = 2", "x + 1"),
    ("x = 3 where y = 2", "where"),
    ("repeat", ""), ("rule", ""), ("end", "end"), ("x = 3 y = 4", "y"), ("f(x y) = 2", "x"),
  ])
  func places(text: String, at: String) { #expect(place(text) == at) }

  @Test(arguments: ["repeat", "rule"])
  func theExamplesAreRight(word: String) throws {
    let example = try #require(problem(word)?.advice?.english)
    #expect(problem(example) == nil)
  }
}
