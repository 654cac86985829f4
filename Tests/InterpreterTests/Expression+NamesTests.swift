import Language
import Testing
import Wording

@testable import Interpreter

@Suite struct ExpressionNamesTests {
  private func names(_ text: String) throws -> [String] {
    try Parser.expression(of: Source(text)).names.map(\.spelling)
  }

  @Test(arguments: [
    ("a*x^2 + a", ["a", "x", "a"]), ("f(x, g(y))", ["f", "x", "g", "y"]), ("A[i, j:k]", ["A", "i", "j", "k"]),
    ("if a < b then c else d", ["a", "b", "c", "d"]), ("[p, q].T @ -r", ["p", "q", "r"]),
    ("f'(x) + ∇h(1)", ["f", "x", "h"]),
    ("sum(x, axis = n)", ["sum", "x", "n"]), ("3 + 4", []),
  ])
  func everyMentionInTheOrderOfTheText(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(arguments: [
    "f(x)", "f'(2)", "1 + f''", "∇f(1, 2)", "grad(f)(1)", "a[f(1)]", "[0, f(x)]", "if f(x) > 0 then 1 else 2", "-f(x)",
  ])
  func standsForAFunction(text: String) throws {
    #expect(try Parser.expression(of: Source(text)).calls("f"))
  }

  /// `until f < 0.01` means the objective's value.
  @Test(arguments: ["f < 0.01", "g(f)", "f*x", "[f]", "a[f]"])
  func standsForAValue(text: String) throws {
    #expect(try !Parser.expression(of: Source(text)).calls("f"))
  }

  @Test(arguments: [
    ("f'(x)", true), ("1 + 2*f''", true), ("∇f(1)", true), ("grad(f)(1)", true), ("[a, -g'(1)]", true),
    ("f(x) + a", false), ("if f(1) > 0 then a else b", false), ("3", false),
  ])
  func derivatives(text: String, expected: Bool) throws {
    #expect(try Parser.expression(of: Source(text)).hasDerivative == expected)
  }
}
