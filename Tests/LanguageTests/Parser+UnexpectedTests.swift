import Testing

@testable import Language

struct ParserUnexpectedTests {
  @Test(arguments: [
    ("y = 2 x", "2 x", "y = 2*x"), ("y = (w-3)2", "2", "y = (w-3)^2"), ("f(x) = x₀2", "2", "f(x) = x₀^2"),
    ("[1 2]", "1 2", "[1, 2]"),
    ("y = f(x) g(x)", ") g", "y = f(x)*g(x)"), ("y = x² z", "² z", "y = x²*z"), ("3 = x", "3", "x = 3"),
    ("x = 2 (y) z", ") z", "x = 2 (y)*z"),
  ])
  func placeAndLineToType(text: String, at: String, advice: String) {
    #expect(place(text) == at)
    #expect(problem(text)?.advice?.english == advice)
  }

  @Test(arguments: [
    ("x +", ""), ("x = ", ""), ("* 3", "*"), ("2 + * 3", "*"), ("1.2.3", "1.2.3"), ("x = 3,", ","),
    ("x = 3, 4", ","), ("x = 0,1", "0,1"),
    ("x = 3 then", "then"), ("x = y = 3", "="), ("f(x) = 3 where", ""), ("x where y = 2", "where"),
    (", 3", ","), ("x : y", ":"),
  ])
  func places(text: String, at: String) { #expect(place(text) == at) }

  @Test func longLinesAreNotTypedAgain() {
    #expect(problem("y = " + String(repeating: "x + ", count: 100) + "2 x")?.advice == nil)
  }
}
