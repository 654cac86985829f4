import Glibc
import ProgramTesting
import Testing

private let controlA = "\u{01}"
private let controlC = "\u{03}"
private let marksOn = "\u{1B}[?2004h"
private let marksOff = "\u{1B}[?2004l"
/// The cursor goes to where the first letter after the prompt stands.
private let beginningOfLine = "\u{1B}[8G"
private let clearBelow = "\u{1B}[J"

/// What becomes of a line at a real prompt when the window changes, a signal comes or the terminal goes.
@Suite(.serialized) struct LineEditorTerminalTests {
  // MARK: The window

  @Test func resizeRedrawsAndKeepsTheText() throws {
    let terminal = try probe(columns: 80)
    try terminal.type("some words that take more than thirty columns")
    try terminal.expect("columns")
    terminal.resize(columns: 30)
    try terminal.expect("ready> some words that take mo")
    try terminal.expect("columns")
    try terminal.type("!\r")
    try terminal.expect("<some words that take more than thirty columns!>")
    try terminal.type("width\r")
    try terminal.expect("<30 columns>")
  }

  /// The cursor goes up by as many rows as the prompt and the text before it take in the new window.
  @Test(
    arguments: [
      (60, "", ""), (30, "", "\u{1B}[1A"), (20, "", "\u{1B}[2A"), (20, controlA, ""),
    ] as [(UInt16, String, String)])
  func resizeErasesTheRowsThatTheLineTakes(columns: UInt16, keys: String, up: String) throws {
    let terminal = try probe()
    // With the prompt 53 columns.
    try terminal.type("some words that take more than thirty columns!\(keys)")
    try terminal.expect("columns!")
    if !keys.isEmpty { try terminal.expect(beginningOfLine) }
    terminal.resize(columns: columns)
    try terminal.expect("\r\(up)\(clearBelow)")
    try terminal.expect("ready> some")
    try terminal.type("\r")
    try terminal.expect("<some words that take more than thirty columns!>")
  }

  @Test func resizeErasesTheLinesOfAPaste() throws {
    let terminal = try probe()
    try terminal.type("\u{1B}[200~a = 1\rb = 2\rc = 3\u{1B}[201~")
    try terminal.expect("c = 3")
    terminal.resize(columns: 40)
    try terminal.expect("\r\u{1B}[2A\(clearBelow)")
    try terminal.expect("c = 3")
    try terminal.type("\r")
    try terminal.expect("<a = 1|b = 2|c = 3>")
  }

  /// A terminal that cannot move its cursor gets the line once more, below.
  @Test func resizeOfADumbTerminalBeginsANewLine() throws {
    let terminal = try probe(environment: ["TERM": "dumb"])
    try terminal.type("half a line")
    try terminal.expect("half a line")
    terminal.resize(columns: 40)
    let redrawn = try terminal.expect("ready> half a line")
    #expect(redrawn.contains("\r\n") && !redrawn.contains("\u{1B}"))
    try terminal.type("!\r")
    try terminal.expect("<half a line!>")
  }

  // MARK: Signals

  /// Whoever was in the foreground meanwhile may have left the terminal in another mode.
  @Test func goingOnAfterAStopRedrawsAndAsksForMarksAgain() throws {
    let terminal = try probe()
    try terminal.type("half a li")
    try terminal.expect("half a li")
    terminal.send(signal: SIGSTOP)
    terminal.send(signal: SIGCONT)
    try terminal.expect(marksOn)
    try terminal.expect("ready> half a li")
    try terminal.type("ne\r")
    try terminal.expect("<half a line>")
  }

  /// Ctrl-Z puts the terminal back before the program stops; nobody stops a program that no shell could wake.
  @Test func aStopAskedForTakesTheMarksAwayAndGoesOn() throws {
    let terminal = try probe()
    try terminal.type("half a li")
    try terminal.expect("half a li")
    terminal.send(signal: SIGTSTP)
    try terminal.expect(marksOff)
    try terminal.expect(marksOn)
    try terminal.expect("ready> half a li")
    try terminal.type("ne\r")
    try terminal.expect("<half a line>")
  }

  @Test func terminationPutsTheTerminalBack() throws {
    let terminal = try probe()
    try terminal.type("half a li")
    try terminal.expect("half a li")
    terminal.send(signal: SIGTERM)
    try terminal.expect("\u{1B}[?2004l")
    #expect(terminal.end() == 128 + SIGTERM)
  }

  @Test func aLineThatHangsUpEndsTheProgram() throws {
    let terminal = try probe()
    try terminal.type("half")
    try terminal.expect("half")
    terminal.send(signal: SIGHUP)
    try terminal.expect(marksOff)
    #expect(terminal.end() == 128 + SIGHUP)
  }

  @Test func signalsBetweenTwoEntriesAreNotTheEditors() throws {
    let terminal = try probe()
    try terminal.type("wait\r")
    try terminal.expect("<waiting>")
    terminal.resize(columns: 50)
    try terminal.type(controlC)
    try terminal.expect("<stopped>")
    try terminal.expect("ready> ")
    try terminal.type("width\r")
    try terminal.expect("<50 columns>")
  }

  // MARK: Ctrl-C

  /// What comes next stands below a line of several rows, wherever the cursor was.
  @Test func controlCGoesToTheEndOfALongLineFirst() throws {
    let terminal = try probe(columns: 30)
    try terminal.type("some words that take more than thirty columns\(controlA)")
    try terminal.expect("columns")
    try terminal.expect(beginningOfLine)
    try terminal.type("x")
    try terminal.expect("x")
    try terminal.type(controlC)
    let drawn = try terminal.expect("^C")
    #expect(drawn.contains(clearBelow) && drawn.contains("columns"), "\(drawn.debugDescription)")
    try terminal.expect("<interrupted>")
  }

  @Test func controlCAtTheEndDrawsNothingAnew() throws {
    let terminal = try probe()
    try terminal.type("some words")
    try terminal.expect("some words")
    try terminal.type(controlC)
    let drawn = try terminal.expect("^C")
    #expect(!drawn.contains("words") && !drawn.contains(clearBelow), "\(drawn.debugDescription)")
    try terminal.expect("<interrupted>")
  }

  // MARK: Marks around a paste

  @Test func marksAreAskedForWhileALineIsReadOnly() throws {
    let terminal = try PseudoTerminal("LineEditingProbe")
    try terminal.expect(marksOn)
    try terminal.expect("ready> ")
    try terminal.type("wait\r")
    let ended = try terminal.expect("<waiting>")
    #expect(ended.contains(marksOff) && !ended.contains(marksOn))
    try terminal.type(controlC)
    let next = try terminal.expect("ready> ")
    #expect(next.contains(marksOn))
  }
}
