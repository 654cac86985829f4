import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct NotebookRunTests {
  /// Every lesson prints what stands in it, whatever the language of the session.
  @Test(arguments: (try? Folder.notebooks(at: LessonFilesTests.folder)) ?? [], SpokenLanguage.allCases)
  func runsTheLessons(path: String, language: SpokenLanguage) throws {
    let document = try Document(bytes: TextFile.bytes(at: path))
    let report = NotebookRun.test(document, settings: Settings(style: Style(language: language)))
    for failure in report.failures {
      Issue.record("\(path): \(failure.message[.english])\n\(failure.difference.text)")
    }
    #expect(report.accepted == document.source)
  }

  @Test func comparesEveryCell() throws {
    let text = "```gradus\nx = 2\n```\n```output\n   x = 2\n```\n```gradus\nx + 1\n```\n```output\n   4\n```\n"
    let report = NotebookRun.test(try Document(text), settings: Settings())
    #expect(report.failures.map(\.line) == [8])
    #expect(NotebookRun.test(try Document(report.accepted), settings: Settings()).passed)
  }

  private func output(_ text: String, _ language: SpokenLanguage) throws -> String {
    NotebookRun.test(try Document(text), settings: Settings(style: Style(language: language))).accepted
  }

  @Test func answersInTheNotebooksLanguage() throws {
    let cell = "```gradus\nf(x) = x^2\nstep f from x = 5 with gd(0.1)\n```\n"
    #expect(try output("---\nlang: es\n---\n" + cell, .english).contains("actualización 1"))
    #expect(try output("---\nlang: en\n---\n" + cell, .spanish).contains("update 1"))
    #expect(try output(cell, .spanish).contains("actualización 1"))
  }

  @Test func goesOnAfterAnError() throws {
    let text = "```gradus\nnothing + 1\n```\n\n```gradus\n1 + 1\n```\n```output\n3\n```\n"
    let report = NotebookRun.test(try Document(text), settings: Settings())
    #expect(report.failures.map(\.line) == [2, 6])
    #expect(report.accepted.hasSuffix("```output\n   2\n```\n"))
  }

  /// What a plot looks like is not compared, but written; what is said beside it is compared.
  @Test func passesOverPlots() throws {
    let cell = "```gradus\nf(x, y) = x^2 + y^2\ncontour f x from -1 to 1 y from -1 to 1\n2\n```\n"
    let accepted = try output(cell, .english)
    let lines = accepted.split(separator: "\n")
    #expect(lines.count > 15 && lines[lines.count - 2] == "   2")
    let drawn = try #require(lines.firstIndex { $0.contains("⠤") || $0.contains("⠒") || $0.contains("⡠") })
    func isPassed(_ text: String) throws -> Bool {
      NotebookRun.test(try Document(text), settings: Settings()).passed
    }
    #expect(try isPassed(accepted))
    let line = String(lines[drawn])
    #expect(try isPassed(accepted.replacing(line, with: "   another machine draws here\n   two lines")))
    #expect(try output(accepted.replacing(line, with: "   old"), .english) == accepted)
    #expect(try !isPassed(accepted.replacing("\n   2\n", with: "\n   3\n")))
    let sentence = try #require(lines.first { $0.contains("nearly round") })
    #expect(try !isPassed(accepted.replacing(sentence, with: "   a long valley")))
    #expect(try !isPassed(cell))
  }

  @Test func writesNoFile() throws {
    let folder = try TemporaryFolder()
    let path = folder / "rows.md"
    let text = "```gradus\nf(x) = x^2\nstep f from x = 5 with gd(0.1)\ntable to \(path)\n```\n"
    _ = NotebookRun.test(try Document(text), settings: Settings())
    #expect(!TextFile.exists(path))
  }
}
