import ProgramTesting
import Testing

/// `gradus test`.
@Suite struct TestTests {
  private let right = "# A\n\n```gradus\na = 1\na + 1\n```\n```output\n   a = 1\n   2\n```\n"
  private let wrong = "# B\n\n```gradus\n1 + 1\n```\n```output\n   3\n```\n"

  @Test func passAndFail() throws {
    let folder = try TemporaryFolder()
    folder.write(right.utf8, to: "right.md")
    folder.write(wrong.utf8, to: "wrong.md")
    let pass = try BuiltProgram.run("gradus", ["test", "right.md"], in: folder)
    #expect(pass.output == "1 passed, 0 failed\n")
    #expect(pass.errors.isEmpty && pass.status == 0)
    let both = try BuiltProgram.run("gradus", ["test", "."], in: folder)
    #expect(both.output == "1 passed, 1 failed\n")
    #expect(both.errors.contains("./wrong.md: line 4: this cell prints something else"))
    #expect(both.errors.contains("-    3\n+    2"))
    #expect(both.status == 1)
    #expect(folder.read("wrong.md") == wrong)
  }

  @Test func acceptWritesTheOutputs() throws {
    let folder = try TemporaryFolder()
    folder.write(wrong.utf8, to: "wrong.md")
    #expect(try BuiltProgram.run("gradus", ["test", "--accept", "wrong.md"], in: folder).status == 0)
    #expect(folder.read("wrong.md") == wrong.split(separator: "3").joined(separator: "2"))
    #expect(try BuiltProgram.run("gradus", ["test", "wrong.md"], in: folder).status == 0)
  }

  @Test func aCellThatFailsIsRightWhereItsOutputSaysSo() throws {
    let folder = try TemporaryFolder()
    folder.write("```gradus\nb\n```\n".utf8, to: "n.md")
    #expect(try BuiltProgram.run("gradus", ["test", "n.md"], in: folder).status == 1)
    #expect(try BuiltProgram.run("gradus", ["test", "--accept", "n.md"], in: folder).status == 0)
    #expect(folder.read("n.md")?.contains("b has no value here.") == true)
    #expect(try BuiltProgram.run("gradus", ["test", "n.md"], in: folder).status == 0)
  }

  @Test func theNotebookTellsItsLanguage() throws {
    let folder = try TemporaryFolder()
    folder.write("---\nlang: es\n---\n```gradus\nb\n```\n".utf8, to: "n.md")
    let result = try BuiltProgram.run("gradus", ["--lang", "en", "test", "--accept", "n.md"], in: folder)
    #expect(result.output == "1 rewritten, 0 left as they were, 0 failed\n")
    #expect(folder.read("n.md")?.contains("b no tiene") == true)
  }

  @Test func theLocaleDecidesNothing() throws {
    let folder = try TemporaryFolder()
    folder.write("```gradus\nb\n```\n".utf8, to: "n.md")
    _ = try BuiltProgram.run("gradus", ["test", "--accept", "n.md"], in: folder)
    let result = try BuiltProgram.run(
      "gradus", ["test", "n.md"], environment: ["LC_ALL": "es_ES.ISO-8859-1", "COLUMNS": "30"], in: folder)
    #expect(result.output == "1 bien, 0 mal\n")
  }

  @Test func nothingIsWrittenByACell() throws {
    let folder = try TemporaryFolder()
    folder.write(
      "```gradus\nf(x) = x^2\ntrain f from x = 5 with gd(0.1) for 1\ntable as csv to t.csv\n```\n".utf8,
      to: "n.md")
    _ = try BuiltProgram.run("gradus", ["test", "n.md"], in: folder)
    #expect(folder.read("t.csv") == nil)
  }

  @Test func whatIsNoNotebookIsToldAndCounted() throws {
    let folder = try TemporaryFolder()
    folder.write(right.utf8, to: "right.md")
    folder.write([0xFF], to: "latin.md")
    let result = try BuiltProgram.run(
      "gradus", ["test", "none.md", "latin.md", "right.md", "/dev/null"], in: folder)
    #expect(result.output == "1 passed, 3 failed\n")
    #expect(result.errors.contains("gradus: there is no file none.md\n"))
    #expect(result.status == 1)
    let none = try TemporaryFolder()
    let empty = try BuiltProgram.run("gradus", ["--lang", "es", "test", "."], in: none)
    #expect(empty.errors == "gradus: . no contiene ningún cuaderno (.md)\n")
    #expect(empty.status == 1)
  }
}
