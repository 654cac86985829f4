import Testing
import Wording

@Suite struct SymbolsTests {
  @Test(arguments: [
    ("alpha", "α"), ("Omega", "Ω"), ("eps", "ε"), ("epsilon", "ε"), ("hat", "\u{302}"), ("nabla", "∇"),
    ("sqrt", "√"),
    ("^2", "²"), ("^10", "¹⁰"), ("_1", "₁"), ("_0", "₀"),
  ])
  func `a name stands for its symbol`(name: String, symbol: String) {
    #expect(Symbols.symbol(named: name) == symbol)
  }

  @Test(arguments: ["", "^", "_", "^x", "^²", "_٣", "alph", "ALPHA", "2"])
  func `other words stand for nothing`(name: String) {
    #expect(Symbols.symbol(named: name) == nil)
  }

  @Test func `every name listed has a symbol, once`() {
    for name in Symbols.names { #expect(Symbols.symbol(named: name) != nil, "\(name)") }
    #expect(Set(Symbols.names).count == Symbols.names.count)
  }

  @Test func `Greek letters are written as they are named`() {
    for (name, letter) in Symbols.greek { #expect(Symbols.asciiName(String(letter)) == name) }
    #expect(Set(Symbols.greek.map(\.letter)).count == Symbols.greek.count)
  }
}
