import ProgramTesting
import Testing

/// Lessons as a student meets them, on a pseudo-terminal.
@Suite(.serialized) struct LessonDeskTests {
  private let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/lessons"

  private func started(
    _ arguments: [String], state: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let own = ["GRADUS_LESSONS": folder].merging(environment) { $1 }
    return try PseudoTerminal("gradus", arguments, environment: own, state: state)
  }

  private func enter(_ line: String, _ terminal: PseudoTerminal, expecting texts: String...) throws {
    try terminal.type(line + "\r")
    for text in texts { try terminal.expect(text) }
  }

  @Test func throughTheBeginningOfALesson() throws {
    let state = try TemporaryFolder()
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    try enter("lesson", terminal, expecting: "Adam by hand", "1> ")
    try enter("lesson 6", terminal, expecting: "It builds on lesson 4, One neuron", "The aim:", "lesson 6> ")
    try enter("", terminal, expecting: "On a parabola", "lesson 6> ", "f(x) = x^2", "f''")
    try enter("", terminal, expecting: "f''(x) = 2", "one update?", "α = ? ")
    try enter("1", terminal, expecting: "that is the limit", "α = ? ")
    try enter("hint", terminal, expecting: "The move α·f'(x)", "α = ? ")
    try enter("f(3)", terminal, expecting: "   9\r\n", "α = ? ")
    try enter("α = 1 - 0.5 = 0.5", terminal, expecting: "✓ right", "lesson 6> ", "C(w) = 1/2 (2w - 4)^2")
    try terminal.type("\u{03}")
    try terminal.expect("lesson 6> ")
    try enter("set lang es", terminal, expecting: "lang = es", "La neurona", "lección 6> ", "C(w) = 1/2 (2w - 4)^2")
    try enter("", terminal, expecting: "¿Cuánto vale η_opt", "η_opt = ? ")
    // Nothing is lost when the program is killed.
    terminal.send(signal: 9)
    _ = terminal.end()
    let again = try started(["lesson", "6"], state: state)
    try again.expect("¿Cuánto vale η_opt")
    try again.expect("η_opt = ? ")
    try enter("0.25", again, expecting: "✓ bien", "lección 6> ")
    try enter("lección", again, expecting: "2 de 16 preguntas", "lección 6> ")
    try enter("salir", again, expecting: "próxima vez")
    #expect(again.end() == 0)
  }

  /// A word that leads on is obeyed under a line that is not finished, which is given up.
  @Test func halfALineIsGivenUp() throws {
    let terminal = try started(["lesson", "6"], state: try TemporaryFolder())
    try terminal.expect("lesson 6> ")
    try enter("next", terminal, expecting: "lesson 6> ")
    try enter("next", terminal, expecting: "α = ? ")
    try enter("5*(0.8^10", terminal, expecting: "an empty line ends it, Ctrl-C drops it\r\n", ".. ")
    try enter("hint", terminal, expecting: "The move α·f'(x)", "α = ? ")
    try enter("no, it is not", terminal, expecting: "to answer, type the number", "α = ? ")
    try enter("1 +", terminal, expecting: ".. ")
    try enter("back", terminal, expecting: "lesson 6> ")
    try enter("", terminal, expecting: "α = ? ")
    try enter("<8, 4>", terminal, expecting: "one number is asked for", "α = ? ")
    try enter("f(8,", terminal, expecting: ".. ")
    try enter("salir", terminal, expecting: "next time")
    #expect(terminal.end() == 0)
  }

  /// The list ends with the lesson that was worked on last.
  @Test func theListNamesTheLessonToGoOnWith() throws {
    let state = try TemporaryFolder()
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    for lesson in ["lesson 6", "lesson 2"] {
      try enter(lesson, terminal, expecting: "lesson ", "> ")
      try enter("next", terminal, expecting: "> ")
      try enter("quit", terminal, expecting: "next time", "1> ")
    }
    try enter("lesson", terminal, expecting: "go on with it:  lesson 2\r\n", "1> ")
  }

