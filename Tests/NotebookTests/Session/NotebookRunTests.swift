import Testing

@testable import Notebook

@Suite struct NotebookRunTests {
  @Test func comparesEveryCell() throws {
    let text = "```gradus\nx = 2\n```\n```output\n   x = 2\n```\n```gradus\nx + 1\n```\n```output\n   4\n```\n"
    let report = NotebookRun.test(try Document(text), settings: Settings())
    #expect(!report.passed)
    #expect(report.failures.count == 1)
    #expect(NotebookRun.test(try Document(report.accepted), settings: Settings()).passed)
  }

  @Test func writesNoFile() throws {
    let folder = try TemporaryFolder()
    let cells = "f(x) = x^2\nstep f from x = 5 with gd(0.1)\ntable to \(folder / "t.md")"
    _ = NotebookRun.test(try Document("```gradus\n\(cells)\n```\n"), settings: Settings())
    #expect(try Folder.names(in: folder.path).isEmpty)
  }
}
