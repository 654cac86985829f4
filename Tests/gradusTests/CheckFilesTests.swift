import ProgramTesting
import Testing

/// `gradus check`.
@Suite struct CheckFilesTests {
  private let cells = "```gradus\nf(w) = (w - 3)^2\ntrain f from w = 0 with gd(0.1) for 2\n```\n\n"

  @Test func aFileWithItsOwnRun() throws {
    let folder = try TemporaryFolder()
    folder.write(cells + "| t | w new |\n|---|---|\n| 1 | 0.6 |\n| 2 | 1.08 |\n", to: "right.md")
    folder.write(cells + "| t | w new |\n|---|---|\n| 1 | -0.6 |\n| 2 | 0.12 |\n", to: "wrong.md")
    let right = try BuiltProgram.run("gradus", ["check", "right.md"], in: folder)
    #expect(right.status == 0 && right.output.contains("All right."))
    let wrong = try BuiltProgram.run("gradus", ["check", "wrong.md", "--lang", "es"], in: folder)
    #expect(wrong.status == 1 && wrong.output.contains("se sumó en lugar de restarse"))
    let both = try BuiltProgram.run("gradus", ["check", "right.md", "wrong.md"], in: folder)
    #expect(both.status == 1 && both.output.hasPrefix("right.md\n") && both.output.contains("\nwrong.md\n"))
  }

  @Test func aPileAgainstASheet() throws {
    let folder = try TemporaryFolder()
    folder.write("---\npoints: 10\n---\n" + cells, to: "sheet.md")
    folder.write("t,w new\n1,0.6\n2,1.08\n", to: "ana.csv")
    folder.write("t,w new\n1,-0.6\n2,0.12\n", to: "luis.csv")
    let files = ["check", "--sheet", "sheet.md", "ana.csv", "luis.csv"]
    let text = try BuiltProgram.run("gradus", files, in: folder)
    #expect(
      text.status == 1 && text.output.contains("✓ ana (3.33): 2 of 2 right · 2 of the 6 figures")
        && text.output.contains("✗ luis"))
    let csv = try BuiltProgram.run("gradus", files + ["--csv"], in: folder)
    #expect(csv.output.hasPrefix("id,points,first_wrong,slip\nana,3.33,,\nluis,"))
    let json = try BuiltProgram.run("gradus", files + ["--json"], in: folder)
    #expect(json.output.contains("\"id\": \"ana\"") || json.output.contains("\"id\":\"ana\""))
  }

  @Test func filesThatCannotBeChecked() throws {
    let folder = try TemporaryFolder()
    folder.write("no table here\n", to: "empty.md")
    let result = try BuiltProgram.run("gradus", ["check", "none.md", "empty.md"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors.contains("gradus: there is no file none.md") && result.errors.contains("empty.md"))
    #expect(try BuiltProgram.run("gradus", ["check"]).status == 64)
    let sheet = try BuiltProgram.run("gradus", ["check", "--sheet", "empty.md", "none.md"], in: folder)
    #expect(sheet.status == 1 && sheet.errors.contains("empty.md"))
  }
}
