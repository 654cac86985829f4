import Testing

@testable import Notebook

@Suite struct ResetTests {
  @Test func forgetsNames() {
    #expect(Typing.of("x = 1; y = 2", "reset x, y") == "   x forgotten\n   y forgotten\n")
    #expect(Typing.of("e = 2", "reset e", "e") == "   ≈ 2.71828\n")
    #expect(Typing.of("x = 1", "reset x q", "x").contains("q was not defined by you.") == false)
    #expect(Typing.of("x = 1", "reset x q").hasPrefix("q was not defined by you."))
  }

  @Test func forgetsEverything() {
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 5 with gd(0.1)")
    #expect(typing.type("reset") == "   everything forgotten; undo brings it back\n")
    #expect(typing.session.workspace.runs.isEmpty)
    #expect(typing.type("show") == "   nothing defined yet\n")
  }
}
