import Testing
import Wording

@Suite struct SymbolsTextTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("w − α·f'(w)", "w - alpha*f'(w)"), ("∂f/∂x", "df/dx"), ("≈", "~"),
    ("λ", "lambda"),
    ("m̂", "mhat"), ("m\u{302}", "mhat"), ("x²", "x^2"), ("x¹⁰", "x^10"), ("x⁻¹", "x^-1"), ("β₁₂", "beta12"),
    ("Aᵀ", "A^T"), ("½x", "1/2x"), ("xₜ₊₁", "x_(t+1)"), ("xₜ", "x_t"), ("≤ ≥ ≠", "<= >= !="),
    ("‖g‖", "||g||"),
    ("8 ÷ 2 × 3", "8 / 2 * 3"), ("−∞", "-inf"), ("6x·(x² + 1)²", "6x*(x^2 + 1)^2"), ("σ(x)", "sigma(x)"),
  ])
  func `formulas`(text: String, ascii: String) {
    #expect(Symbols.asciiText(text) == ascii)
    #expect(Symbols.plainText(text) == ascii)
  }

  @Test(arguments: [
    ("√", "sqrt"), ("√(x + 1)", "sqrt(x + 1)"), ("√v̂ + ε", "sqrt(vhat) + eps"), ("√82.041", "sqrt(82.041)"),
    ("√x²", "sqrt(x^2)"), ("√2x", "sqrt(2x)"), ("√−1", "sqrt(-1)"), ("√x·y", "sqrt(x)*y"),
    ("Es √2.", "Es sqrt(2)."),
    ("2√β₁/√100", "2sqrt(beta1)/sqrt(100)"), ("∇f(1, 2)", "grad(f)(1, 2)"), ("∇", "grad"),
    ("∇C² ", "grad(C)^2 "),
    ("√√x", "sqrt(sqrt(x))"), ("√∇f", "sqrt(grad(f))"),
  ])
  func `roots and gradients get their brackets`(text: String, ascii: String) {
    #expect(Symbols.asciiText(text) == ascii)
  }

  @Test(arguments: [
    ("│─┼", "|-+"), ("┌┬╮", "+++"), ("✓ 9   ✗ 2", "ok 9   x 2"), ("a → b", "a -> b"), ("… 9", "... 9"),
    ("“a” ‘b’ «c»", "\"a\" 'b' \"c\""), ("gd · α = 0.1", "gd; alpha = 0.1"), ("a  ·  b", "a;  b"),
    ("a\u{A0}b", "a b"), ("日本", "??"), ("🙂", "?"), ("a\r\nb", "a\r\nb"),
  ])
  func `prose`(text: String, ascii: String) {
    #expect(Symbols.asciiText(text) == ascii)
  }

  @Test func `accents of Spanish go in ASCII and stay in plain mode`() {
    let text = "¿Lección, señal, ünico? ¡ÁÉÍÓÚÑ! 1.ª × ñandú n\u{303}"
    #expect(Symbols.asciiText(text) == "Leccion, senal, unico? AEIOUN! 1.a * nandu n")
    #expect(Symbols.plainText(text) == "¿Lección, señal, ünico? ¡ÁÉÍÓÚÑ! 1.ª * ñandú n\u{303}")
  }

  @Test func `every sign of the tables and of the designs has a spelling`() {
    let letters = Symbols.greek.map(\.letter) + Symbols.subscriptDigits + Symbols.superscriptDigits
    let printed = "│─┼✓✗→…·−≈≤≥≠×÷√∇∂∞½²⁻¹ᵀ‖±∈⇒⇔←ℓ∘⊙⋅′’‘“”«»–—•●○⋮áéíóúüñÁÉÍÓÚÜÑªº¿¡ŷm̂v̂ȳ"
    for character in letters + Symbols.signs.map(\.symbol) + Array(printed) {
      let ascii = Symbols.asciiText(String(character))
      #expect(!ascii.contains("?") && ascii.utf8.allSatisfy { $0 < 0x80 }, "\(character)")
    }
  }

  @Test func `the spelling of an expression's sign is the one of the table`() {
    for sign in Symbols.signs { #expect(Symbols.asciiText(String(sign.symbol)) == sign.ascii) }
  }

  @Test func `any text becomes ASCII`() {
    let all = String(String.UnicodeScalarView((0...0x2FFF).compactMap(Unicode.Scalar.init)))
    #expect(Symbols.asciiText(all).utf8.allSatisfy { $0 < 0x80 })
    let pieces = (0x80...0x2FFF).compactMap(Unicode.Scalar.init).map { Symbols.asciiText("\($0)") }
    #expect(pieces.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }
}