  @Test func quitLeadsBackToTheStudentsOwnSession() throws {
    let terminal = try started([], state: try TemporaryFolder())
    try terminal.expect("1> ")
    try enter("w = 41", terminal, expecting: "2> ")
    try enter("lesson 2", terminal, expecting: "lesson 2> ")
    try enter("quit", terminal, expecting: "2> ")
    try enter("w + 1", terminal, expecting: "   42\r\n")
  }

  @Test func damagedProgressIsSetAside() throws {
    let state = try TemporaryFolder()
    let first = try started(["lesson", "2"], state: state)
    try first.expect("lesson 2> ")
    try enter("", first, expecting: "lesson 2> ")
    first.send(signal: 9)
    _ = first.end()
    let name = "gradus/lessons/w3-table"
    #expect(state.read(name) != nil)
    state.write("gradus lesson 1\npla", to: name)
    let second = try started(["lesson", "2"], state: state)
    try second.expect("was set aside")
    try second.expect("lesson 2> ")
    #expect(state.read(name + ".damaged") == "gradus lesson 1\npla")
  }

  @Test func stateThatCannotBeWrittenStopsNobody() throws {
    let state = try TemporaryFolder()
    state.write("a file where a folder should be", to: "gradus")
    // In every session anew, before anything is done.
    for _ in 0..<2 {
      let terminal = try started(["lesson", "2"], state: state)
      let told = try terminal.expect("lesson 2> ")
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        told.hasPrefix(
          "Your progress will not be kept: \(state.path)/gradus is not a folder. To keep it, set XDG_STATE_HOME to a"),
        "\(told)")
      // It is said once, and nothing is promised.
      try terminal.type("next\rexercise gd\rlesson 2\rquit\r")
      #expect(terminal.end() == 0)
      let rest = terminal.remainder
      #expect(!rest.contains("be kept") && !rest.contains("next time") && !rest.contains("will go on"))
    }
    let spanish = try started(["exercise", "gd", "--lang", "es"], state: state)
    let told = try spanish.expect(" = ? ")
    #expect(told.contains("Su avance no se guardará:") && told.contains("no es una carpeta"))
    let homeless = try started(["lesson", "2"], state: state, environment: ["XDG_STATE_HOME": "", "HOME": ""])
    try homeless.expect("Your progress will not be kept: HOME is not set.")
  }

  /// What cannot be kept is not lost as long as the student stays in the lesson.
  @Test func theLessonGoesOnWithoutAnythingKept() throws {
    let state = try TemporaryFolder()
    state.write("a file where a folder should be", to: "gradus")
    let terminal = try started(["lesson", "2"], state: state)
    try terminal.expect("lesson 2> ")
    try enter("", terminal, expecting: "lesson 2> ")
    try enter("next", terminal, expecting: "f'(w) = ? ")
    let place = try enterAndRead("lesson 2", terminal)
    #expect(place == (try enterAndRead("lesson 2", terminal)) && !place.contains("The aim:"), "\(place)")
  }

  private func enterAndRead(_ line: String, _ terminal: PseudoTerminal) throws -> String {
    try terminal.type(line + "\r")
    try terminal.expect("Lesson 2")
    return try terminal.expect("f'(w) = ? ")
  }

  /// Ctrl-D in a lesson leaves the program, and says how to come back.
  @Test func controlD() throws {
    let state = try TemporaryFolder()
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    try enter("lesson 2", terminal, expecting: "lesson 2> ")
    try terminal.type("\u{04}")
    try terminal.expect("Lesson 2 will go on here next time:  gradus lesson 2\r\n")
    #expect(terminal.end() == 0)
    let outside = try started([], state: state)
    try outside.expect("1> ")
    try outside.type("\u{04}")
    #expect(outside.end() == 0 && !outside.remainder.contains("next time"))
  }

  @Test func lessonsThatAreNotThere() throws {
    let terminal = try started([], state: try TemporaryFolder())
    try terminal.expect("1> ")
    try enter("lesson 99", terminal, expecting: "There is no lesson 99", "1> ")
    let none = try started([], state: try TemporaryFolder(), environment: ["GRADUS_LESSONS": "/nowhere"])
    try none.expect("1> ")
    try enter("lesson", none, expecting: "There are no lessons here", "1> ")
  }

  /// A table that is filled in in part outlasts a crash, and Tab knows the words of a lesson.
  @Test func aTableInTheMiddle() throws {
    let teachers = folder.replacing("/lessons", with: "/Tests/NotebookTests/Golden/lessons")
    let state = try TemporaryFolder()
    let first = try started(["lesson", "1"], state: state, environment: ["GRADUS_LESSONS": teachers])
    try first.expect("lesson 1> ")
    try enter("", first, expecting: "A(5) = ? ")
    for prompt in ["answer> ", "A'(t) = ? ", "lesson 1> "] {
      try enter("sk\t", first, expecting: "the answer", prompt)
    }
    try enter("", first, expecting: "−20", "A'(0) = ? ")
    try enter("skip", first, expecting: "the answer", "lesson 1> ")
    try enter("", first, expecting: "E(k) =", "row 1> ")
    try enter("0.04, -0.4, 0.1", first, expecting: "row 2> ")
    first.send(signal: 9)
    _ = first.end()
    let again = try started(["lesson", "1"], state: state, environment: ["GRADUS_LESSONS": teachers])
    try again.expect("1 │   0 │ 0.04 │  -0.4 │   0.1")
    try again.expect("row 2> ")
    try enter("| 2 | 0.1 | 0.01 | -0.2 | 0.15 |", again, expecting: "✓ right", "lesson 1> ")
  }

  @Test func aNotebookIsSavedAndOpened() throws {
    let folder = try TemporaryFolder()
    let terminal = try started([], state: try TemporaryFolder())
    try terminal.expect("1> ")
    try enter("f(x) = x^2; f'", terminal, expecting: "f'(x) = 2x", "2> ")
    try enter("f(3)", terminal, expecting: "   9\r\n", "3> ")
    try enter("cells", terminal, expecting: "1  f(x) = x^2; f'", "2  f(3)", "3> ")
    try enter("save \(folder.path)/n.md", terminal, expecting: "2 cells", "3> ")
    try enter("save \(folder.path)/n.md", terminal, expecting: "n.md replace", "3> ")
    try enter("open \(folder.path)/n\t", terminal, expecting: "notebook> ", "f(x) = x^2; f'")
    try enter("", terminal, expecting: "f'(x) = 2x", "notebook> ", "f(3)")
    try enter("", terminal, expecting: "   9\r\n", "notebook> ")
    try enter("quit", terminal, expecting: "will go on here", "3> ")
    try enter("open \(folder.path)/none.md", terminal, expecting: "There is no file", "3> ")
    try enter("open \(folder.path)/n.md", terminal, expecting: "n\r\n", "notebook> ")
    try enter("", terminal, expecting: "End of the notebook.", "3> ")
    try enter("rerun 2", terminal, expecting: "   9\r\n", "4> ")
  }

  /// What a lesson has defined is there after its end, for what it suggests to try; but never in the place of the
  /// student's own.
  @Test func whatALessonDefinedStaysAfterItsEnd() throws {
    let folder = try TemporaryFolder()
    let text = "# A square\n\n```gradus\nf(x) = x^2\n```\n\nTry `f(3)`.\n"
    try text.write(toFile: "\(folder.path)/n.md", atomically: true, encoding: .utf8)
    let terminal = try started(["lesson", "\(folder.path)/n.md"], state: try TemporaryFolder())
    try terminal.expect("notebook> ")
    try enter("", terminal, expecting: "f(x) = x", "Try f(3)", "notebook> ")
    try enter("", terminal, expecting: "End of the notebook.", "What the notebook defined is still here: f.", "2> ")
    try enter("f(3)", terminal, expecting: "   9\r\n", "3> ")
    try enter("cells", terminal, expecting: "1  f(x) = x^2", "2  f(3)", "3> ")
    let other = try started([], state: try TemporaryFolder())
    try other.expect("1> ")
    try enter("f(x) = x + 1", other, expecting: "2> ")
    try enter("open \(folder.path)/n.md", other, expecting: "notebook> ")
    try enter("", other, expecting: "notebook> ")
    try enter("", other, expecting: "End of the notebook.", "2> ")
    try enter("f(3)", other, expecting: "   4\r\n", "3> ")
  }

  /// A notebook that was changed, or taken away, since it was left.
  @Test func aNotebookThatHasChanged() throws {
    let state = try TemporaryFolder()
    let cells = ["a = 1", "b = 2", "c = 3"].map { "```gradus\n\($0)\n```\n" }
    let path = state.write(cells.joined(separator: "\n"), to: "my notes.md")
    let first = try started(["lesson", path], state: state)
    try first.expect("a = 1")
    try enter("", first, expecting: "   a = 1", "notebook> ", "b = 2")
    try enter("quit", first, expecting: "The notebook will go on here next time:", "gradus lesson '\(path)'")
    #expect(first.end() == 0)
    state.write("# Title\n\n```gradus\nz = 0\n```\n\n```gradus\ny = 0\n```\n\n" + cells[1], to: "my notes.md")
    let again = try started([], state: state)
    try again.expect("1> ")
    try enter(
      "open \"\(path)\"", again, expecting: "The text has changed since; it goes on at the same line", "notebook> ",
      "b = 2")
    try enter("z", again, expecting: "0", "b = 2")
    try enter("quit", again, expecting: "next time:", "open \"\(path)\"", "1> ")
    state.write("Nothing but words.", to: "my notes.md")
    try enter("open \"\(path)\"", again, expecting: "your place is no longer in it", "Nothing but words.", "notebook> ")
    try enter("quit", again, expecting: "1> ")
    try again.type("open \"\(state.path)/gone.md\"\r")
    try again.expect("There is no file \(state.path)/gone.md.")
    let gone = try started(["lesson", state / "gone.md"], state: state)
    try gone.expect("There is no file")
    #expect(gone.end() == 1)
  }

  @Test func aCopiedScreenIsPasted() throws {
    let terminal = try started([], state: try TemporaryFolder())
    try terminal.expect("1> ")
    let screen = "1> a = 2\n   a = 2\n2> repeat 2\n..   a = 2a\n.. end\n   k │ a\n   1 │ 4\n3> a + 34"
    try terminal.type("\u{1B}[200~\(screen)\u{1B}[201~\r")
    try terminal.expect("   42\r\n")
    try terminal.expect("4> ")
  }

  /// From a terminal that puts no marks around a paste, its lines are not taken for the end of the cell that is offered.
  @Test func aPasteInThePlaceOfAnOfferedCell() throws {
    let state = try TemporaryFolder()
    state.write("# A cell\n\n```gradus\nf(x) = x^2\n```\n\nThe end.\n", to: "cell.md")
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    try enter("open \(state.path)/cell.md", terminal, expecting: "notebook> ", "f(x) = x^2")
    try terminal.type("a = 20\r\nb = a + 1\r\n\r\n2b\r\n")
    for text in ["   a = 20\r\n", "   b = 21\r\n", "   42\r\n"] { try terminal.expect(text) }
    // Then the cell is offered again, and none of it has run.
    try terminal.expect("f(x) = x^2")
    try enter("", terminal, expecting: "   f(x) = x²\r\n", "The end.")
  }

  @Test func anOfferedTableRunsAtOneEnter() throws {
    let state = try TemporaryFolder()
    let rows = "t | m | m̂ | x\n1 | 1 | 10 | 4\n2 | 1.7 | 8.947 | 3.012"
    state.write(
      "# Adam\n\n```gradus\nf(x) = x^2\n```\n\n```gradus\ncheck table f from x = 5 with adam(α = 1)\n\(rows)\n```\n\nThe end.\n",
      to: "adam.md")
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    try enter("open \(state.path)/adam.md", terminal, expecting: "f(x) = x^2")
    try enter("", terminal, expecting: "check table f")
    // The hat is in the text, whatever the line editor draws.
    try enter("", terminal, expecting: "       m̂ │", "All right.", "The end.")
  }

  /// A cell that is wider than the window goes on in another line, and is run and changed as one.
  @Test func aWideCellIsOfferedInWholeWords() throws {
    let state = try TemporaryFolder()
    state.write(
      "# A run\n\n```gradus\nf(x) = x^2\n```\n\n```gradus\ntrain f from x = 5 with gd(α = 0.1) for 2\n```\n\nThe end.\n",
      to: "run.md")
    let own = ["XDG_STATE_HOME": state.path, "GRADUS_LESSONS": folder]
    let terminal = try PseudoTerminal("gradus", environment: own, columns: 50)
    try terminal.expect("1> ")
    try enter("open \(state.path)/run.md", terminal, expecting: "f(x) = x^2")
    try enter("", terminal, expecting: "train f from x = 5 with gd(α = 0.1)\r\n", "\u{A0}\u{A0}\u{A0}\u{A0}for 2")
    try enter("0 every 5", terminal, expecting: "   10│ 0.67", "notebook> ", "\u{A0}\u{A0}\u{A0}\u{A0}for 2")
    try enter("", terminal, expecting: "    2 │ 4 ", "The end.")
    #expect(state.read("gradus/history")?.contains("gd(α = 0.1) for 20 every 5\n") == true)
  }

  /// A cell that Ctrl-C stopped is offered again, in another session too.
  @Test func aStoppedCellIsOfferedAgain() throws {
    let state = try TemporaryFolder()
    state.write(
      "# A run\n\n```gradus\nf(x) = x^2\n```\n\n```gradus\ntrain f from x = 5 with gd(1e-9) for 900000000\n```\n\nThe end.\n",
      to: "run.md")
    let terminal = try started([], state: state)
    try terminal.expect("1> ")
    try enter("open \(state.path)/run.md", terminal, expecting: "f(x) = x^2")
    try enter("", terminal, expecting: "train f")
    try enter("", terminal, expecting: " of 900000000 updates")
    try terminal.type("\u{03}")
    try terminal.expect("interrupted after")
    try terminal.expect("is offered again")
    try terminal.expect("train f from x = 5 with gd(1e-9)")
    // What it came to is there.
    try enter("\u{15}train for 1", terminal, expecting: "f = ", "notebook> ", "train f from x = 5 with gd(1e-9)")
    try enter("\u{15}quit", terminal, expecting: "1> ")
    try enter("open \(state.path)/run.md", terminal, expecting: "train f from x = 5 with gd(1e-9)")
  }

  /// What two terminals do in a lesson is kept of both.
  @Test func twoTerminalsInALesson() throws {
    let state = try TemporaryFolder()
    let (first, second) = (try started(["lesson", "6"], state: state), try started(["lesson", "6"], state: state))
    // Both begin before anything is kept.
    for terminal in [first, second] { try terminal.expect("lesson 6> ") }
    for terminal in [first, second] {
      try enter("next", terminal, expecting: "f''")
      try enter("\u{15}next", terminal, expecting: "α = ? ")
    }
    try enter("0.5", first, expecting: "✓ right", "lesson 6> ")
    try enter("next", second, expecting: "C(w) = 1/2 (2w - 4)^2")
    try enter("\u{15}next", second, expecting: "η_opt = ? ")
    try enter("0.25", second, expecting: "✓ right", "lesson 6> ")
    try enter("\u{15}lesson", second, expecting: "2 of 16 questions")
    try enter("\u{15}next", first, expecting: "η_opt = ? ")
    first.send(signal: 9)
    _ = first.end()
    let kept = try #require(state.read("gradus/lessons/best-rate"))
    #expect(kept.contains("rate-in-one-update right") && kept.contains("neuron-best-rate right"))
  }

  @Test func whatALessonBuildsOnIsWrapped() throws {
    let own = ["GRADUS_LESSONS": folder]
    let terminal = try PseudoTerminal("gradus", ["lesson", "6"], environment: own, columns: 40)
    try terminal.expect("   It builds on lesson 4, One neuron,\r\n     with and without bias.\r\n")
  }
}
