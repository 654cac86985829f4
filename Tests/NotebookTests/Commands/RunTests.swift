import Testing
import Wording

@testable import Notebook

@Suite struct RunTests {
  @Test func listsTheRuns() {
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 5 with gd(0.1)", "train f from x = 1 with gd(0.5) for 2")
    #expect(typing.type("run") == "   run 1 · f: x from 5 · gd, lr = 0.1 · 1 update\n   run 2* · f: x from 1 · gd, lr = 0.5 · 2 updates\n")
    typing.type("set plain on")
    #expect(typing.type("run").hasPrefix("run 1; f: x from 5; gd, lr 0.1; 1 update\nrun 2 (current); f"))
    #expect(Typing.of("run").hasPrefix("There is no run yet."))
  }

  @Test func takesARunUpAgain() {
    var typing = Typing()
    typing.type("a = 2", "f(x) = a*x^2", "step f from x = 5 with gd(0.1)", "a = 7", "f(x) = x^3", "x = 1")
    #expect(
      typing.type("run 1")
        == "   f: x from 5 · data: a = 2 · gd, lr = 0.1\n   after 1 update: x = 3; step and train go on from here\n   a = 2\n   f(x) = a·x²\n   data: a = 2\n")
    #expect(typing.type("step").hasPrefix("   update 2"))
  }

  @Test(arguments: ["9", "0", "1.5"])
  func refusesOtherNumbers(number: String) {
    var typing = Typing()
    typing.type("f(x) = x^2", "step f from x = 5 with gd(0.1)", "run \(number)")
    #expect(typing.session.lastError != nil)
  }
}
