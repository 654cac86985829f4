import Testing
import Wording

@testable import Notebook

@Suite struct CourseLessonTests {
  @Test(arguments: HelpTopic.all.map(\.name)) func everyTopicHasAPlace(name: String) {
    #expect(CourseLesson.place(of: name) != nil)
  }

  @Test func lessonsAreNumberedFromOne() {
    #expect(CourseLesson.all.map(\.number) == Array(1...17))
  }

  /// By the titles that they have themselves.
  @Test(arguments: SpokenLanguage.allCases) func titlesAreThoseOfTheLessons(language: SpokenLanguage) {
    let entries = LessonShelf(folder: LessonFilesTests.folder).entries(language)
    #expect(CourseLesson.all.map { $0.title[language] } == entries.map(\.title))
  }

  @Test func noNameIsGivenTwiceInALesson() {
    for lesson in CourseLesson.all { #expect(Set(lesson.names).count == lesson.names.count, "\(lesson.number)") }
  }

  @Test func isToldInTheHelp() {
    #expect(Typing.of("help tanh").contains("in the course: lesson 14 (Activations and subgradients)"))
    #expect(Typing.of("help tanh", style: Style(language: .spanish)).contains("en el curso: lección 14"))
    #expect(
      Typing.of("help vjp", style: Style(width: 200))
        .contains("lessons 15 (The chain rule and graphs), 16 (Backpropagation in an MLP)"))
    #expect(Typing.of("help undo").contains("in the course: every lesson"))
    #expect(CourseLesson.place(of: "nothing") == nil)
  }
}
