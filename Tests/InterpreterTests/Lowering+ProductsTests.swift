import Testing

@testable import Interpreter

@Suite struct LoweringProductsTests {
  /// Definitions as a slide has them, with the formula that they are read as.
  @Test(arguments: [
    ("f(x, y) = 3x^2+2xy+y^2", "3x² + 2x·y + y²"),
    ("f(x, y) = xy²", "x·y²"),
    ("f(x, y) = xy^2", "x·y²"),
    ("f(x, y) = (xy)²", "(x·y)²"),
    ("f(x, y) = x²y", "x²·y"),
    ("f(x, y) = x(y+1)^2", "x·(y + 1)²"),
    ("f(x, y) = 2x(y+1)", "2x·(y + 1)"),
    ("f(x, y, z) = y^x(z+1)", "y^x·(z + 1)"),
    ("f(x, y, z) = (y + 1)^x(z+1)", "(y + 1)^x·(z + 1)"),
    ("f(x) = (x+1)(x-2)", "(x + 1)·(x − 2)"),
    ("f(w) = 1/2(w-3)^2", "(w − 3)²/2"),
    ("f(w) = 1/2 * (w-3)^2", "(w − 3)²/2"),
    ("f(w) = (1/2)(w-3)^2", "(1/2)·(w − 3)²"),
    ("f(x) = ½x", "x/2"),
    ("f(x) = ½x^2", "x²/2"),
    ("f(x) = 1/2x/3", "x/2/3"),
    ("f(x) = 1/x", "1/x"),
    ("f(x) = 1/2", "1/2"),
    ("f(x) = 2/3x", "2/3·x"),
    ("f(x, y) = 1/3x*y", "x·y/3"),
    ("f(x) = 2√x", "2√x"),
    ("f(x) = √2x", "√2·x"),
    ("f(x) = -x^2", "−x²"),
    ("f(x) = x⁻¹", "x⁻¹"),
    ("f(r) = 2πr", "2π·r"),
    ("f(w, x, b) = wx + b", "w·x + b"),
    ("f(α, x) = 2αx", "2α·x"),
    ("f(x₁, x₂) = x₁x₂", "x₁·x₂"),
    ("f(x) = 2sin(x)cos(x)", "2sin(x)·cos(x)"),
    ("f(x) = tanh²(x)", "tanh(x)²"),
    ("f(z) = -tanh²(z) + 1", "−tanh(z)² + 1"),
    ("f(x) = 1 - cos²x", "1 − cos(x)²"),
    ("f(x) = 1/sin^2(x + 1)", "1/sin(x + 1)²"),
    ("f(x, y) = 2x*sin²(y)cos³(y)", "2x·sin(y)²·cos(y)³"),
    ("f(x, y) = x²(y + 1)", "x²·(y + 1)"),
  ])
  func areReadAsOnPaper(_ text: String, _ formula: String) throws {
    #expect(try Desk().body(text) == formula)
  }

  @Test func aNumberBeforeABracketIsNoFunction() throws {
    let desk = try Desk("a = 3; b = 2")
    #expect(try desk.number("a(1 + 1)") == 6)
    #expect(try desk.number("ab(1 + 1)") == 12)
    #expect(try desk.number("b^a(1 + 1)") == 16)
    #expect(desk.complaint("a(1, 2)")?.contains("a is a number here, not a function") == true)
    #expect(desk.complaint("(a + 1)(1, 2)") != nil)
  }

  @Test func aFunctionBeforeABracketIsCalled() throws {
    let desk = try Desk("f(x) = x + 1")
    #expect(try desk.number("2f(1)") == 4)
    #expect(try desk.number("f(1)(2)") == 4)
    #expect(try desk.number("f(1)f(2)") == 6)
    #expect(try desk.number("2^f(1)") == 4)
    #expect(desk.complaint("2f")?.contains("f is a function: f(1)") == true)
    #expect(try desk.number("f²(1)") == 4 && desk.number("f'^2(1)") == 1)
    // It may be the inverse function.
    #expect(desk.complaint("f⁻¹(1)")?.contains("f is a function: f(1)") == true)
    #expect(desk.complaint("f^2 (1)") == nil && desk.complaint("f²")?.contains("f is a function") == true)
  }
}
