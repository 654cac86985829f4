import Testing

@testable import gradus_bench

@Suite struct CostTests {
  @Test func theSlowestRunOfTheLessonsIsNamed() throws {
    let lesson = """
      # One

      ```gradus
      f(x) = x^2
      train f from x = 5 with gd(0.1) for 1
      ```

      ```gradus
      train for 2
      step f from x = 4
      ```

      """
    let entry = try Cost.compiling(lessons: [("one.md", lesson)], repetitions: 1)
    // What goes on is not compiled again.
    #expect(entry.title.hasPrefix("slowest of 2 runs compiled: one.md, line "))
    #expect(entry.own.median > 0)
  }

  @Test func aLessonThatIsNoneIsRefused() {
    let open = "```gradus\nx = 1\n"
    #expect(throws: Failure.self) { try Cost.compiling(lessons: [("open.md", open)], repetitions: 1) }
  }
}
