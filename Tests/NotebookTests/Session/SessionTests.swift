import Interpreter
import Synchronization
import Testing
import Wording

@testable import Notebook

@Suite struct SessionTests {
  /// What has nothing to keep is given up where it is stopped, and nothing has changed.
  @Test(arguments: [
    "sum(exp(x))", "a = sum(exp(x))", "plot S from 0 to 1", "contour S from 0 to 1", "analyze S at 1",
    "train T from c = 1 with gd(1e-9) for 2", "compare T from c = 1 with gd(1e-9), gd(1e-8) for 2",
  ])
  func stopsWhatIsLong(statement: String) {
    let isPressed = Atomic(false)
    var typing = Typing(isInterrupted: { isPressed.load(ordering: .relaxed) })
    typing.type("x = randn(5000)", "S(c) = sum(exp(c*x))", "T(c) = c^2*sum(exp(x))")
    if statement.hasPrefix("contour") { typing.type("S(c, d) = sum(exp(c*x + d))") }
    isPressed.store(true, ordering: .relaxed)
    #expect(typing.type(statement).hasPrefix("Stopped."), "\(statement)")
    #expect(typing.session.workspace.values["a"] == nil)
    isPressed.store(false, ordering: .relaxed)
    #expect(!typing.type(statement).contains("Stopped."))
  }

  @Test func aFailedStatementChangesNothing() {
    var typing = Typing()
    typing.type("f(x) = x^2", "x = 5", "train f with gd(0.1) for 2")
    let before = typing.session.workspace
    for wrong in [
      "x = 1 + q", "g(x) = x +", "train f from x = 5 with gd(0.1) until q < 1", "train for 2 show q",
      "train f from x = -1 with nothing(2)", "repeat 2\n  x = x + 1\n  y = q\nend", "run 7", "reset q", "set digits 0",
      "table q", "rule r(lr)\n  m = g\nend",
    ] {
      typing.type(wrong)
      #expect(typing.session.lastError != nil, "\(wrong)")
      let now = typing.session.workspace
      #expect(now.names == before.names, "\(wrong)")
      #expect(now.values == before.values, "\(wrong)")
      #expect(now.functions == before.functions, "\(wrong)")
      #expect(now.runs.map(\.run.time) == before.runs.map(\.run.time), "\(wrong)")
    }
    #expect(typing.session.settings.style == Style())
    #expect(typing.type("train for 1").contains(" 3 │"))
  }

  @Test func remembersAHundredStatements() {
    var typing = Typing()
    for number in 1...105 { typing.type("x = \(number)") }
    for _ in 1...100 { typing.type("undo") }
    #expect(typing.type("x") == "   5\n")
    #expect(typing.type("undo").hasPrefix("There is nothing to take back."))
  }

  @Test func whatChangesNothingIsNotUndone() {
    var typing = Typing()
    typing.type(
      "x = 5", "f(x) = x^2", "step f with gd(0.1)", "x", "show", "help", "why", "run", "table", "set digits 8")
    typing.type("undo", "undo")
    #expect(typing.type("show") == "   x = 5\n")
  }

  @Test func speaksTheLanguageThatIsSet() {
    #expect(Typing.of("set lang es", "undo").hasPrefix("No hay nada que deshacer."))
  }
}
