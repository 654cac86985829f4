import Testing

@testable import Language

struct ParserExpressionsTests {
  @Test(arguments: [
    ("1 + 2*3", "{1 + {2 * 3}}"),
    ("1 - 2 - 3", "{{1 - 2} - 3}"),
    ("a/b*c", "{{a / b} * c}"),
    ("-x^2", "{-{x ^ 2}}"),
    ("2^-1", "{2 ^ {-1}}"),
    ("2^3^4", "{2 ^ {3 ^ 4}}"),
    ("2**3", "{2 ^ 3}"),
    ("-2*x", "{{-2} * x}"),
    ("a @ b.T", "{a @ b.T}"),
    ("not a == b and c or d", "{{{not {a == b}} and c} or d}"),
    ("a + 1 <= b", "{{a + 1} <= b}"),
    ("if x > 0 then x else -x + 1", "{if {x > 0} then x else {{-x} + 1}}"),
    ("if a then b else if c then d else e", "{if a then b else {if c then d else e}}"),
    ("(a + b)*c", "{{a + b} * c}"),
    ("1 +\n2", "{1 + 2}"),
    ("(1\n+ 2)", "{1 + 2}"),
    ("+x", "x"),
  ])
  func precedence(text: String, tree: String) { #expect(outline(text) == tree) }

  @Test(arguments: [
    ("2x", "{2 · x}"),
    ("0.9m", "{0.9 · m}"),
    ("2(x + 1)", "{2 · {x + 1}}"),
    ("2 (x + 1)", "{2 · {x + 1}}"),
    ("1/2(w - 3)^2", "{{1 / 2} · {{w - 3} ^ 2}}"),
    ("1/2 (w*x + b - y)^2", "{{1 / 2} · {{{{w * x} + b} - y} ^ 2}}"),
    ("(x + 1)(x - 2)", "{{x + 1} · {x - 2}}"),
    ("(x + 1)y", "{{x + 1} · y}"),
    ("x²y", "{{x ^ 2} · y}"),
    ("x^2y", "{{x ^ 2} · y}"),
    ("2x^2", "{2 · {x ^ 2}}"),
    ("3x² + 2xy + y²", "{{{3 · {x ^ 2}} + {2 · xy}} + {y ^ 2}}"),
    ("2πr", "{{2 · π} · r}"),
    ("x₁x₂", "{x₁ · x₂}"),
    ("½x", "{½ · x}"),
    ("½(y − ŷ)²", "{½ · {{y - ŷ} ^ 2}}"),
    ("-2x", "{{-2} · x}"),
    ("a[0]b", "{a[0] · b}"),
    ("x(y + 1)", "x({y + 1})"),
    ("y^x(z + 1)", "{y ^ x({z + 1})}"),
    ("hessian(f)(1, 2)", "hessian(f)(1, 2)"),
    ("2e", "{2 · e}"),
    ("2√x", "{2 · sqrt(x)}"),
    ("6x·(x² + 1)²", "{{6 · x} * {{{x ^ 2} + 1} ^ 2}}"),
    ("2∇f(1)", "{2 · ∇f(1)}"),
  ])
  func juxtaposition(text: String, tree: String) { #expect(outline(text) == tree) }

  @Test(arguments: [
    ("√x²", "sqrt({x ^ 2})"),
    ("√x^2", "sqrt({x ^ 2})"),
    ("√2x", "{sqrt(2) · x}"),
    ("√(x)y", "{sqrt(x) · y}"),
    ("√f(x)", "sqrt(f(x))"),
    ("√v̂ + ε", "{sqrt(v̂) + ε}"),
    ("√√x", "sqrt(sqrt(x))"),
    ("√−1", "sqrt({-1})"),
    ("√loss", "sqrt(loss)"),
    ("√mu", "sqrt(mu)"),
  ])
  func roots(text: String, tree: String) { #expect(outline(text) == tree) }

  @Test func runTogetherRootAsks() {
    #expect(problem("√xy")?.message.english.contains("√(x·y)") == true)
    #expect(problem("y = √xy²")?.message.spanish.contains("√x·y") == true)
  }

  @Test func juxtapositionHasTheEmptyRangeBetweenItsFactors() throws {
    let product = try Parser.expression(of: Source("2 (x)"))
    guard case .binary(.juxtapose, _, _, let range) = product.kind else {
      Issue.record("no product")
      return
    }
    #expect(range == SourceRange(2, 2))
    #expect(product.range == SourceRange(0, 5))
  }

  @Test func bracketsAreKept() throws {
    let expression = try Parser.expression(of: Source(" ((x)) "))
    #expect(expression.isBracketed)
    #expect(expression.range == SourceRange(1, 6))
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      ("(", 10_000, "1", "nested"), ("-", 10_000, "1", "nested"), ("[", 10_000, "", "nested"),
      ("√", 10_000, "x", "nested"),
      ("f(", 10_000, "", "nested"), ("a[", 10_000, "", "nested"), ("2^", 10_000, "1", "nested"),
      ("if a then b else ", 10_000, "1", "nested"), ("not ", 10_000, "c", "nested"),
      ("∇(", 10_000, "x", "nested"),
      ("repeat 1\n", 10_000, "x = 1\n", "nested"),
      ("1+", 500_000, "1", "2000"), ("x²", 300_000, "", "2000"), ("π", 300_000, "", "2000"),
    ])
  func largeTextsGiveOneClearLine(unit: String, count: Int, end: String, part: String) {
    let text = String(repeating: unit, count: count) + end
    expectOneError(text, part)
    if end == "1" { expectOneError(text + String(repeating: ")", count: count), part) }
  }

  @Test func longChainsOfCallsGiveOneClearLine() {
    expectOneError("f" + String(repeating: "(1)", count: 300_000), "2000")
    expectOneError("f" + String(repeating: "[1]", count: 300_000), "2000")
    expectOneError("f" + String(repeating: "ᵀ", count: 300_000), "2000")
  }

  private func expectOneError(_ text: String, _ part: String) {
    let results = Parser.parse(Source(text))
    #expect(results.count == 1)
    guard case .failure(let diagnostic)? = results.first else {
      Issue.record("no error")
      return
    }
    #expect(diagnostic.message.english.contains(part), "\(diagnostic.message.english.prefix(100))")
    #expect(diagnostic.drawn(in: Source(text), style: .init()).count < 400)
  }

  @Test(arguments: [
    ("(", "x", ")"), ("[", "x", "]"), ("f(", "x", ")"), ("f(a = ", "x", ")"), ("A[0:", "1", "]"),
    ("-", "x", ""),
    ("√", "x", ""), ("2^", "x", ""), ("not ", "c", ""), ("if a then b else ", "x", ""), ("∇(", "f", ")"),
  ])
  func nestingUpToTheLimitIsReadOnASmallStack(open: String, middle: String, close: String) {
    for levels in [Parser.nestingLimit / 2 - 1, Parser.nestingLimit * 2] {
      let text = String(repeating: open, count: levels) + middle + String(repeating: close, count: levels)
      onSmallStack { #expect((problem(text) == nil) == (levels < Parser.nestingLimit)) }
    }
  }

  @Test func bracketsNestUpToTheLimit() {
    let levels = Parser.nestingLimit
    @Sendable func nested(_ levels: Int) -> String {
      String(repeating: "(", count: levels) + "x" + String(repeating: ")", count: levels)
    }
    onSmallStack { #expect(problem(nested(levels)) == nil) }
    onSmallStack { #expect(place(nested(levels + 1)) == "(") }
  }

  @Test func tallTreesAreWalkedOnASmallStack() {
    let sum = String(repeating: "1+", count: Parser.heightLimit - 1) + "1"
    onSmallStack { #expect(problem(sum) == nil) }
    // Brackets round a sum do not hide how tall it is.
    #expect(problem("(\(sum)) + \(sum)")?.message.english.contains("in a row") == true)
    // A long list is not tall.
    #expect(problem("[" + String(repeating: "1 + 1, ", count: 5000) + "1]") == nil)
  }
}
