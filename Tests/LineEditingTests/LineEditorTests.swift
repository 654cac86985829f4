import Glibc
import ProgramTesting
import Testing

private let up = "\u{1B}[A"
private let left = "\u{1B}[D"
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
    let terminal = try probe()
    try terminal.type(typed)
    try terminal.expect(read)
    try terminal.expect("ready> ")
  }

  @Test func severalLines() throws {
    let terminal = try probe()
    try terminal.type("f {\r")
    try terminal.expect("more> ")
    try terminal.type("  x\r")
    try terminal.expect("more> ")
    try terminal.type("}\r")
    try terminal.expect("<f {|  x|}>")
  }

  /// While an entry goes on, ↑ brings its lines back one by one; afterwards the entry as a whole.
  @Test func theLinesOfAnEntryThatGoesOnAreRecalled() throws {
    let terminal = try probe()
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
    let terminal = try probe()
    try terminal.type("f {\r")
    try terminal.expect("more> ")
    try terminal.type("  \r")
    try terminal.expect("<f {>")
  }

  @Test func controlDEndsAnIncompleteEntryAndThenTheInput() throws {
    let terminal = try probe()
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
    let terminal = try probe()
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
    let terminal = try probe()
    try terminal.type("\(controlR)abc")
    try terminal.expect("bck")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func controlCStopsARunAndThePromptIsUsableAfterwards() throws {
    let terminal = try probe()
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
    let terminal = try probe()
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
    let first = try probe(arguments)
    for (typed, read) in [("α = \\d\r", "<α = \\d>"), ("f {\r  x\r}\r", "<f {|  x|}>"), ("last\r", "<last>")] {
      try first.type(typed)
      try first.expect(read)
    }
    try first.expect("ready> ")
    try first.type(controlD)
    try first.expect("<end>")
    #expect(folder.read("state/history") == "α = \\\\d\nf {\\n  x\\n}\nlast\n")

    let second = try probe(arguments)
    try second.type("\(up)\(up)\r")
    try second.expect("<f {|  x|}>")
    try second.type("\(up)\(up)\(up)\(up)\r")
    try second.expect("<α = \\d>")
  }

  @Test func recalledEntryLongerThanTheFirstBuffer() throws {
    let terminal = try probe()
    let long = String(repeating: "x + ", count: 1000) + "1"
    try terminal.type("\(long)\r")
    try terminal.expect("<\(long)>")
    try terminal.type("\(up)!\r")
    try terminal.expect("<\(long)!>")
  }

  @Test func damagedHistoryIsNotFatal() throws {
    let folder = try TemporaryFolder()
    let path = folder.write([0xFF, 0x00, 0x0A], to: "history")
    let terminal = try probe(["--history", path])
    try terminal.type("a\r")
    try terminal.expect("<a>")
    try terminal.expect("ready> ")
    #expect(folder.read("history") == "a\n")
  }

  @Test("Greek, whatever the locale", arguments: ["", "C", "POSIX", "de_DE.ISO-8859-1", "no_SUCH.locale"])
  func locale(name: String) throws {
    let terminal = try probe(environment: ["LANG": "", "LC_ALL": name])
    try terminal.type("θ₀ = α ñ\(left)\(left)\(backspace)β\r")
    try terminal.expect("<θ₀ = β ñ>")
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
