import Testing

@testable import Language

struct LexerTests {
  private func kinds(_ text: String) -> [Token.Kind] { Lexer(PlainText(text)).tokens.map(\.kind).dropLast() }

  private func pieces(_ text: String) -> [String] {
    let plain = PlainText(text)
    return Lexer(plain).tokens.dropLast().map { plain.text($0.plain) }
  }

  @Test(arguments: [
    ("2x", ["2", "x"]), ("x²y", ["x", "²", "y"]), ("x₀y", ["x₀", "y"]), ("β₁²", ["β₁", "²"]),
    ("2πr", ["2", "π", "r"]),
    ("xπ", ["x", "π"]), ("m\u{302}x", ["m\u{302}x"]), ("x_new2", ["x_new2"]), ("w₁x₁", ["w₁", "x₁"]),
    ("x⁻¹", ["x", "⁻¹"]),
    ("a**b", ["a", "**", "b"]), ("a<=b>=c!=d==e", ["a", "<=", "b", ">=", "c", "!=", "d", "==", "e"]),
    ("f''(3)", ["f", "'", "'", "(", "3", ")"]), ("A.T+Aᵀ", ["A", ".T", "+", "A", "ᵀ"]),
    ("A.Tx", ["A", ".", "Tx"]),
    ("x # y", ["x"]), ("a;b\nc", ["a", ";", "b", "\n", "c"]), ("∇f√x", ["∇", "f", "√", "x"]),
    ("Σ∞x", ["Σ", "∞", "x"]),
    ("β₁ᵗ", ["β₁", "ᵗ"]), ("§\u{302}", ["§\u{302}"]), ("xᵢ₊₁", ["xᵢ₊₁"]), ("pérdida", ["pérdida"]),
  ])
  func pieces(text: String, expected: [String]) { #expect(pieces(text) == expected) }

  @Test func keywordsAreNoNames() {
    #expect(
      kinds("if then else and or not where iffy") == [.if, .then, .else, .and, .or, .not, .where, .name])
  }

  @Test func blanksBeforeTokensAreNoted() {
    #expect(
      Lexer(PlainText("2 x(y\n z")).tokens.map(\.isSpaced) == [true, true, false, false, false, true, false])
  }

  @Test func commentsKeepTheirTextAndLine() {
    let comments = Lexer(PlainText("# one\nx = 1 ## two  \n\n#\n")).comments
    #expect(comments.map(\.text) == ["one", "two", ""])
    #expect(comments.map(\.line) == [0, 1, 3])
    #expect(comments.map(\.isAlone) == [true, false, true])
  }

  @Test(.timeLimit(.minutes(5)), arguments: ["1+", "ab ", "α·", "((", "x²", "\n", "½\u{301}"])
  func aMegabyteIsCut(unit: String) {
    let text = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
    #expect(Lexer(PlainText(text)).tokens.count > 100_000)
  }
}
