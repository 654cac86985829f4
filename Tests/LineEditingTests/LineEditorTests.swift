import Glibc
import ProgramTesting
import Testing

private let up = "\u{1B}[A"
private let left = "\u{1B}[D"
private let escape = "\u{1B}"
private let controlA = "\u{01}"
private let controlC = "\u{03}"
private let controlD = "\u{04}"
private let controlE = "\u{05}"
private let controlR = "\u{12}"
private let backspace = "\u{7F}"

/// Each test types at a real prompt on a pseudo-terminal and reads what the program says it got.
///
/// Before it types a control character it waits for the prompt: between two entries the system would take the key.
@Suite(.serialized) struct LineEditorTests {
  private func started(
    _ arguments: [String] = [], environment: [String: String] = [:], columns: UInt16 = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal("LineEditingProbe", arguments, environment: environment, columns: columns)
    try terminal.expect("ready> ")
    return terminal
  }

  @Test(
    "What is typed and what is read",
    arguments: [
      ("w = 1\r", "<w = 1>"),
      ("\r", "<>"),
      ("bc\(controlA)a\r", "<abc>"),
      ("ac\(left)b\(controlE)d\r", "<abcd>"),
      ("abx\(backspace)c\r", "<abc>"),
      ("one two\u{17}three\r", "<one three>"),
      ("gone\u{15}kept\r", "<kept>"),
      ("α₁ = ∇f · ñ é × 𝛽\r", "<α₁ = ∇f · ñ é × 𝛽>"),
      ("θx\(backspace)\(backspace)λ\r", "<λ>"),
      ("m\u{302} = 1\r", "<m\u{302} = 1>"),
    ])
  func editing(typed: String, read: String) throws {
    let terminal = try started()
    try terminal.type(typed)
    try terminal.expect(read)
    try terminal.expect("ready> ")
  }

  @Test(
    "Tab",
    arguments: [
      ("st\t\r", "<step>"),
      ("x + st\t + 1\r", "<x + step + 1>"),
      ("\\alpha\t = 0.1\r", "<α = 0.1>"),
      ("tracem\t\r", "<tracemore>"),
      ("nothing\t\r", "<nothing>"),
      ("\\a\t\r", "<\\a>"),
      ("θ\t₁\r", "<θ₁>"),
      ("st + 1\(left)\(left)\(left)\(left)\t\r", "<step + 1>"),
    ])
  func completion(typed: String, read: String) throws {
    let terminal = try started()
    try terminal.type(typed)
    try terminal.expect(read)
  }

  @Test func ambiguousTabInsertsWhatIsSharedAndLists() throws {
    let terminal = try started(columns: 80)
    try terminal.type("t\t")
    try terminal.expect("train      trace      tracemore")
    try terminal.expect("ready> tra")
    try terminal.type("i\t\r")
    try terminal.expect("<train>")
  }

  @Test func severalLines() throws {
    let terminal = try started()
    try terminal.type("f {\r")
    try terminal.expect("more> ")
    try terminal.type("  x\r")
    try terminal.expect("more> ")
    try terminal.type("}\r")
    try terminal.expect("<f {|  x|}>")
  }

  /// While an entry goes on, ↑ brings its lines back one by one; afterwards the entry as a whole.
  @Test func theLinesOfAnEntryThatGoesOnAreRecalled() throws {
    let terminal = try started()
    for (line, next) in [("old = 1", "ready> "), ("f {", "more> "), ("  x = 1", "more> ")] {
      try terminal.type(line + "\r")
      try terminal.expect(next)
    }
    try terminal.type("\(up)\(backspace)2\r")
    try terminal.expect("more> ")
    try terminal.type("\(up)\(up)\(up)\(up)\u{1B}[B\u{1B}[B\(backspace)3 }\r")
    try terminal.expect("<f {|  x = 1|  x = 2|  x = 3 }>")
    try terminal.expect("ready> ")
    try terminal.type("\(up)\(up)\(backspace)2\r")
    try terminal.expect("<old = 2>")
    try terminal.expect("ready> ")
    try terminal.type("g {\r")
    try terminal.expect("more> ")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    // Between two lines the terminal is not the editor's.
    try terminal.expect("ready> ")
    try terminal.type("\(up)\(backspace)3\r")
    try terminal.expect("<old = 3>")
  }

  @Test func emptyLineEndsAnIncompleteEntry() throws {
    let terminal = try started()
    try terminal.type("f {\r")
    try terminal.expect("more> ")
    try terminal.type("  \r")
    try terminal.expect("<f {>")
  }

  @Test func controlDEndsAnIncompleteEntryAndThenTheInput() throws {
    let terminal = try started()
    try terminal.type("f {\r")
    try terminal.expect("more> ")
    try terminal.type(controlD)
    try terminal.expect("<f {>")
    try terminal.expect("ready> ")
    try terminal.type(controlD)
    try terminal.expect("<end>")
    #expect(terminal.end() == 0)
  }

