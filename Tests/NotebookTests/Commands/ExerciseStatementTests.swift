import Language
import Testing
import Wording

@testable import Notebook

/// Exercises where nothing is typed at a prompt.
@Suite struct ExerciseStatementTests {
  private func run(_ text: String, _ language: SpokenLanguage = .english, seed: Int = 0) -> String {
    var session = Session(settings: Settings(style: Style(language: language), seed: seed))
    var printed = ""
    _ = session.run(Source(text), output: { printed += $0 }, errors: { printed += $0 })
    return printed
  }

  @Test func listsTheKinds() {
    #expect(run("exercise").contains("     rmsprop     RMSprop\n"))
    #expect(run("ejercicios", .spanish).contains("     retropropagación  Retropropagación\n"))
  }

  @Test func marksTheLevelsReached() {
    var progress = ExerciseProgress()
    progress.level = 9
    let list = ExerciseKind.list(.english) { $0 == "adam" ? progress : nil }.text(Style())
    #expect(list.contains("Adam (level 3)\n") && !list.contains("Adagrad ("))
  }

  @Test func printsOneProblemWithoutItsAnswers() {
    let text = run("exercise gd 9")
    #expect(text.contains("level 3 of 3, problem 1") && text.contains("w new"))
    #expect(run("set seed 7\nexercise gd").hasSuffix(run("exercise gd", seed: 7)))
    #expect(run("exercise gd", seed: 7) != run("exercise gd", seed: 8))
  }

  @Test func leavesTheSessionAlone() {
    #expect(run("x = 41\nexercise backprop\nx").hasSuffix("   41\n"))
  }

  @Test func mixedIsAProblemOfSomeKind() {
    #expect(run("exercise mixed").contains(", level 1 of 3, problem 1\n"))
    #expect(run("ejercicio todo") == run("exercise mixed"))
    #expect(Set((0..<20).map { run("exercise mixed", seed: $0).prefix { $0 != "," } }).count > 5)
    #expect(run("exercise mixed 2").contains("takes each kind at the level that it has reached"))
  }

  @Test func whatIsNoKind() {
    #expect(run("exercise sgd").contains("There is no exercise sgd"))
    #expect(run("ejercicio 3", .spanish).contains("ejercicio gd"))
  }
}
