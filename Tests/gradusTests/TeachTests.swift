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
}
