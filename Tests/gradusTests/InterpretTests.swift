import ProgramTesting
import Testing

/// Statements from `-e`, from files and from standard input.
@Suite struct InterpretTests {
  private func gradus(
    _ arguments: String..., input: String = "", environment: [String: String] = [:],
    in folder: TemporaryFolder? = nil
  ) throws -> BuiltProgram.Result {
    try BuiltProgram.run("gradus", arguments, input: input.utf8, environment: environment, in: folder)
  }

  @Test func statementsShareOneSession() throws {
    let result = try gradus("-e", "f(x) = x^2", "-e", "f'; f'(3)", "-e", "-f(2)")
    #expect(result.output == "   f(x) = x²\n   f'(x) = 2x\n   6\n   −4\n")
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
  }

  @Test func errorsGoToStandardErrorAndWorkGoesOn() throws {
    let result = try gradus("-e", "a = 1", "-e", "b", "-e", "a + 1")
    #expect(result.output == "   a = 1\n   2\n")
    #expect(result.errors == "b has no value here.\n  b\n  ^\n  give it one: b = 2\n")
    #expect(result.status == 1)
  }

  @Test func filterTellsTheLineOfAnError() throws {
    let result = try gradus(input: "a = 1\n\n# a remark\nb\nrepeat 2\n  a = 2a\nend\na +* 2\na\n")
    #expect(result.output.hasPrefix("   a = 1\n") && result.output.hasSuffix("   4\n"))
    #expect(result.errors.contains("<stdin>:4: b has no value here."))
    #expect(result.errors.contains("<stdin>:8: A value is missing"))
    #expect(result.status == 1)
    #expect(!(result.output + result.errors).contains("\u{1B}"))
    #expect(!result.output.contains("> "))
  }

  @Test func emptyInputIsNoError() throws {
    for input in ["", "\n\n", "# nothing\n"] {
      let result = try gradus(input: input)
      #expect(result.output.isEmpty && result.errors.isEmpty && result.status == 0)
    }
  }

  @Test func filesInTheirOrderAndADashForStandardInput() throws {
    let folder = try TemporaryFolder()
    folder.write("a = 1\n".utf8, to: "one.gradus")
    folder.write("c = a + b\nc/0\n".utf8, to: "two.gradus")
    let result = try gradus("one.gradus", "-", "two.gradus", "-e", "c + 1", input: "b = 2", in: folder)
    #expect(result.output == "   a = 1\n   b = 2\n   c = 3\n   4\n")
    #expect(result.errors.hasPrefix("two.gradus:2: "))
    #expect(result.status == 1)
  }

  @Test func ofANotebookTheCellsRun() throws {
    let folder = try TemporaryFolder()
    folder.write(
      "# Title\n\nText.\n\n```gradus\na = 1\n```\n```output\nwrong\n```\n```gradus\nb\n```\n".utf8, to: "n.md"
    )
    let result = try gradus("n.md", in: folder)
    #expect(result.output == "   a = 1\n")
    #expect(result.errors.hasPrefix("n.md:12: b has no value here."))
    #expect(folder.read("n.md")?.contains("wrong") == true)
  }

  @Test func filesThatCannotBeReadGiveOneLineEach() throws {
    let folder = try TemporaryFolder()
    folder.write([0x61, 0x0A, 0xFF, 0x0A], to: "latin.gradus")
    folder.write("```gradus\na = 1\n".utf8, to: "open.md")
    let result = try gradus("none.gradus", ".", "latin.gradus", "open.md", "/dev/zero", "-e", "1", in: folder)
    #expect(result.output == "   1\n")
    #expect(result.status == 1)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.allSatisfy { $0.hasPrefix("gradus: ") })
    #expect(lines.first == "gradus: there is no file none.gradus")
    #expect(lines.dropFirst().first == "gradus: . is a folder, not a file")
    #expect(lines.dropFirst(2).first?.hasPrefix("gradus: latin.gradus is not UTF-8 from line 2 on") == true)
  }

