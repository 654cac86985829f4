import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct CheckFileTests {
  private func checked(_ text: String, name: String = "work.md") throws -> (text: String, isRight: Bool) {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    try TextFile.store(text, at: path, replacing: true)
    return try Session().checked(path)
  }

  private static let run = "```gradus\nf(w) = (w-3)^2\ntrain f from w = 0 with gd(0.1) for 2\n```\n"

  @Test func itsOwnCellsDefineTheRun() throws {
    let right = try checked("\(Self.run)\n| t | w | w_nuevo |\n|---|---|---|\n| 1 | 0 | 0,6 |\n| 2 | 0,6 | 1,08 |\n")
    #expect(right.isRight)
    let wrong = try checked("\(Self.run)\n| t | w | w_nuevo |\n|---|---|---|\n| 1 | 0 | -0,6 |\n")
    #expect(!wrong.isRight)
    #expect(wrong.text.contains("the step was added"))
  }

  @Test func theLanguageIsThatOfItsHeader() throws {
    let result = try checked("---\nlang: es\n---\n\(Self.run)\n| t | w | w_nuevo |\n|---|---|---|\n| 1 | 0 | -0,6 |\n")
    #expect(result.text.contains("el paso se sumó"))
  }

  @Test func nodesOfItsOwn() throws {
    let result = try checked(
      "```gradus\nh(a, b) = d*e where d = a*b, e = a + b\nbackprop h(2, 3)\n```\n\n"
        + "| nodo | valor | adjunto |\n|---|---|---|\n| d | 6 | 5 |\n| a | 2 | 21 |\n")
    #expect(result.isRight)
  }

  @Test func withoutATable() {
    #expect(throws: (any Error).self) { try checked("\(Self.run)\nNo table here.\n") }
    #expect(throws: (any Error).self) { try checked("t,w\n1,0\n", name: "work.csv") }
  }
}
