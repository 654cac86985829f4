import Glibc
import ProgramTesting
import Testing

private let left = "\u{1B}[D"
private let escape = "\u{1B}"
private let controlC = "\u{03}"
private let controlR = "\u{12}"
/// What keys do at a real prompt: completion, search, pastes, and a line that was prepared.
@Suite(.serialized) struct LineEditorKeysTests {
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
    let terminal = try probe()
    try terminal.type(typed)
    try terminal.expect(read)
  }

  @Test func ambiguousTabInsertsWhatIsSharedAndLists() throws {
    let terminal = try probe(columns: 80)
    try terminal.type("t\t")
    try terminal.expect("train      trace      tracemore")
    try terminal.expect("ready> tra")
    try terminal.type("i\t\r")
    try terminal.expect("<train>")
  }

  @Test func controlRSearchesAsOneTypes() throws {
    let terminal = try probe()
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
    let terminal = try probe()
    try terminal.type("\u{1B}[200~a = 1\r")
    try terminal.type(controlC)
    try terminal.expect("<interrupted>")
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }

  @Test func plainPasteIsReadLineAfterLine() throws {
    let terminal = try probe()
    try terminal.type("a = 1\rf {\r  x\r}\rb = 2\r")
    try terminal.expect("<a = 1>")
    try terminal.expect("<f {|  x|}>")
    try terminal.expect("<b = 2>")
  }

  @Test func longPastesComeThroughWhole() throws {
    let terminal = try probe()
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

  @Test func prefilledLineCanBeEdited() throws {
    let terminal = try probe(["--prefill", "w₀ = 0"])
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
    let terminal = try probe(["--prefill", "w₀ = 0"])
    try terminal.expect("w₀ = 0")
    try terminal.type(typed)
    for text in read { try terminal.expect(text) }
    try terminal.expect("ready> ")
  }

  @Test func controlCDropsWhatIsLeftOfAPaste() throws {
    let terminal = try probe(["--prefill", "w₀ = 0"])
    try terminal.expect("w₀ = 0")
    try terminal.type("wait\rb = 2\r")
    try terminal.expect("<waiting>")
    try terminal.type(controlC)
    #expect(!(try terminal.expect("ready> ")).contains("b = 2"))
    try terminal.type("new\r")
    try terminal.expect("<new>")
  }
}
