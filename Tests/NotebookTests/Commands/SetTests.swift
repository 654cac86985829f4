import Testing
import Wording

@testable import Notebook

@Suite struct SetTests {
  @Test(arguments: [
    "set digits 0", "set digits 18", "set digits many", "set digits", "set lang fr", "set symbols latin",
    "set plain yes", "set seed -1", "set seed 1.5", "set colour red", "set symbol lr", "set digits 3 4",
  ])
  func refuses(line: String) {
    var typing = Typing()
    typing.type(line)
    #expect(typing.session.lastError != nil)
    #expect(typing.session.settings.style == Style())
    #expect(typing.session.settings.seed == 0)
  }

  @Test func sets() {
    var typing = Typing()
    #expect(typing.type("set digits 3") == "   digits = 3\n")
    #expect(typing.type("1/3") == "   ≈ 0.333\n")
    typing.type("set digits = 17")
    #expect(typing.session.settings.style.digits == 17)
    typing.type("set lang castellano", "set symbols ascii", "set plain on", "set seed 12")
    #expect(
      typing.session.settings.style == Style(language: .spanish, symbols: .ascii, digits: 17, plain: true))
    #expect(typing.session.settings.seed == 12)
  }

  @Test func writesTheRateAsTold() {
    var typing = Typing()
    typing.type("f(x) = x^2", "set symbol lr = α")
    #expect(typing.type("step f from x = 5 with gd(0.1)").contains("gd, α = 0.1"))
    #expect(typing.type("step f from x = 5 with momentum(0.1)").contains("momentum, α = 0.1, β = 0.9"))
  }
}
