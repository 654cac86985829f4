import ProgramTesting
import Testing

/// `gradus lesson` without a terminal.
@Suite struct TeachTests {
  private let environment = [
    "GRADUS_LESSONS": #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/lessons"
  ]

  @Test func listsThem() throws {
    let result = try BuiltProgram.run("gradus", ["lesson", "--lang", "es"], environment: environment)
    #expect(result.status == 0)
    #expect(result.output.contains("    5  Adam a mano\n"))
  }

  @Test func printsOneWithItsOutputs() throws {
    let result = try BuiltProgram.run("gradus", ["lesson", "6"], environment: environment)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.contains("> f(x) = x^2\n> f''\n   f(x) = x²\n   f''(x) = 2\n"))
    #expect(result.output.contains("? What is η_opt for this neuron?"))
  }

  @Test func theLessonsAreInTheProgram() throws {
    let own = try BuiltProgram.run("gradus", ["lesson"], environment: ["GRADUS_LESSONS": ""])
    let files = try BuiltProgram.run("gradus", ["lesson"], environment: environment)
    #expect(own.output.contains("Adam by hand") && own.output == files.output)
  }

  @Test func whatIsNoLesson() throws {
    let missing = try BuiltProgram.run("gradus", ["lesson", "99"], environment: environment)
    #expect(missing.status == 1 && missing.errors == "gradus: there is no lesson 99\n")
    #expect(try BuiltProgram.run("gradus", ["lesson", "adam"]).status == 64)
    #expect(try BuiltProgram.run("gradus", ["lesson", "1", "-e", "1"]).status == 64)
  }

  @Test func printsANotebookByItsFile() throws {
    let folder = try TemporaryFolder()
    folder.write("# Mine\n\n```gradus\n1 + 1\n```\n".utf8, to: "mine.md")
    let result = try BuiltProgram.run("gradus", ["lesson", "mine.md"], in: folder)
    #expect(result.status == 0 && result.output.contains("Mine\n") && result.output.contains("> 1 + 1\n   2\n"))
    let missing = try BuiltProgram.run("gradus", ["lesson", "none.md"], in: folder)
    #expect(missing.status == 1 && missing.errors == "gradus: There is no file none.md.\n")
    #expect(try BuiltProgram.run("gradus", ["lesson", "mine"], in: folder).errors.contains("gradus lesson notes.md"))
    let terminal = try PseudoTerminal("gradus", ["lesson", folder / "mine.md"])
    _ = try terminal.expect("notebook>")
  }

  /// What there is to say of a notebook's form is said without a terminal too; of a lesson nothing.
  @Test func tellsWhatIsWrongWithTheForm() throws {
    let folder = try TemporaryFolder()
    folder.write("# Mine\n\nHere $w = 3 stands.\n\nAnd $v = 4 too.\n\n$u = 5\n".utf8, to: "mine.md")
    let result = try BuiltProgram.run("gradus", ["lesson", "mine.md"], environment: ["COLUMNS": "200"], in: folder)
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("   line 3: this formula does not end in its paragraph"), "\(result.output)")
    #expect(
      result.output.contains("\n   line 5: ") && result.output.contains("\n   gradus test tells of 1 more.\n\nMine\n"))
    let opened = try BuiltProgram.run("gradus", ["-e", "open mine.md"], environment: ["COLUMNS": "200"], in: folder)
    #expect(opened.output.contains("line 3: this formula does not end"))
    #expect(try !BuiltProgram.run("gradus", ["lesson", "1"], environment: environment).output.hasPrefix("   line"))
  }

  @Test func inAPipeAndAsAStatement() throws {
    let whole = try BuiltProgram.run("gradus", ["lesson", "6"], environment: environment).output
    let piped = try BuiltProgram.run("gradus", input: "lesson 6\n".utf8, environment: environment)
    #expect(piped.status == 0 && piped.output.trimmed == whole.trimmed)
    let statement = try BuiltProgram.run("gradus", ["-e", "lección 6"], environment: environment)
    #expect(statement.output.trimmed == whole.trimmed)
    let list = try BuiltProgram.run("gradus", ["-e", "lesson", "-e", "1 + 1"], environment: environment)
    #expect(list.output.contains("    5  Adam by hand\n") && list.output.hasSuffix("   2\n"))
    let missing = try BuiltProgram.run("gradus", input: "lesson 99\n".utf8, environment: environment)
    #expect(missing.status == 1 && missing.errors.contains("There is no lesson 99"))
  }

  @Test func aPipedSessionIsSavedAndOpened() throws {
    let folder = try TemporaryFolder()
    let saved = try BuiltProgram.run("gradus", input: "f(x) = x^2\nf(3)\nsave a.md\n".utf8, in: folder)
    #expect(saved.status == 0 && saved.output.contains("written to a.md: 2 cells"))
    let again = try BuiltProgram.run("gradus", input: "f(x) = x^2\nsave a.md\n".utf8, in: folder)
    #expect(again.status == 1 && again.errors.contains("save a.md replace"))
    #expect(try BuiltProgram.run("gradus", ["test", "a.md"], in: folder).status == 0)
    #expect(try BuiltProgram.run("gradus", ["-e", "open a.md"], in: folder).output.contains("> f(3)\n   9\n"))
  }

  @Test func aCopiedScreenRuns() throws {
    let screen = "1> a = 2\n   a = 2\n2> b = [1,\n.. a]\n   b = [1, 2]\n3> b + 1\n   [9, 9]\n"
    let result = try BuiltProgram.run("gradus", input: screen.utf8)
    #expect(result.status == 0 && result.output == "   a = 2\n   b = [1, 2]\n   [2, 3]\n")
  }
}

extension String {
  /// Without line ends on either side.
  fileprivate var trimmed: String {
    String(drop { $0.isNewline }.reversed().drop { $0.isNewline }.reversed())
  }
}
