import ProgramTesting
import Testing

/// Exercises as a student meets them, on a pseudo-terminal.
@Suite(.serialized) struct LessonDeskExercisesTests {
  private func started(_ arguments: [String], state: TemporaryFolder) throws -> PseudoTerminal {
    try PseudoTerminal("gradus", arguments, environment: ["XDG_STATE_HOME": state.path])
  }

  private func enter(_ line: String, _ terminal: PseudoTerminal, expecting texts: String...) throws {
    try terminal.type(line + "\r")
    for text in texts { try terminal.expect(text) }
  }

  @Test func upADownAndKept() throws {
    let state = try TemporaryFolder()
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    try enter("exercise", terminal, expecting: "derivative", "Adam", "exercise gd", "1> ")
    // The first problem of gd: (w + 2)² from 2 with α = 0.1.
    try enter("exercise gd", terminal, expecting: "level 1 of 3, problem 1", "(w + 2)²", "? f'(2)", "answer> ")
    try enter("8", terminal, expecting: "✓ right", "first update", "answer> ")
    try enter("f(1)", terminal, expecting: "   9\r\n", "answer> ")
    try enter("1.2", terminal, expecting: "✓ right", "second update", "answer> ")
    try enter("0.56", terminal, expecting: "✓ right", "problem 2", "(w − 5)²", "answer> ")
    try enter("2", terminal, expecting: "look at the sign", "answer> ")
    try enter("hint", terminal, expecting: "f'(w) = 2·(w − 5)", "answer> ")
    try terminal.type("3\u{03}")
    try terminal.expect("answer> ")
    try enter("-2", terminal, expecting: "✓ right", "answer> ")
    try enter("skip", terminal, expecting: "the answer: 4.2", "answer> ")
    try enter("skip", terminal, expecting: "the answer: 4.36", "level 1 of 3, problem 3", "answer> ")
    try enter("set lang es", terminal, expecting: "lang = es", "respuesta> ")
    try enter("salir", terminal, expecting: "ejercicio gd  seguirá en el nivel 1", "1> ")
    try enter("ejercicio adam 2", terminal, expecting: "nivel 2 de 3, problema 1", "fila 1> ")
    try enter("saltar", terminal, expecting: "la respuesta:", "Uno más fácil: nivel 1.", "nivel 1 de 3, problema 2")
    try terminal.expect("respuesta> ")
    // Nothing is lost when the program is killed.
    terminal.send(signal: 9)
    _ = terminal.end()
    #expect(state.read("gradus/lessons/exercise-gd") == "gradus exercise 1\nlevel 1\nnumber 3\nstreak 0\nend\n")
    let again = try started(["exercise", "gd", "--lang", "es"], state: state)
    try again.expect("nivel 1 de 3, problema 3")
    try again.expect("respuesta> ")
    try enter("ejercicio", again, expecting: "gd", "(nivel 1)", "respuesta> ")
    try enter("salir", again, expecting: "seguirá en el nivel 1")
    #expect(again.end() == 0)
  }

  @Test func rightAnswersLeadUp() throws {
    let state = try TemporaryFolder()
    let terminal = try started(["exercise", "gd"], state: state)
    try terminal.expect("answer> ")
    try enter("8", terminal, expecting: "✓ right", "answer> ")
    try enter("1.2", terminal, expecting: "✓ right", "answer> ")
    try enter("0.56", terminal, expecting: "✓ right", "level 1 of 3, problem 2", "answer> ")
    try enter("-2", terminal, expecting: "✓ right", "answer> ")
    try enter("4.2", terminal, expecting: "✓ right", "answer> ")
    try enter("4.36", terminal, expecting: "✓ right", "Well done. Now level 2.", "level 2 of 3, problem 3", "row 1> ")
    try enter("quit", terminal, expecting: "go on at level 2")
    #expect(terminal.end() == 0)
    #expect(state.read("gradus/lessons/exercise-gd") == "gradus exercise 1\nlevel 2\nnumber 3\nstreak 0\nend\n")
  }

  @Test func damagedLevelsAreSetAside() throws {
    let state = try TemporaryFolder()
    let first = try started(["exercise", "derivative"], state: state)
    try first.expect("answer> ")
    try enter("skip", first, expecting: "problem 2", "answer> ")
    try enter("quit", first, expecting: "at level 1")
    #expect(first.end() == 0 && state.read("gradus/lessons/exercise-derivative") != nil)
    state.write("gradus exercise 1\nlev", to: "gradus/lessons/exercise-gd")
    let terminal = try started(["exercise", "gd"], state: state)
    try terminal.expect("was set aside")
    try terminal.expect("level 1 of 3, problem 1")
    #expect(state.read("gradus/lessons/exercise-gd.damaged") == "gradus exercise 1\nlev")
  }

  @Test func fromAndToLessons() throws {
    let terminal = try started([], state: try TemporaryFolder())
    try terminal.expect("1> ")
    try enter("exercise sgd", terminal, expecting: "There is no exercise sgd", "1> ")
    try enter("lesson 2", terminal, expecting: "lesson 2> ")
    try enter("exercise newton", terminal, expecting: "Newton's step, level 1 of 3, problem 1", "answer> ")
    try enter("lesson 2", terminal, expecting: "lesson 2> ")
    try enter("quit", terminal, expecting: "will go on here next time", "1> ")
  }
}