  @Test func inputThatIsNotUTF8() throws {
    let result = try BuiltProgram.run("gradus", ["--lang", "es"], input: [0x31, 0xFF])
    #expect(result.output.isEmpty)
    #expect(result.errors.hasPrefix("gradus: la entrada estándar no está en UTF-8 a partir de la línea 1"))
    #expect(result.status == 1)
  }

  /// Lines that no program should choke on, by a name that is fit to be printed.
  static let monsters = [
    "a megabyte of sums": "x = " + String(repeating: "1 + ", count: 250_000) + "1",
    "open parentheses": String(repeating: "(", count: 10_000),
    "nested parentheses": String(repeating: "(", count: 10_000) + "1" + String(repeating: ")", count: 10_000),
    "open brackets": String(repeating: "[", count: 10_000),
    "minus signs": String(repeating: "-", count: 10_000) + "1",
    "powers": "f(x) = x" + String(repeating: "^2", count: 10_000),
    "NUL at the end": "a = 1\0",
    "NUL alone": "\0\0\0",
    "NUL inside": "a\0b = 1",
  ]

  @Test(
    "Input that is too much gives one clear error and the session goes on", arguments: monsters.keys.sorted())
  func tooMuch(name: String) throws {
    let statement = try #require(Self.monsters[name])
    let result = try gradus(input: statement + "\n\n2 + 2\n")
    #expect(result.output == "   4\n")
    #expect(result.status == 1)
    #expect(result.errors.hasPrefix("<stdin>:1: "))
    #expect(result.errors.count { $0 == "\n" } <= 4)
    #expect(result.errors.utf8.count < 1000)
  }

  @Test func quitEndsAllOfIt() throws {
    let result = try gradus("-e", "1", "-e", "quit", "-e", "2")
    #expect(result.output == "   1\n")
    #expect(result.status == 0)
  }

  @Test func optionsReachTheSession() throws {
    #expect(try gradus("--digits", "3", "-e", "1/3").output == "   ≈ 0.333\n")
    #expect(try gradus("--digits=9", "-e", "1/3").output == "   ≈ 0.333333333\n")
    #expect(try gradus("--plain", "-e", "f(x) = x^2", "-e", "-f(2)").output.hasSuffix("\n-4\n"))
  }

  @Test func plainTableIsOneLineARow() throws {
    let result = try gradus("--plain", "-e", "f(x) = x^2", "-e", "train f from x = 5 with gd(0.1) for 2")
    #expect(result.output.contains("\nt 1; x 5; f(x) 25; f'(x) 10; x new 4\nt 2; x 4;"))
  }

  @Test func writtenFilesAreNeverWrittenOver() throws {
    let folder = try TemporaryFolder()
    folder.write("mine\n".utf8, to: "old.csv")
    let result = try gradus(
      "-e", "f(x) = x^2", "-e", "train f from x = 5 with gd(0.1) for 1", "-e", "table as csv to old.csv",
      "-e",
      "table as csv to new.csv", in: folder)
    #expect(folder.read("old.csv") == "mine\n")
    #expect(folder.read("new.csv")?.contains("\n1,5,25,10,4\n") == true)
    #expect(result.errors.hasPrefix("old.csv exists already\n"))
    #expect(result.status == 1)
  }

  @Test func controlCEndsAFileWithStatus130AndKeepsTheRows() throws {
    let folder = try TemporaryFolder()
    let path = folder.write(
      "f(x) = x^2\ntrain f from x = 5 with gd(1e-9) for 100000000\n1 + 1\n".utf8, to: "long.gradus")
    for arguments in [[path], []] {
      let terminal = try PseudoTerminal("gradus", arguments, input: arguments.isEmpty ? path : nil)
      try terminal.expect("f(x) = x²")
      try terminal.type("\u{03}")
      try terminal.expect("interrupted")
      #expect(terminal.end() == 130)
    }
  }
}
