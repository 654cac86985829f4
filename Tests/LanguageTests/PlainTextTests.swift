import Testing

@testable import Language

struct PlainTextTests {
  @Test(arguments: [
    ("f’(x) − f′(x)", "f'(x) - f'(x)"), ("f″ f‴", "f'' f'''"), ("a–b‒c−d", "a-b-c-d"),
    ("a∗b⋅c∙d·e×f", "a*b*c*d*e*f"),
    ("a∕b⁄c÷d", "a/b/c/d"), ("xˆ2", "x^2"), ("a\u{A0}b\u{2009}c\u{3000}d", "a b c d"),
    ("\u{FEFF}a\u{200B}b\u{AD}c\u{2060}d\u{202E}e", "abcde"), ("𝑓(𝑥) = 𝐱𝟐 + 𝛼", "f(x) = x2 + α"),
    ("ℎ 𝓍 𝔵 𝕩 𝖷 𝚡", "h x x x X x"),
    ("𝜵𝑓 𝛁 𝜃 𝝑 𝞹", "∇f ∇ θ θ π"), ("ϵ ϕ ϑ µ ∆ ϱ", "ε φ θ μ Δ ρ"), ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ("（ｘ＋１）", "(x+1)"),
    ("a ⩽ b ≤ c ≠ d", "a ≤ b ≤ c ≠ d"), ("x² + √½", "x² + √½"), ("", ""),
  ])
  func madePlain(pasted: String, plain: String) { #expect(PlainText(pasted).text == plain) }

  @Test func everyPlaceKeepsItsOffsetInTheOriginal() {
    let pasted = "\u{FEFF}a\u{200B} − 𝑥″"
    let plain = PlainText(pasted)
    #expect(plain.text == "a - x''")
    let source = Source(pasted)
    #expect(source[plain.range(2..<3)] == "−")
    #expect(source[plain.range(4..<5)] == "𝑥")
    #expect(source[plain.range(5..<7)] == "″")
    #expect(plain.range(7..<7) == SourceRange(pasted.utf8.count, pasted.utf8.count))
  }

  @Test func errorsPointIntoTheOriginal() {
    let pasted = "y = 𝟐 − − ∗ x"
    #expect(problem(pasted)?.range.map { Source(pasted)[$0] } == "∗")
  }
}
