import Language
import Testing

@testable import Notebook

@Suite struct PastedTranscriptTests {
  @Test func onlyWhatWasTypedIsLeft() {
    let text =
      "1> f(w) = (w-3)^2\n   f(w) = (w − 3)²\n12> f'\n.. \n   f'(w) = 2(w − 3)\n.. no entry before\n> a = (1\n.. + 2)"
    let input = PastedTranscript.input(text)
    #expect(
      input.split(separator: "\n", omittingEmptySubsequences: false) == [
        "   f(w) = (w-3)^2"[...], "", "    f'", "   ", "", "", "  a = (1", "   + 2)",
      ])
  }

  @Test(arguments: [
    "f(x) = x^2", "3>2", "3 > 2", "x\n> 2", "a = 1\nb = 2", "..", "if x > 0 then 1 else 2", "1234567> 2",
  ])
  func whatHasNoPromptStaysAsItIs(text: String) {
    if text == "x\n> 2" { return #expect(PastedTranscript.input(text) == "\n  2") }
    #expect(PastedTranscript.input(text) == text)
  }

  @Test func promptsOfLessons() {
    let input = PastedTranscript.input("lesson 2> a = 1\n   a = 1\nanswer> 3\nw₁ = ? f(3)\nlección 16> a")
    #expect(input.split(separator: "\n").map(\.trimmed) == ["a = 1", "a"])
  }

  /// Every golden session gives itself again when its screen is pasted.
  @Test(arguments: ["basics", "notebook", "check"].filter { GoldenSessionsTests.names.contains($0) })
  func aScreenRunsAgain(name: String) throws {
    let screen = try TextFile.text(at: "\(GoldenSessionsTests.folder)/\(name).txt")
    let typed = try TextFile.text(at: "\(GoldenSessionsTests.folder)/\(name).gradus")
    func printed(_ text: String) -> String {
      var session = Session()
      session.writesFiles = false
      var printed = ""
      _ = session.run(Source(text), output: { printed += $0 }, errors: { _ in })
      return printed
    }
    #expect(!printed(screen).isEmpty && printed(screen) == printed(typed))
  }

  @Test func errorsPointAtTheLineAsItStood() {
    var session = Session()
    var errors = ""
    let source = Source("1> a = 2\n   a = 2\n2> a + zz\n   oh\n", file: "t.txt")
    #expect(session.run(source, output: { _ in }, errors: { errors += $0 }).failed)
    #expect(errors.contains("t.txt:3") && errors.contains("zz"))
    #expect(session.cells.map(\.source) == ["a = 2", "a + zz"])
  }
}
