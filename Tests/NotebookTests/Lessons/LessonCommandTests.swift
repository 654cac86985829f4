import Testing

@testable import Notebook

@Suite struct LessonCommandTests {
  @Test func bothLanguages() {
    #expect(LessonCommand("lesson") == .list && LessonCommand("lección") == .list)
    #expect(LessonCommand(" lesson  3 ") == .open(3) && LessonCommand("leccion 3") == .open(3))
    guard case .exercise(let clauses)? = LessonCommand("Ejercicio retropropagación 2") else {
      Issue.record("an exercise is read otherwise")
      return
    }
    #expect(clauses.kind == "retropropagación" && clauses.level == 2)
    #expect(LessonCommand("exercise 3") == nil && LessonCommand("exercise = 3") == nil)
    #expect(LessonCommand("next") == .next && LessonCommand("siguiente") == .next)
    #expect(LessonCommand("back") == .back && LessonCommand("atrás") == .back)
    #expect(LessonCommand("hint") == .hint && LessonCommand("Pista") == .hint)
    #expect(LessonCommand("skip") == .skip && LessonCommand("saltar") == .skip)
    #expect(LessonCommand("quit") == .leave && LessonCommand("salir") == .leave)
  }

  @Test(arguments: ["", "next = 2", "lesson x", "hint 2", "f(x) = x^2", "lesson 1 2"])
  func somethingElse(line: String) {
    #expect(LessonCommand(line) == nil)
  }

  /// A word that leads on, under what is not finished, gives that up.
  @Test func givingUp() {
    for word in ["hint", "skip", "back", "next", "quit", "atrás", "lesson 3"] {
      #expect(LessonCommand.givingUp("5*(0.8^10\n\(word)") == word)
      #expect(LessonCommand.givingUp("no, it is not\n\(word)") == word)
    }
    for entry in ["hint", "(1 +\n2", "a = 1\nnext", "(1 +\nnext)"] { #expect(LessonCommand.givingUp(entry) == nil) }
  }
}
