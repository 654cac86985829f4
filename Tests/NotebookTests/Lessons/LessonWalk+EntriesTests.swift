import Testing
import Wording

@testable import Notebook

@Suite struct LessonWalkEntriesTests {
  private func atQuestion(_ id: String, of lesson: Int = 6) throws -> Walker {
    var walker = try Walker(lesson)
    walker.goToQuestion(id)
    return walker
  }

  /// Nothing is written, and nothing else is said.
  @Test func filesAreNotWritten() throws {
    var walker = try atQuestion("rate-in-one-update")
    _ = walker.type("f(x) = x^2")
    #expect(walker.type("save never.md").contains("not written to never.md"))
    #expect(walker.type("plot f to never.svg").contains("not written to never.svg"))
    #expect(!TextFile.exists("never.md") && !TextFile.exists("never.svg"))
  }

  @Test func playIsNeverJudgedAndChangesNothing() throws {
    var walker = try atQuestion("neuron-best-rate")
    #expect(walker.type("C(w) = w^2").contains("C(w) = w²"))
    #expect(walker.type("C''(1)").contains("   2\n"))
    #expect(walker.type("1/4 + 1").contains("1.25"))
    #expect(walker.walk.progress.questions["neuron-best-rate"] == nil)
    #expect(walker.type("0.25").contains("✓"))
  }

  /// A known function of two values takes them with a comma alone, and is said to be computed all the same.
  @Test func callsOfKnownFunctions() throws {
    var walker = try Walker(3, language: .english)
    walker.goToQuestion("gradient")
    #expect(walker.type("f(1,1)").contains("computed; to answer, type the numbers"))
  }

  /// What is said in words is no line of the language, unless it begins as a command.
  @Test(arguments: [
    (SpokenLanguage.english, "i don't know"), (.spanish, "no sé"), (.english, "?"), (.spanish, "¿qué es?"),
  ])
  func words(language: SpokenLanguage, text: String) throws {
    var walker = try Walker(1, language: language)
    walker.goToQuestion("first-update")
    let told = Message(en: "   to answer, type the number\n", es: "   para responder, escriba el número\n")[language]
    #expect(walker.type(text) == told && walker.type(text) == told)
    #expect(walker.type("train f from") != told && walker.type("entrenar f desde") != told)
  }

  /// What the student defined does not outlive the question.
  @Test func playIsPutAside() throws {
    var walker = try atQuestion("neuron-best-rate")
    walker.type("C(w) = w^3")
    #expect(walker.type("skip").contains("what you defined is put aside"))
    #expect(walker.walk.session.workspace.functions == walker.walk.own.workspace.functions)
    walker.type("2 + 2")
    #expect(!walker.type("next").contains("put aside"))
  }

  /// It is said of what the student has defined otherwise, by its names, where the next item comes, and nowhere else.
  @Test func whatIsPutAsideIsNamed() throws {
    var walker = try atQuestion("neuron-best-rate")
    let own = try #require(walker.walk.own.workspace.functions.keys.first { $0 == "C" })
    for entry in ["C(w) = 1/2 (2w - 4)^2", "train C from w = 0 with gd(0.1) for 3", "C(1)"] { walker.type(entry) }
    #expect(!walker.type("0.25").contains("put aside") && own == "C")
    walker.type("back")
    walker.type("a = 2\nC(w) = w^4")
    walker.type("set lang es")
    let shown = walker.type("0.25")
    #expect(shown.contains("✓ bien\n\n   lo que usted definió queda aparte desde aquí: C, a\n\n"), "\(shown)")
    #expect(!walker.type("atrás").contains("queda aparte"))
  }

  /// An edited cell is put aside before the cell runs as it is.
  @Test func anEditedCellIsPutAside() throws {
    var walker = try atQuestion("rate-in-one-update")
    walker.type("back")
    walker.type("f(x) = x^4\nf''")
    let shown = walker.type("f(x) = x^2\nf''")
    #expect(shown.hasPrefix("   what you defined is put aside from here on: f\n\n   f(x) = x²\n"), "\(shown)")
    #expect(shown.ranges(of: "put aside").count == 1)
  }

  @Test func nextShowsTheCellThatItRuns() throws {
    var walker = try atQuestion("rate-in-one-update")
    walker.type("back")
    let shown = walker.type("next")
    #expect(shown.contains("> f(x) = x^2\n> f''\n") && shown.contains("f''(x) = 2"))
    // On the line where the cell is offered it stands already.
    walker.type("back")
    #expect(walker.type("f(x) = x^2\nf''next").contains("> f''") == false)
  }

  @Test func anEditedCellRunsOnTheCopy() throws {
    var walker = try atQuestion("rate-in-one-update")
    walker.type("back")
    #expect(walker.type("f(x) = x^4\nf''").contains("12x²"))
    #expect(walker.walk.prefill == "f(x) = x^2\nf''")
    #expect(walker.type("f(x) = x^2\nf''next").contains("f''(x) = 2"))
    #expect(walker.type("0.5").contains("✓"))
  }

  @Test func enterAloneWaitsWhereSomethingIsToBeDone() throws {
    var walker = try atQuestion("rate-in-one-update")
    #expect(walker.type("").contains("type the answer"))
    walker.type("0.5")
    #expect(walker.type("") == "")
    walker.type("back")
    #expect(walker.type("").contains("The neuron"))
  }

  @Test func wordsThatLead() throws {
    var walker = try Walker(6)
    #expect(walker.walk.enter("lesson", { _ in }) == .lists)
    #expect(walker.walk.enter("lección 2", { _ in }) == .opens(2))
    #expect(walker.walk.enter("quit", { _ in }) == .leaves)
    #expect(walker.type("hint").contains("no hint here"))
  }
}