  @Test func controlCClearsTheLineAndTheWholeEntry() throws {
    let terminal = try started()
    try terminal.type("some")
    try terminal.expect("some")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    try terminal.expect("ready> ")
    try terminal.type("f {\r")
    try terminal.expect("more> ")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    try terminal.expect("ready> ")
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func controlCDuringASearch() throws {
    let terminal = try started()
    try terminal.type("\(controlR)abc")
    try terminal.expect("bck")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func controlCStopsARunAndThePromptIsUsableAfterwards() throws {
    let terminal = try started()
    for _ in 1...2 {
      try terminal.type("wait\r")
      try terminal.expect("<waiting>")
      try terminal.type(controlC)
      try terminal.expect("<stopped>")
      try terminal.expect("ready> ")
    }
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func historyWithinASession() throws {
    let terminal = try started()
    for entry in ["a", "b", "b"] {
      try terminal.type("\(entry)\r")
      try terminal.expect("<\(entry)>")
      try terminal.expect("ready> ")
    }
    // The second b is the same entry as the first.
    try terminal.type("\(up)\(up)\r")
    try terminal.expect("<a>")
  }

  @Test func historyAcrossSessions() throws {
    let folder = try TemporaryFolder()
    let arguments = ["--history", folder.path + "/state/history"]
    let first = try started(arguments)
    for (typed, read) in [("α = \\d\r", "<α = \\d>"), ("f {\r  x\r}\r", "<f {|  x|}>"), ("last\r", "<last>")] {
      try first.type(typed)
      try first.expect(read)
    }
    try first.expect("ready> ")
    try first.type(controlD)
    try first.expect("<end>")
    #expect(folder.read("state/history") == "α = \\\\d\nf {\\n  x\\n}\nlast\n")

    let second = try started(arguments)
    try second.type("\(up)\(up)\r")
    try second.expect("<f {|  x|}>")
    try second.type("\(up)\(up)\(up)\(up)\r")
    try second.expect("<α = \\d>")
  }

  @Test func recalledEntryLongerThanTheFirstBuffer() throws {
    let terminal = try started()
    let long = String(repeating: "x + ", count: 1000) + "1"
    try terminal.type("\(long)\r")
    try terminal.expect("<\(long)>")
    try terminal.type("\(up)!\r")
    try terminal.expect("<\(long)!>")
  }

  @Test func damagedHistoryIsNotFatal() throws {
    let folder = try TemporaryFolder()
    let path = folder.write([0xFF, 0x00, 0x0A], to: "history")
    let terminal = try started(["--history", path])
    try terminal.type("a\r")
    try terminal.expect("<a>")
    try terminal.expect("ready> ")
    #expect(folder.read("history") == "a\n")
  }

  @Test func controlRSearchesAsOneTypes() throws {
    let terminal = try started()
    for entry in ["alpha = 1", "beta = 2", "gamma = 3"] {
      try terminal.type("\(entry)\r")
      try terminal.expect("<\(entry)>")
      try terminal.expect("ready> ")
    }
    try terminal.type("\(controlR)bet")
    try terminal.expect("bck:")
    try terminal.type("\r")
    try terminal.expect("<beta = 2>")
  }

  @Test func bracketedPasteStaysOnTheLineUntilEnter() throws {
    let terminal = try PseudoTerminal("LineEditingProbe")
    try terminal.expect("\u{1B}[?2004h")
    try terminal.type("\u{1B}[200~a = 1\rb = 2\n\tc = α\r\n\u{1B}[201~")
    try terminal.expect("α")
    try terminal.type(" + 1\r")
    try terminal.expect("\u{1B}[?2004l")
    try terminal.expect("<a = 1|b = 2|\tc = α + 1>")
    try terminal.expect("\u{1B}[?2004h")
  }

  @Test func controlCInAPasteThatDoesNotEnd() throws {
    let terminal = try started()
    try terminal.type("\u{1B}[200~a = 1\r")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func plainPasteIsReadLineAfterLine() throws {
    let terminal = try started()
    try terminal.type("a = 1\rf {\r  x\r}\rb = 2\r")
    try terminal.expect("<a = 1>")
    try terminal.expect("<f {|  x|}>")
    try terminal.expect("<b = 2>")
  }

  @Test func longPastesComeThroughWhole() throws {
    let terminal = try started()
    let lines = (1...2000).map { "w\($0) = \($0)" }
    try terminal.type("\u{1B}[200~\(lines.joined(separator: "\r"))\u{1B}[201~\r")
    try terminal.expect("<\(lines.joined(separator: "|"))>")
    try terminal.expect("ready> ")
    try terminal.type(lines.prefix(200).joined(separator: "\r") + "\r")
    for line in lines.prefix(200) { try terminal.expect("<\(line)>") }
  }

  @Test func viModeFromEditrc() throws {
    let folder = try TemporaryFolder()
    folder.write("# keys\nbind -v\n".utf8, to: ".editrc")
    let terminal = try PseudoTerminal("LineEditingProbe", environment: ["HOME": folder.path])
    let start = try terminal.expect("ready> ")
    #expect(!start.contains("2004"))
    try terminal.type("abd\(escape)ic\r")
    try terminal.expect("<abcd>")
    try terminal.type("x\(escape)k0iz\r")
    try terminal.expect("<zabcd>")
    try terminal.expect("ready> ")
    try terminal.type("st\t\r")
    try terminal.expect("<step>")
    try terminal.expect("ready> ")
    try terminal.type("\(controlR)zab\r")
    try terminal.expect("<zabcd>")
  }

  @Test func editrcOfAnotherProgramIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    folder.write("other:bind -v\nprobe:bind ^G ed-insert\nnonsense here\n".utf8, to: ".editrc")
    let terminal = try PseudoTerminal("LineEditingProbe", environment: ["HOME": folder.path])
    try terminal.expect("\u{1B}[?2004h")
    try terminal.expect("ready> ")
    try terminal.type("a\r")
    try terminal.expect("<a>")
  }

  @Test("Greek, whatever the locale", arguments: ["", "C", "POSIX", "de_DE.ISO-8859-1", "no_SUCH.locale"])
  func locale(name: String) throws {
    let terminal = try started(environment: ["LANG": "", "LC_ALL": name])
    try terminal.type("θ₀ = α ñ\(left)\(left)\(backspace)β\r")
    try terminal.expect("<θ₀ = β ñ>")
  }

  @Test func prefilledLineCanBeEdited() throws {
    let terminal = try started(["--prefill", "w₀ = 0"])
    try terminal.type(".5\r")
    try terminal.expect("<w₀ = 0.5>")
    try terminal.expect("ready> ")
    try terminal.type("next\r")
    try terminal.expect("<next>")
  }

  /// With marks around it or without.
  @Test(arguments: [
    ("a = 1\rf {\r  x\r}\r\rb = 2\r", ["<a = 1>", "<f {|  x|}>", "<b = 2>"]),
    ("\u{1B}[200~a = 1\rb = 2\u{1B}[201~\r", ["<a = 1|b = 2>"]),
    // Only what nobody has touched gives way.
    (" + 1\u{1B}[200~\ra = 1\u{1B}[201~\r", ["<w₀ = 0 + 1|a = 1>"]),
    (" + α\r", ["<w₀ = 0 + α>"]), ("\r", ["<w₀ = 0>"]), ("\u{1B}[200~.5\u{1B}[201~\r", ["<w₀ = 0.5>"]),
  ])
  func aPasteOfSeveralLinesTakesThePlaceOfAPrefill(typed: String, read: [String]) throws {
    let terminal = try started(["--prefill", "w₀ = 0"])
    try terminal.expect("w₀ = 0")
    try terminal.type(typed)
    for text in read { try terminal.expect(text) }
    try terminal.expect("ready> ")
  }

  @Test func controlCDropsWhatIsLeftOfAPaste() throws {
    let terminal = try started(["--prefill", "w₀ = 0"])
    try terminal.expect("w₀ = 0")
    try terminal.type("wait\rb = 2\r")
    try terminal.expect("<waiting>")
    try terminal.type(controlC)
    #expect(!(try terminal.expect("ready> ")).contains("b = 2"))
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func boldPromptOnlyWhenAskedFor() throws {
    let bold = try PseudoTerminal("LineEditingProbe", ["--bold"])
    try bold.expect("\u{1B}[1mready>\u{1B}[0m ")
    try bold.type("a\r")
    try bold.expect("<a>")
    let plain = try PseudoTerminal("LineEditingProbe")
    #expect(!(try plain.expect("ready> ").contains("\u{1B}[1m")))
  }

  @Test("Terminals that can do little", arguments: ["dumb", "", "no-such-terminal"])
  func plainTerminal(name: String) throws {
    let terminal = try PseudoTerminal("LineEditingProbe", environment: ["TERM": name])
    try terminal.expect("ready> ")
    try terminal.type("bcd\(controlA)a\r")
    try terminal.expect("<abcd>")
    try terminal.type("tr\t")
    try terminal.expect("train      trace")
    try terminal.type("in\r")
    try terminal.expect("<train>")
  }

  @Test func dumbTerminalGetsNoEscapeSequences() throws {
    let terminal = try PseudoTerminal("LineEditingProbe", environment: ["TERM": "dumb"])
    let start = try terminal.expect("ready> ")
    try terminal.type("a\r")
    let reply = try terminal.expect("<a>") + terminal.expect("ready> ")
    try terminal.type(controlD)
    let end = try terminal.expect("<end>")
    #expect(!(start + reply + end).contains("\u{1B}"))
  }
}
