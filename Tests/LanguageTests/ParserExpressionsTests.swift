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

  @Test(arguments: [
    (String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000), "nested"),
    (String(repeating: "(", count: 10_000), "nested"),
    (String(repeating: "-", count: 10_000) + "1", "nested"),
    (String(repeating: "[", count: 10_000), "nested"),
    (String(repeating: "√", count: 10_000) + "x", "nested"),
    (String(repeating: "f(", count: 10_000), "nested"),
    (String(repeating: "2^", count: 10_000) + "1", "nested"),
    (String(repeating: "if a then b else ", count: 10_000) + "1", "nested"),
    (String(repeating: "∇", count: 10_000) + "x", "∇"),
    (String(repeating: "1+", count: 500_000) + "1", "2000"),
    (String(repeating: "x²", count: 300_000), "2000"),
    ("f" + String(repeating: "(1)", count: 300_000), "2000"),
    ("f" + String(repeating: "[1]", count: 300_000), "2000"),
  ])
  func largeTextsGiveOneClearLine(text: String, part: String) {
    let clock = ContinuousClock()
    var results: [Result<Statement, Diagnostic>] = []
    let time = clock.measure { results = Parser.parse(Source(text)) }
    #expect(results.count == 1)
    guard case .failure(let diagnostic)? = results.first else {
      Issue.record("no error")
      return
    }
    #expect(diagnostic.message.english.contains(part))
    #expect(diagnostic.drawn(in: Source(text), style: .init()).count < 400)
    #expect(time < .seconds(5))
  }

  @Test func treesAtTheLimitAreWalkedOnASmallStack() {
    let sum = String(repeating: "1+", count: Parser.heightLimit - 1) + "1"
    let brackets = String(repeating: "(", count: 190) + "1" + String(repeating: ")", count: 190)
    let calls = String(repeating: "f(", count: 190) + sum + String(repeating: ")", count: 190)
    for text in [sum, brackets, calls] { onSmallStack { #expect(Parser.parse(Source(text)).count == 1) } }
    #expect(problem(brackets) == nil)
  }
}
