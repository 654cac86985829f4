import Testing
import Wording

@testable import Notebook

@Suite struct CourseLessonTests {
  @Test(arguments: HelpTopic.all.map(\.name)) func everyTopicHasAPlace(name: String) {
    #expect(CourseLesson.place(of: name) != nil)
  }

  @Test func lessonsAreNumberedFromOne() {
    #expect(CourseLesson.all.map(\.number) == Array(1...18))
    for lesson in CourseLesson.all { #expect(lesson.title.english != lesson.title.spanish) }
  }

  @Test func noNameIsGivenTwiceInALesson() {
    for lesson in CourseLesson.all { #expect(Set(lesson.names).count == lesson.names.count, "\(lesson.number)") }
  }

  @Test func isToldInTheHelp() {
    #expect(Typing.of("help tanh").contains("in the course: lesson 14 (Activations and subgradients)"))
    #expect(Typing.of("help tanh", style: Style(language: .spanish)).contains("en el curso: lección 14"))
    #expect(
      Typing.of("help vjp", style: Style(width: 200))
        .contains("lessons 15 (Chain rule and graphs), 16 (Backpropagation in an MLP)"))
    #expect(Typing.of("help undo").contains("in the course: every lesson"))
    #expect(CourseLesson.place(of: "nothing") == nil)
  }
}
