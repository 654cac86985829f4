import Testing

@testable import Notebook

@Suite struct UndoTests {
  @Test func takesTheRulesMemoryBack() {
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 5 with adam(0.1)")
    let second = typing.type("step")
    #expect(
      typing.type("undo") == "   taken back: x\n   x = 4.9 (left by run 1)\n   run 1 stands after 1 update again\n")
    #expect(typing.type("step") == second)
  }

  @Test func takesANewRunBack() {
    var typing = Typing()
    typing.type("f(x) = x^2", "train f from x = 5 with gd(0.1) for 2", "train f from x = 1 with gd(0.5) for 1")
    #expect(typing.type("undo").hasSuffix("   x = 3.2 (left by run 1)\n   run 1 stands after 2 updates again\n"))
    #expect(typing.session.workspace.runs.count == 1)
  }

  @Test func takesDefinitionsBack() {
    #expect(Typing.of("f(x) = x^2", "f = 3", "undo") == "   taken back: f\n   f(x) = x²\n")
    #expect(Typing.of("f(x) = x^2", "undo") == "   taken back: f\n")
    #expect(Typing.of("rule r(lr)\n  θ = θ - lr*g\nend", "reset r", "undo") == "   taken back: r\n   rule r\n")
    #expect(Typing.of("set symbol lr = α", "undo").hasPrefix("There is nothing"))
  }
}
