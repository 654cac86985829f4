import Testing
import Wording

@testable import Notebook

@Suite struct HelpTopicLessonsTests {
  @Test(arguments: ["lesson", "lessons", "lección"])
  func isFound(word: String) {
    #expect(HelpTopic.named(word)?.name == "lessons")
  }

  /// A lesson with all that the help speaks of can be followed.
  @Test func aLessonWrittenFromTheHelp() throws {
    let text = """
      ---
      id: halves
      title: Halves
      ---
      # Halves

      Take half.

      ```gradus
      h(x) = x/2
      ```
      ```ask half-of-three
      ? Half of 3
      = h(3)
      hint: 3/2
      slip: 6 # that is twice as much
      ```
      ```ask formula
      ? The derivative of x^2
      formula: 2x
      ```
      """
    let shelf = LessonShelf(files: [("en/03-halves.md", text)])
    let lesson = try #require(try shelf.lesson(3))
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: Session())
    var shown = ""
    for line in ["h(x) = x/2", "6", "1.5", "x + x"] {
      let outcome = walk.enter(line) { shown += $0 }
      #expect(outcome == .goesOn)
    }
    #expect(shown.contains("✗ that is twice as much") && walk.progress.questions.count == 2)
    #expect(walk.enter("") { _ in } == .finished)
  }
}
