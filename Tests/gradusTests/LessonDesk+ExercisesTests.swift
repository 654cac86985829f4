import ProgramTesting
import Testing

/// Exercises as a student meets them, on a pseudo-terminal.
@Suite(.serialized) struct LessonDeskExercisesTests {
  private func started(_ arguments: [String], state: TemporaryFolder) throws -> PseudoTerminal {
    try PseudoTerminal("gradus", arguments, state: state)
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
    try enter("exercise gd", terminal, expecting: "level 1 of 3, problem 1", "(w + 2)²", "? f'(2)", "f'(2) = ? ")
    try enter("8", terminal, expecting: "✓ right", "first update", "w₁ = ? ")
    try enter("f(1)", terminal, expecting: "   9\r\n", "w₁ = ? ")
    try enter("1.2", terminal, expecting: "✓ right", "second update", "w₂ = ? ")
    try enter("0.56", terminal, expecting: "✓ right", "problem 2", "(w − 5)²", "f'(4) = ? ")
    try enter("2", terminal, expecting: "look at the sign", "f'(4) = ? ")
    try enter("hint", terminal, expecting: "f'(w) = 2·(w − 5)", "f'(4) = ? ")
    try terminal.type("3\u{03}")
    try terminal.expect("f'(4) = ? ")
    try enter("-2", terminal, expecting: "✓ right", "w₁ = ? ")
    try enter("skip", terminal, expecting: "the answer: 4.2", "w₂ = ? ")
    try enter("skip", terminal, expecting: "the answer: 4.36", "level 1 of 3, problem 3", ") = ? ")
    try enter("set lang es", terminal, expecting: "lang = es", ") = ? ")
    try enter("salir", terminal, expecting: "ejercicio gd  seguirá en el nivel 1", "1> ")
    try enter("ejercicio adam 2", terminal, expecting: "nivel 2 de 3, problema 1", "fila 1> ")
    try enter("saltar", terminal, expecting: "la respuesta:", "Uno más fácil: nivel 1.", "nivel 1 de 3, problema 2")
    try terminal.expect("m₁ = ? ")
    // Nothing is lost when the program is killed.
    terminal.send(signal: 9)
    _ = terminal.end()
    #expect(
      state.read("gradus/lessons/exercise-gd") == "gradus exercise 1\nlevel 1\nnumber 3\nstreak 0\ntrouble 2\nend\n")
    let again = try started(["exercise", "gd", "--lang", "es"], state: state)
    try again.expect("nivel 1 de 3, problema 3")
    try again.expect(") = ? ")
    try enter("ejercicio", again, expecting: "gd", "(nivel 1)", ") = ? ")
    try enter("salir", again, expecting: "seguirá en el nivel 1")
    #expect(again.end() == 0)
  }

  @Test func rightAnswersLeadUp() throws {
    let state = try TemporaryFolder()
    let terminal = try started(["exercise", "gd"], state: state)
    try terminal.expect(" = ? ")
    try enter("8", terminal, expecting: "✓ right", " = ? ")
    try enter("1.2", terminal, expecting: "✓ right", " = ? ")
    try enter("0.56", terminal, expecting: "✓ right", "level 1 of 3, problem 2", " = ? ")
    try enter("-2", terminal, expecting: "✓ right", " = ? ")
    try enter("4.2", terminal, expecting: "✓ right", " = ? ")
    try enter("4.36", terminal, expecting: "✓ right", "Well done. Now level 2.", "level 2 of 3, problem 3", "row 1> ")
    try enter("quit", terminal, expecting: "go on at level 2")
    #expect(terminal.end() == 0)
    #expect(
      state.read("gradus/lessons/exercise-gd") == "gradus exercise 1\nlevel 2\nnumber 3\nstreak 0\ntrouble 0\nend\n")
  }

  /// The prompt draws what it asks for with its hats, which the line editor alone would lose.
  @Test func hatsInThePrompt() throws {
    let terminal = try started(["exercise", "adam"], state: try TemporaryFolder())
    try terminal.expect("m₁ = ? ")
    try enter("skip", terminal, expecting: "v₁ = ? ")
    try enter("skip", terminal, expecting: "? m̂ and v̂", "m̂₁, v̂₁ = ? ")
    try enter("quit", terminal, expecting: "will go on at level 1")
  }

  @Test func damagedLevelsAreSetAside() throws {
    let state = try TemporaryFolder()
    let first = try started(["exercise", "derivative"], state: state)
    try first.expect(" = ? ")
    try enter("skip", first, expecting: "problem 2", " = ? ")
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
    try enter("exercise nothing", terminal, expecting: "There is no exercise nothing", "lesson 2> ")
    try enter(
      "exercise newton", terminal, expecting: "Lesson 2 will go on here next time:  lesson 2\r\n",
      "Newton's step, level 1 of 3, problem 1", " = ? ")
    try enter("lesson 2", terminal, expecting: "exercise newton  will go on at level 1.", "lesson 2> ")
    try enter("lesson 1", terminal, expecting: "Lesson 2 will go on here next time:  lesson 2\r\n", "lesson 1> ")
    try enter("set lang es", terminal, expecting: "lección 1> ")
    try enter(
      "ejercicio mezcla", terminal, expecting: "La lección 1 seguirá aquí la próxima vez:  lección 1\r\n",
      "problema 1", "? ")
    try enter("ejercicio gd", terminal, expecting: "ejercicio mezcla  seguirá con lo que viene.", "? ")
    try enter("salir", terminal, expecting: "ejercicio gd  seguirá en el nivel 1.", "1> ")
  }

  /// Ctrl-D leaves the program, and says how to come back.
  @Test func controlD() throws {
    let state = try TemporaryFolder()
    let terminal = try started(["exercise", "gd", "2"], state: state)
    try terminal.expect("row 1> ")
    try terminal.type("\u{04}")
    try terminal.expect("gradus exercise gd  will go on at level 2.")
    #expect(terminal.end() == 0)
    // It does so.
    let again = try started(["exercise", "gd", "--lang", "es"], state: state)
    try again.expect("nivel 2 de 3, problema 1")
    try again.expect("fila 1> ")
    try again.type("\u{04}")
    try again.expect("gradus --lang es exercise gd  seguirá en el nivel 2.")
    #expect(again.end() == 0)
  }

  /// What is typed to the shell is English and runs there, in the language of the session.
  @Test(arguments: [
    ("retropropagación", "gradus --lang es exercise backprop  seguirá en el nivel 1."),
    ("mezcla", "gradus --lang es exercise mixed  seguirá"),
    ("derivada", "gradus --lang es exercise derivative  seguirá en el nivel 1."),
    ("neurona", "gradus --lang es exercise neuron  seguirá"),
  ])
  func theShellIsToldItsOwnWords(word: String, told: String) throws {
    let state = try TemporaryFolder()
    let terminal = try started(["exercise", word, "--lang", "es"], state: state)
    try terminal.expect(" = ? ")
    try terminal.type("\u{04}")
    try terminal.expect(told)
    #expect(terminal.end() == 0)
    let command = told.split(separator: " ").dropFirst().prefix(4).map { String($0) }
    let again = try started(command, state: state)
    try again.expect("problema 1")
    try again.expect(" = ? ")
  }

  /// What two terminals do in an exercise is kept of both, and they set no problem twice.
  @Test func twoTerminals() throws {
    let state = try TemporaryFolder()
    let (first, second) = (
      try started(["exercise", "gd"], state: state), try started(["exercise", "gd"], state: state)
    )
    for terminal in [first, second] { try terminal.expect(" = ? ") }
    func skip(_ terminal: PseudoTerminal, to text: String) throws {
      for _ in 0..<3 { try enter("skip", terminal, expecting: "the answer") }
      try terminal.expect(text)
    }
    for answer in ["8", "1.2", "0.56"] { try enter(answer, first, expecting: "✓ right") }
    try first.expect("level 1 of 3, problem 2")
    for answer in ["8", "1.2", "0.56"] { try enter(answer, second, expecting: "✓ right") }
    try second.expect("level 1 of 3, problem 3")
    try skip(first, to: "level 1 of 3, problem 4")
    #expect(
      state.read("gradus/lessons/exercise-gd") == "gradus exercise 1\nlevel 1\nnumber 4\nstreak 0\ntrouble 2\nend\n")
  }

  /// All kinds in turn; what goes wrong is kept of each kind.
  @Test func allKindsInTurn() throws {
    let state = try TemporaryFolder()
    let terminal = try started(["exercise", "mixed"], state: state)
    var titles: [String] = []
    var shown = try terminal.expect("\r\n? ")
    while titles.count < 3 {
      titles.append(
        try #require(shown.split(separator: ", level").first.map(String.init)?.split(separator: "\n").last).description)
      repeat {
        try terminal.type("skip\r")
        try terminal.expect("the answer")
        shown = try terminal.expect("\r\n? ")
      } while !shown.contains(", problem ")
    }
    #expect(state.read("gradus/lessons/exercise-mixed")?.hasPrefix("gradus mixed exercise 1\nnumber 4\nlast ") == true)
    #expect(zip(titles, titles.dropFirst()).allSatisfy { $0 != $1 })
    try enter("quit", terminal, expecting: "exercise mixed  will go on with what comes next.")
    #expect(terminal.end() == 0)
  }

  /// Making a problem and marking it take no time; what may take long is a run tried in between.
  @Test(
    "A long run in an exercise tells how far it is, and the line is gone when it ends",
    arguments: [
      (["exercise", "gd"], "train p from x = 5 with gd(1e-9) for 900000000", " of 900000000 updates · "),
      (["exercise", "gd"], "compare p from x = 5 with gd(1e-9), gd(1e-8) for 900000000", "A · "),
      (
        ["exercise", "mixed", "--lang", "es"], "train p from x = 5 with gd(1e-9) for 900000000",
        " de 900000000 actualizaciones · "
      ),
    ])
  func progress(arguments: [String], statement: String, line: String) throws {
    let terminal = try started(arguments, state: try TemporaryFolder())
    try terminal.expect("? ")
    try enter("p(x) = x^2", terminal, expecting: "p(x) = x²", " ? ")
    try enter(statement, terminal, expecting: line)
    try terminal.type("\u{03}")
    // Wiped, and what is printed then begins on the same line; the question still stands.
    try terminal.expect("\r\u{1B}[K ")
    try terminal.expect(" ? ")
    try enter("1 + 1", terminal, expecting: "   2\r\n", " ? ")
  }
}
