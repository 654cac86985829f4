import Testing
import Wording

@testable import gradus

/// One after another, since the C library reads one command line at a time.
@Suite(.serialized) struct InvocationTests {
  private func read(_ arguments: String...) throws -> Invocation {
    var invocation = Invocation()
    try invocation.read(arguments)
    return invocation
  }

  @Test func withoutArgumentsItInterprets() throws {
    let invocation = try read()
    #expect(invocation.task == .interpret)
    #expect(invocation.paths.isEmpty && invocation.statements.isEmpty)
    #expect(invocation.digits == 6 && invocation.seed == 0 && invocation.language == nil)
  }

  @Test("Values, joined or apart", arguments: [["--digits", "9"], ["--digits=9"]])
  func longValues(arguments: [String]) throws {
    var invocation = Invocation()
    try invocation.read(arguments)
    #expect(invocation.digits == 9)
  }

  @Test func theWordsOfStudentsInSpanish() throws {
    let lesson = try read("--lang", "es", "lección", "2")
    #expect(lesson.task == .lesson && lesson.paths == ["2"])
    #expect(try read("leccion", "2").task == .lesson && read("ejercicio", "gd").task == .exercise)
    #expect(try read("a", "lección").paths == ["a", "lección"])
  }

  @Test func statementsMayBeginWithAMinusSign() throws {
    #expect(
      try read("-e", "-x", "-e-y", "--execute=-z", "--execute", "--w").statements == [
        "-x", "-y", "-z", "--w",
      ])
  }

  @Test func optionsStandAnywhere() throws {
    let invocation = try read("a", "--plain", "b", "--no-color", "--seed", "7", "--lang", "es", "-")
    #expect(invocation.paths == ["a", "b", "-"])
    #expect(invocation.isPlain && invocation.isColorless)
    #expect(invocation.seed == 7 && invocation.language == .spanish)
  }

  @Test func twoDashesEndTheOptions() throws {
    #expect(try read("--", "--plain", "-e", "--", "test").paths == ["--plain", "-e", "--", "test"])
  }

  @Test func testIsATaskOnlyInFirstPlace() throws {
    let test = try read("--lang", "es", "test", "test", "--accept")
    #expect(test.task == .test)
    #expect(test.paths == ["test"])
    #expect(test.acceptsOutputs)
    #expect(try read("a", "test").task == .interpret)
  }

  @Test func helpPassesOverWhatFollows() throws {
    #expect(try read("--help", "--nonsense").task == .help)
    #expect(try read("x", "-h").task == .help)
    #expect(try read("--version", "--digits").task == .version)
  }

  @Test(
    "Mistakes",
    arguments: [
      (["--digts=3"], "there is no option --digts; perhaps --digits. See  gradus --help"),
      (["--language", "es"], "there is no option --language; perhaps --lang. See  gradus --help"),
      (["-x"], "there is no option -x. See  gradus --help"),
      (["-ñ"], "there is no option -ñ. See  gradus --help"),
      (["-", "-ex", "-z"], "there is no option -z. See  gradus --help"),
      (["--digits"], "--digits needs a value: --digits N. See  gradus --help"),
      (
        ["--digits", "0"],
        "0 is no value for --digits (significant digits, 1 to 17; else 6). See  gradus --help"
      ),
      (
        ["--digits=18"],
        "18 is no value for --digits (significant digits, 1 to 17; else 6). See  gradus --help"
      ),
      (
        ["--lang="], " is no value for --lang (the language, en or es; else the locale's). See  gradus --help"
      ),
      (["--plain=1"], "--plain takes no value. See  gradus --help"),
      (["test"], "test needs a notebook, or a folder of them: gradus test FILE. See  gradus --help"),
      (["test", "a", "-e", "1"], "test takes notebooks, not -e. See  gradus --help"),
      (["--accept", "a"], "--accept goes with test. See  gradus --help"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    var invocation = Invocation()
    let error = try #require(throws: UsageError.self) { try invocation.read(arguments) }
    #expect(error.message[.english] == message)
    #expect(error.message[.spanish].hasSuffix(". Vea  gradus --help"))
  }
}
