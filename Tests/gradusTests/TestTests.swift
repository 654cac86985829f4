import Glibc
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
    #expect(both.errors.contains("wrong.md: line 4: this cell prints something else"))
    #expect(both.errors.contains("-    3\n+    2"))
    #expect(both.status == 1)
    #expect(folder.read("wrong.md") == wrong)
  }

  /// All that is wrong with the form is told in one go, in the order of lines.
  @Test func everyFaultOfTheFormIsTold() throws {
    let folder = try TemporaryFolder()
    let text =
      "# A\n\nHere $w = 3 stands.\n\n```ask one\n? One\n```\n\n```output\n3\n```\n\n```gradsu\n1\n```\n\n```gradus\n2\n"
    folder.write(text.utf8, to: "form.md")
    let result = try BuiltProgram.run("gradus", ["test", "form.md"], in: folder)
    #expect(result.status == 1 && result.output == "0 passed, 1 failed\n")
    let lines = result.errors.split(separator: "\n").map { $0.split(separator: ":").dropFirst(2).first ?? "" }
    #expect(lines == [" line 3", " line 5", " line 9", " line 13", " line 17"], "\(result.errors)")
    #expect(result.errors.contains("did you mean `gradus`") && result.errors.contains("exactly one answer"))
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
    folder.write("```gradus\nb\n```\n```output\nb has no value here.\n```\n".utf8, to: "n.md")
    #expect(try BuiltProgram.run("gradus", ["test", "n.md"], in: folder).status == 1)
    #expect(try BuiltProgram.run("gradus", ["test", "--accept", "n.md"], in: folder).status == 0)
    #expect(folder.read("n.md")?.contains("b has no value here.\n  b\n  ^\n") == true)
    #expect(try BuiltProgram.run("gradus", ["test", "n.md"], in: folder).status == 0)
  }

  @Test func theNotebookTellsItsLanguage() throws {
    let folder = try TemporaryFolder()
    folder.write("---\nlang: es\n---\n```gradus\nf(x) = x^2\nstep f from x = 1 with gd(0.1)\n```\n".utf8, to: "n.md")
    let result = try BuiltProgram.run("gradus", ["--lang", "en", "test", "--accept", "n.md"], in: folder)
    #expect(result.output == "1 rewritten, 0 left as they were, 0 failed\n")
    #expect(folder.read("n.md")?.contains("actualización 1") == true)
  }

  @Test func theLocaleDecidesNothing() throws {
    let folder = try TemporaryFolder()
    folder.write("```gradus\nf(x) = x^2\nstep f from x = 1 with gd(0.1)\n```\n".utf8, to: "n.md")
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

  @Test func anErrorIsNotAcceptedUnseen() throws {
    let folder = try TemporaryFolder()
    let old = "```gradus\n1 + 1\n```\n```output\n3\n```\n```gradus\nb\n```\n```output\n4\n```\n"
    folder.write(old.utf8, to: "n.md")
    let result = try BuiltProgram.run("gradus", ["test", "--accept", "n.md"], in: folder)
    #expect(result.status == 1 && result.output == "0 rewritten, 0 left as they were, 1 failed\n")
    #expect(result.errors.contains("n.md: line 8: this cell has an error") && !result.errors.contains("line 2"))
    #expect(folder.read("n.md") == old.replacing("\n3\n", with: "\n   2\n"))
  }

  @Test func aQuestionThatCannotBeAskedIsNotAccepted() throws {
    let folder = try TemporaryFolder()
    folder.write("```ask a\n? q\n= zz\n```\n".utf8, to: "n.md")
    let result = try BuiltProgram.run("gradus", ["test", "--accept", "n.md"], in: folder)
    #expect(result.status == 1 && result.errors.contains("n.md: line 3, question a: the answer has no value"))
  }

  @Test func bothLanguagesAreCompared() throws {
    let folder = try TemporaryFolder()
    for language in ["en", "es"] { mkdir(folder / language, 0o755) }
    func write(_ id: String, _ question: String, to language: String) {
      folder.write("---\nid: \(id)\n---\n```ask \(question)\n? q\n= 1\n```\n", to: "\(language)/1.md")
    }
    func test(_ path: String = ".") throws -> BuiltProgram.Result {
      try BuiltProgram.run("gradus", ["test", path], in: folder)
    }
    for language in ["en", "es"] { write("a", "one", to: language) }
    folder.write("in Spanish only", to: "es/2.md")
    #expect(try test().output == "3 passed, 0 failed\n")
    write("a", "uno", to: "es")
    let question = try test()
    #expect(question.output == "2 passed, 1 failed\n" && question.status == 1)
    #expect(
      question.errors == """
        es/1.md: line 4: here comes the question `uno`, and the question `one` in en/1.md; in both languages the cells \
        and questions are the same.

        """)
    #expect(try test("es").status == 0)
    #expect(try BuiltProgram.run("gradus", ["test", "./en", "es"], in: folder).status == 1)
    write("b", "one", to: "es")
    #expect(try test().errors.contains("es/1.md: line 2: the id is `b` here and `a` in en/1.md"))
  }

  @Test func standardInputIsNoNotebook() throws {
    let result = try BuiltProgram.run("gradus", ["test", "-"], input: "1".utf8)
    #expect(result.status == 64 && result.errors.contains("not standard input (-)"))
  }
}
