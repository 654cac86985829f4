import ProgramTesting
import Testing

/// `gradus exercise` without a terminal.
@Suite struct PractiseTests {
  @Test func listsTheKinds() throws {
    let result = try BuiltProgram.run("gradus", ["exercise", "--lang", "es"])
    #expect(result.status == 0 && result.output.contains("Paso de Newton") == false)
    #expect(result.output.contains("El paso de Newton\n") && result.output.contains("ejercicio gd"))
  }

  @Test func printsOneProblem() throws {
    let one = try BuiltProgram.run("gradus", ["exercise", "gd", "2", "--seed", "7"])
    #expect(one.status == 0 && one.errors.isEmpty && one.output.contains("level 2 of 3, problem 1"))
    let piped = try BuiltProgram.run("gradus", ["--seed", "7"], input: "exercise gd 2\n".utf8)
    #expect(piped.output.trimmed == one.output.trimmed)
    let again = try BuiltProgram.run("gradus", ["exercise", "gd", "2", "--seed", "8"])
    #expect(again.output != one.output)
  }

  @Test func whatIsNoExercise() throws {
    let missing = try BuiltProgram.run("gradus", ["exercise", "sgd"])
    #expect(missing.status == 1 && missing.errors.contains("There is no exercise sgd"))
    for words in [
      ["exercise", "gd", "x"], ["exercise", "gd", "1", "2"], ["exercise", "gd", "-e", "1"], ["exercise", "7"],
    ] {
      #expect(try BuiltProgram.run("gradus", words).status == 64)
    }
  }
}

extension String {
  fileprivate var trimmed: Substring {
    var text = self[...]
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
