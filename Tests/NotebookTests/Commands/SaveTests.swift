import Glibc
import Language
import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct SaveTests {
  private func run(_ text: String, _ session: inout Session) -> String {
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  @Test func aSavedSessionPassesItsTest() throws {
    let folder = try TemporaryFolder()
    var session = Session(settings: Settings(style: Style(language: .spanish)))
    _ = run("f(x) = x^2\noops +* 1\ntrain f from x = 5 with gd(0.1) for 3\nhelp quit\nf'", &session)
    #expect(run("save \(folder.path)/apuntes.md", &session).contains("3 celdas"))
    let text = try #require(folder.read("apuntes.md"))
    #expect(text.hasPrefix("---\ntitle: apuntes\nlang: es\n---\n# apuntes\n\n```gradus\nf(x) = x^2\n```\n```output\n"))
    let document = try Document(text)
    #expect(
      document.cells.map(\.source).map(\.trimmed) == ["f(x) = x^2", "train f from x = 5 with gd(0.1) for 3", "f'"])
    #expect(NotebookRun.test(document, settings: Settings()).passed)
  }

  @Test func nothingIsReplacedUnasked() throws {
    let folder = try TemporaryFolder()
    var session = Session()
    folder.write("mine", to: "notes.md")
    #expect(run("save \(folder.path)/notes.md", &session).contains("nothing to save"))
    _ = run("1 + 1", &session)
    let refused = run("save \(folder.path)/notes.md", &session)
    #expect(refused.contains("is there already") && refused.contains("notes.md replace"))
    #expect(folder.read("notes.md") == "mine")
    #expect(run("save \(folder.path)/notes.md replace", &session).contains("1 cell"))
    #expect(folder.read("notes.md")?.contains("1 + 1") == true)
  }

  @Test func onlyRegularFiles() throws {
    let folder = try TemporaryFolder()
    var session = Session()
    _ = run("1 + 1", &session)
    mkfifo("\(folder.path)/pipe.md", 0o600)
    #expect(run("save \(folder.path)/pipe.md replace", &session).contains("pipe.md"))
    mkdir("\(folder.path)/folder.md", 0o700)
    #expect(run("save \(folder.path)/folder.md replace", &session).contains("folder"))
    #expect(run("save \(folder.path)/none/notes.md", &session).contains("There is no folder"))
  }

  @Test func nothingIsWrittenInATest() throws {
    let folder = try TemporaryFolder()
    let document = try Document("```gradus\n1 + 1\nsave \(folder.path)/notes.md\n```\n")
    _ = NotebookRun.test(document, settings: Settings())
    #expect(folder.read("notes.md") == nil)
  }

  @Test func nothingIsWrittenByACheckOrALesson() throws {
    let folder = try TemporaryFolder()
    let cells =
      "f(w) = (w - 3)^2\ntrain f from w = 0 with gd(0.1) for 2\nsave \(folder.path)/a.md\ntable to \(folder.path)/b.md\n"
    folder.write("```gradus\n\(cells)```\n\n| t | w new |\n|---|---|\n| 1 | 0.6 |\n| 2 | 1.08 |\n", to: "mine.md")
    var session = Session()
    #expect(try session.checked("\(folder.path)/mine.md").isRight)
    #expect(run("check \(folder.path)/mine.md\nopen \(folder.path)/mine.md", &session).contains("All right."))
    #expect(folder.read("a.md") == nil && folder.read("b.md") == nil)
  }

  @Test func backticksInACell() throws {
    let folder = try TemporaryFolder()
    var session = Session()
    _ = run("1 + 1 # ```\n```\n", &session)
    _ = run("save \(folder.path)/notes.md", &session)
    #expect(try Document(#require(folder.read("notes.md"))).cells.count >= 1)
  }
}
