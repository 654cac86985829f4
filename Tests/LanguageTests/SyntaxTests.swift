import Testing

@testable import Language

struct SyntaxTests {
  @Test func theTextOfARange() {
    let source = Source("θ = m\u{302} + 1")
    #expect(source[SourceRange(0, 2)] == "θ")
    #expect(source[SourceRange(5, 8)] == "m\u{302}")
    #expect(source[SourceRange(12, 12)] == "")
  }
}
