import Testing
import Wording

@Suite struct SymbolsNamesTests {
  @Test(arguments: [
    ("", ""), ("x", "x"), ("β₁", "beta1"), ("m̂", "mhat"), ("epsilon", "eps"), ("epsilon_0", "eps_0"),
    ("epsilontilde", "epstilde"), ("epsilons", "epsilons"), ("myepsilon", "myepsilon"), ("θ̂₂", "thetahat2"),
    ("α_max", "alpha_max"), ("ñu", "ntildeu"), ("é", "é"),
  ])
  func `the ASCII spelling of a name`(spelling: String, ascii: String) {
    #expect(Symbols.asciiName(spelling) == ascii)
  }

  @Test func `spelling out twice changes nothing`() {
    for name in Symbols.greek.map(\.name) + ["epsilon1", "m̂", "β̄₂"] {
      let ascii = Symbols.asciiName(name)
      #expect(Symbols.asciiName(ascii) == ascii)
    }
  }
}
