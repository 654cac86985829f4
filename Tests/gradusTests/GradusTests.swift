import ProgramTesting
import Testing

/// What a shell sees of the program, whatever it is asked for.
@Suite struct GradusTests {
  @Test func versionAndHelpGoToStandardOutput() throws {
    let version = try BuiltProgram.run("gradus", ["--version"])
    #expect(version.output == "gradus 0.1\n")
    #expect(version.errors.isEmpty && version.status == 0)
    let help = try BuiltProgram.run("gradus", ["--help"])
    #expect(help.output.hasPrefix("gradus: gradient descent"))
    #expect(help.errors.isEmpty && help.status == 0)
    #expect(try BuiltProgram.run("gradus", ["--lang=es", "-h"]).output.hasPrefix("gradus: descenso"))
  }

  @Test func aWrongOptionGivesOneLineAndStatus64() throws {
    let result = try BuiltProgram.run("gradus", ["--colour", "-e", "1"])
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors == "gradus: there is no option --colour. See  gradus --help\n")
    let spanish = try BuiltProgram.run("gradus", ["--seed", "x"], environment: ["LC_ALL": "es_ES.UTF-8"])
    #expect(spanish.errors.hasPrefix("gradus: x no es un valor de --seed ("))
  }

  @Test(
    "The language: option, locale, what was set last",
    arguments: [
      (["--lang", "es"], ["LANG": "en_US.UTF-8"], "es"),
      ([], ["LANG": "es_CO.UTF-8"], "es"),
      ([], ["LC_ALL": "es_CO.UTF-8", "LANG": "en_US.UTF-8"], "es"),
      ([], ["LC_MESSAGES": "es_CO.UTF-8", "LANG": "en_US.UTF-8"], "es"),
      ([], ["LANG": "de_DE.UTF-8"], "en"),
      ([], ["LANG": ""], "en"),
    ])
  func language(arguments: [String], environment: [String: String], expected: String) throws {
    let result = try BuiltProgram.run("gradus", arguments + ["-e", "a"], environment: environment)
    #expect(result.errors.hasPrefix(expected == "en" ? "a has no value here." : "a no tiene"))
  }

  @Test func asciiWhereTheLocaleIsNotUTF8() throws {
    let statements = ["-e", "f(x) = x^2", "-e", "f(-2)", "-e", "\u{3B1} = -1"]
    for locale in ["en_US.ISO-8859-1", "es_ES.ISO-8859-15"] {
      let result = try BuiltProgram.run("gradus", statements, environment: ["LC_ALL": locale])
      #expect(result.output.utf8.allSatisfy { $0 < 0x80 })
      #expect(result.status == 0)
    }
    #expect(try BuiltProgram.run("gradus", statements, environment: ["LANG": ""]).output.contains("x²"))
  }
}
