import Testing

@testable import Language

struct ParserOperandsTests {
  @Test(arguments: [
    ("f'", "f'"), ("f''(3)", "f''(3)"), ("f″(3)", "f''(3)"), ("f'(3)²", "{f'(3) ^ 2}"), ("∇f", "∇f"),
    ("∇f(1, 2)", "∇f(1, 2)"),
    ("∇(θ - v)", "∇{θ - v}"), ("grad(C)(1, 0)", "grad(C)(1, 0)"), ("A.T", "A.T"), ("Aᵀ @ b", "{A.T @ b}"),
    ("a[0].T", "a[0].T"),
    ("x²", "{x ^ 2}"), ("x⁻¹", "{x ^ {-1}}"), ("x¹²", "{x ^ 12}"), ("βᵗ", "{β ^ t}"),
    ("x²ⁿ", "{x ^ {2 · n}}"), ("x⁻ⁿ", "{x ^ {-n}}"),
    ("(w−3)²", "{{w - 3} ^ 2}"), ("2²", "{2 ^ 2}"), ("a[0]²", "{a[0] ^ 2}"), ("-x²", "{-{x ^ 2}}"),
    ("2^x²", "{2 ^ {x ^ 2}}"),
    ("σ(z)", "σ(z)"), ("[1, 2][0]", "[1, 2][0]"), ("(f)(x)", "{f · x}"),
  ])
  func operands(text: String, tree: String) { #expect(outline(text) == tree) }

  @Test(arguments: ["x⁻", "x²⁻", "x²²ⁿᵗ", "x⁺"])
  func unreadablePowers(text: String) { #expect(problem(text)?.message.english.contains("power") == true) }

  @Test(arguments: [
    ("x ²", "²"), ("f '", "'"), ("∇", "∇"), ("∇2", "∇"), ("()", "()"), ("(1, 2)", "(1,"), ("(0,5)", "0,5"),
  ])
  func errors(text: String, at: String) { #expect(place(text) == at) }
}
