import Glibc
import ProgramTesting
import Testing

private let up = "\u{1B}[A"
private let controlC = "\u{03}"
private let controlD = "\u{04}"

/// The prompt as a student meets it, on a pseudo-terminal.
@Suite(.serialized) struct PromptTests {
  private func started(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: UInt16 = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("gradus", arguments, environment: environment, columns: columns)
    try terminal.expect("1> ")
    return terminal
  }

  /// Types a line and waits for what is expected, and then for the next prompt; all that came is returned.
  @discardableResult
  private func enter(_ line: String, _ terminal: PseudoTerminal, expecting texts: String...) throws -> String {
    try terminal.type(line + "\r")
    var output = ""
    for text in texts { output += try terminal.expect(text) }
    return output + (try terminal.expect("> "))
  }

  /// A text without escape sequences.
  private func plain(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;?]*[a-zA-Z]/, with: "").replacing("\r\n", with: "\n").replacing("\r", with: "")
  }

  @Test func aLessonsWordsOutsideALesson() throws {
    let terminal = try started()
    try enter("next", terminal, expecting: "You are in no lesson")
    try enter("pista", terminal, expecting: "check hint")
    try enter("skip = 3", terminal, expecting: "skip = 3")
    try enter("skip", terminal, expecting: "   3\r\n")
  }

  @Test(
    "The greeting has three lines at most, in a narrow window too",
    arguments: [
      ([], "", ["type f(x) = x^2", "escriba f(x) = x^2", "lección o ayuda", "set lang es"]),
      ([], "en_US.UTF-8", ["type f(x) = x^2", "lesson or help"]),
      ([], "es_CO.UTF-8", ["escriba f(x) = x^2", "lección o ayuda"]),
      (["--lang", "es"], "", ["escriba f(x) = x^2"]),
      (["--lang", "en"], "es_ES.UTF-8", ["type f(x) = x^2"]),
    ], [50, 80] as [UInt16])
  func greeting(call: (arguments: [String], locale: String, texts: [String]), columns: UInt16) throws {
    let environment = ["LANG": call.locale, "LC_ALL": ""]
    let terminal = try PseudoTerminal("gradus", call.arguments, environment: environment, columns: columns)
    let start = plain(try terminal.expect("1> "))
    for text in call.texts { #expect(start.contains(text)) }
    let lines = start.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 3)
    for line in lines { #expect(line.count < columns) }
  }

  @Test func theRowsOfATable() throws {
    let terminal = try started()
    try enter("f(w) = (w-3)^2", terminal, expecting: "f(w) = (w − 3)²", "2")
    try terminal.type("check table f from w = 0 with gd(0.1)\r")
    try terminal.expect("paste the rows; an empty line ends")
    try terminal.expect(".. ")
    try terminal.type("t w_new\r1 -0.6\r\r")
    try terminal.expect("✗")
    try terminal.expect("3> ")
    try terminal.type("quit\r")
    #expect(terminal.end() == 0)
  }

  /// How to get out of a line that goes on is said once.
  @Test func howALineThatGoesOnEnds() throws {
    let terminal = try started()
    try terminal.type("(1 +\r")
    try terminal.expect("   an empty line ends it, Ctrl-C drops it\r\n")
    try terminal.expect(".. ")
    try enter("2)", terminal, expecting: "   3\r\n")
    try terminal.type("(2 +\r")
    #expect(!(try terminal.expect(".. ")).contains("empty line"))
    // In no lesson a word is a part of the statement.
    try enter("next)", terminal, expecting: "next has no value here")
  }

  @Test func aFirstSession() throws {
    let terminal = try started()
    try enter("f(w) = (w-3)^2", terminal, expecting: "f(w) = (w − 3)²", "2")
    try enter("f'", terminal, expecting: "f'(w) = 2(w − 3)", "3")
    try enter("step f from w = 0 with gd(α = 0.1)", terminal, expecting: "= 0 − 0.1·(−6)", "= 0.6")
    let table = try enter("train for 3", terminal, expecting: "1.7712", "converges to w = 3")
    #expect(plain(table).contains("    2 │ 0.6   │ 5.76   │ −4.8   │ 1.08\n"))
    try enter("undo", terminal)
    try terminal.type("quit\r")
    try terminal.expect("\n")
    #expect(terminal.end() == 0)
  }

  @Test func anErrorLeavesTheSessionAsItWas() throws {
    let terminal = try started()
    try enter("a = 2", terminal, expecting: "a = 2")
    try enter("a = 1 + b", terminal, expecting: "b has no value here.", "^")
    try enter("a", terminal, expecting: "   2\r\n")
  }

  @Test func controlDLeaves() throws {
    let terminal = try started()
    try terminal.type(controlD)
    #expect(terminal.end() == 0)
  }

  @Test func aCommandThatEndsTheSessionInBothLanguages() throws {
    for word in ["quit", "exit", "salir"] {
      let terminal = try started()
      try terminal.type("\(word)\r")
      #expect(terminal.end() == 0)
    }
  }

  @Test func theLanguageIsRemembered() throws {
    let home = try TemporaryFolder()
    let first = try PseudoTerminal("gradus", environment: ["HOME": home.path])
    try first.expect("set lang es")
    try first.expect("1> ")
    try enter("set lang es", first, expecting: "2")
    try enter("b", first, expecting: "b no tiene")
    try first.type(controlD)
    #expect(first.end() == 0)
    let second = try PseudoTerminal("gradus", environment: ["HOME": home.path])
    #expect(!(try second.expect("1> ")).contains("type f(x)"))
    let third = try PseudoTerminal("gradus", environment: ["HOME": home.path, "LANG": "en_US.UTF-8"])
    #expect(try third.expect("1> ").contains("type f(x)"))
  }

  @Test func damagedOrForbiddenStateIsNeverMissed() throws {
    let home = try TemporaryFolder()
    home.write("a file where a folder should be".utf8, to: ".local")
    let terminal = try started(environment: ["HOME": home.path])
    try enter("set lang es", terminal)
    try enter("1 + 1", terminal, expecting: "2\r\n")
  }

  /// What the author of a notebook has hardly meant is told to who opens it.
  @Test func slipsOfANotebookAreToldOnOpening() throws {
    let folder = try TemporaryFolder()
    folder.write("# N\n\na price $x\n\n```gradus\n1 + 1\n```\n".utf8, to: "n.md")
    let terminal = try started()
    try enter(
      "open \(folder.path)/n.md", terminal, expecting: "line 3: this formula does not end", "N\r\n", "notebook")
  }

  @Test func historyAcrossTwoStarts() throws {
    let state = try TemporaryFolder()
    let first = try started(environment: ["XDG_STATE_HOME": state.path])
    try enter("θ = 41", first, expecting: "θ = 41")
    try first.type(controlD)
    #expect(first.end() == 0)
    #expect(state.read("gradus/history") == "θ = 41\n")
    let second = try started(environment: ["XDG_STATE_HOME": state.path])
    try enter("\(up) + 1", second, expecting: "θ = 42")
    try enter("\u{12}41", second, expecting: "θ = 41")
  }

  @Test(
    "Tab",
    arguments: [
      ("trai\t f from x = 5 with gd(0.1) for 1", "f = 16 at x = 4"),
      ("ste\t f from x = 5 with momentum_e\t(0.1)", "momentum_ema"),
      ("\\alpha\t = 7", "α = 7"),
      ("m\\hat\t = 7", "m̂ = 7"),
      ("objec\t(2)", "   8\r\n"),
      ("set la\t es", "lang = es"),
    ])
  func tab(typed: String, expected: String) throws {
    let terminal = try started()
    try enter("objective(x) = x^3", terminal)
    try enter("f(x) = x^2", terminal)
    try enter(typed, terminal, expecting: expected)
  }

  @Test func tabTwiceListsRules() throws {
    let terminal = try started()
    try enter("f(x) = x^2", terminal)
    try terminal.type("step f from x = 5 with \t")
    let list = try terminal.expect("rmsprop")
    #expect(list.contains("adam") && list.contains("gd"))
    #expect(!list.contains("sqrt"))
  }

  @Test func entriesOfSeveralLines() throws {
    let terminal = try started()
    try terminal.type("a = [1,\r")
    try terminal.expect(".. ")
    try enter("2]", terminal, expecting: "a = [1, 2]")
    try terminal.type("rule halve(k = 2)\r")
    try terminal.expect(".. ")
    try terminal.type("  θ = θ/k\r")
    try terminal.expect(".. ")
    try enter("end", terminal)
    try enter("f(x) = x^2", terminal)
    try enter("train f from x = 8 with halve() for 2", terminal, expecting: "f = 4 at x = 2")
    try terminal.type("repeat 3\r")
    try terminal.expect(".. ")
    try terminal.type("a = 2a\r")
    try terminal.expect(".. ")
    try enter("end", terminal)
    try enter("a", terminal, expecting: "[8, 16]")
  }

  @Test func aPasteOfManyLinesRunsLineByLine() throws {
    let terminal = try started()
    let lines = (1...300).map { "w\($0) = \($0)" }
    try terminal.type("\u{1B}[200~\(lines.joined(separator: "\n"))\u{1B}[201~\r")
    for number in [1, 150, 300] { try terminal.expect("   w\(number) = \(number)\r\n") }
    try terminal.expect("301> ")
    try terminal.type("a = 1\rb = a + 1\rrepeat 2\r  b = 2b\rend\rb\r")
    try terminal.expect("   8\r\n")
  }

  @Test func controlCClearsTheLine() throws {
    let terminal = try started()
    try terminal.type("a = 1 + nonsense")
    try terminal.expect("nonsense")
    try terminal.type(controlC)
    try terminal.expect("1> ")
    try enter("a = 5", terminal, expecting: "a = 5")
  }

  @Test func controlCStopsALongRunAndKeepsItsRows() throws {
    let terminal = try started()
    try enter("f(x) = x^2", terminal, expecting: "2")
    try terminal.type("train f from x = 5 with gd(1e-9) for 100000000\r")
    try terminal.expect("100000000")
    usleep(500_000)
    try terminal.type(controlC)
    let table = plain(try terminal.expect("interrupted") + terminal.expect("3> "))
    #expect(table.contains("\n    1 │ 5") || table.contains(" 1 │ 5"))
    try enter("train for 2", terminal, expecting: "x new", "4")
    try enter("1 + 1", terminal, expecting: "   2\r\n")
  }

  @Test(
    "A long run tells how far it is, and the line is gone when it ends",
    arguments: [
      ([], "train f from x = 5 with gd(1e-9) for 900000000", " of 900000000 updates · "),
      (["--lang", "es"], "train f from x = 5 with gd(1e-9) for 900000000", " de 900000000 actualizaciones · "),
      ([], "compare f from x = 5 with gd(1e-9), gd(1e-8) for 900000000", "A · "),
      (["lesson", "3"], "train f from x = 5 with gd(1e-9) for 900000000", " of 900000000 updates · "),
      (["lesson", "3", "--lang", "es"], "train f from x = 5 with gd(1e-9) for 900000000", " por segundo · "),
    ])
  func progress(arguments: [String], statement: String, line: String) throws {
    let terminal = try PseudoTerminal("gradus", arguments)
    try terminal.expect("> ")
    // In a lesson the prompt may hold a cell to be run.
    try terminal.type("\u{15}f(x) = x^2\r")
    try terminal.expect("f(x) = x²")
    try terminal.expect("> ")
    try terminal.type("\u{15}\(statement)\r")
    try terminal.expect(line)
    try terminal.type(controlC)
    // Wiped, and what is printed then begins on the same line.
    try terminal.expect("\r\u{1B}[K ")
    try terminal.expect("> ")
  }

  @Test func theTableFollowsTheWindow() throws {
    let terminal = try started(columns: 100)
    try enter("f(x) = x^2", terminal)
    try terminal.type("train f from x = 5 with adam(0.1) for 5\r")
    try terminal.expect("x new")
    try terminal.expect("3> ")
    terminal.resize(columns: 50)
    try terminal.type("table\r")
    let table = plain(try terminal.expect("4> "))
    #expect(table.contains("x new"))
    for line in table.split(separator: "\n").dropFirst() { #expect(line.count <= 50, "\(line)") }
  }

  @Test func viModeByEditrc() throws {
    let home = try TemporaryFolder()
    home.write("gradus:bind -v\n".utf8, to: ".editrc")
    let terminal = try started(environment: ["HOME": home.path])
    try enter("a = 1\u{1B}x2i\u{1B}0ib", terminal, expecting: "ba = ")
  }

  @Test func greekWithoutALocale() throws {
    let terminal = try started(environment: ["LANG": ""])
    try enter("θ₀ = 3", terminal, expecting: "   θ₀ = 3\r\n")
    try enter("m\u{302} = θ₀ + 1", terminal, expecting: "   m\u{302} = 4\r\n")
  }

  @Test func colorsOnATerminalOnly() throws {
    let colored = try PseudoTerminal("gradus", environment: ["NO_COLOR": ""])
    try colored.type("1 +* 2\r")
    try colored.expect("\u{1B}[31m^\u{1B}[0m")
    for (arguments, environment) in [
      ([], ["NO_COLOR": "1"]), (["--no-color"], [:]), (["--plain"], [:]), ([], ["TERM": "dumb"]),
    ] {
      let terminal = try started(arguments, environment: environment)
      let output = try enter("1 +* 2", terminal, expecting: "2") + enter("f(x) = x^2", terminal)
      #expect(!output.contains("\u{1B}[31m"))
    }
  }

  @Test func aDumbTerminalGetsNoEscapeSequences() throws {
    let terminal = try PseudoTerminal("gradus", environment: ["TERM": "dumb"])
    let start = try terminal.expect("1> ")
    let table =
      try enter("f(x) = x^2", terminal, expecting: "x²")
      + enter("train f from x = 5 with gd(0.1) for 3", terminal, expecting: "converges")
    #expect(!(start + table).contains("\u{1B}"))
  }
}
