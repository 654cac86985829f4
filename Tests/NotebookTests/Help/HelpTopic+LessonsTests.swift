import Testing
import Wording

@testable import Notebook

@Suite struct HelpTopicLessonsTests {
  @Test(arguments: ["lesson", "lessons", "lección"])
  func isFound(word: String) {
    #expect(HelpTopic.named(word)?.name == "lessons")
  }

  /// All that a lesson is made of is told, in both languages.
  @Test(arguments: SpokenLanguage.allCases)
  func tellsEverything(language: SpokenLanguage) throws {
    let topic = try #require(HelpTopic.named("lessons"))
    let text = topic.reply(Settings(style: Style(language: language))).text(Style(language: language))
    for word in [
      "---", "id:", "title:", "lang:", "needs:", "```gradus", "```output", "```ask ID", "? ", "name: ", "= ",
      "formula: ",
      "choice: ", "*", "table: ", "hint: ", "slip: ", "accept: ", " # ", "reading", "gradus test", "--accept", "open ",
      "GRADUS_LESSONS=DIR", "DIR/\(language.rawValue)/03-",
    ] { #expect(text.contains(word), "\(word)") }
    #expect(!text.contains("\u{1B}"))
  }

  static let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Golden/lessons"

  /// A teacher's lesson, written from the help alone, holds.
  @Test(arguments: ["en", "es"])
  func aTeachersLessonPassesItsTest(language: String) throws {
    let document = try Document(TextFile.text(at: "\(Self.folder)/\(language)/01-half-life.md"))
    let report = NotebookRun.test(document, settings: Settings())
    #expect(report.failures.map { $0.difference.text } == [])
    #expect(document.questions.count == 5)
  }

  /// It runs in guided mode: wrong answers, hints and right answers of all four kinds.
  @Test(arguments: SpokenLanguage.allCases)
  func aTeachersLessonIsFollowed(language: SpokenLanguage) throws {
    let lesson = try #require(try LessonShelf(folder: Self.folder).lesson(1))
    let session = Session(settings: Settings(style: Style(language: language)))
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: session)
    var shown = ""
    var outcome = LessonWalk.Outcome.goesOn
    for _ in 0..<100 where outcome == .goesOn {
      guard case .question(let question) = walk.item else {
        outcome = walk.enter(walk.prefill ?? "") { shown += $0 }
        continue
      }
      _ = walk.enter(TaughtLesson.wrongAnswer(to: question, in: walk.own)) { shown += $0 }
      #expect(walk.progress.questions[question.id] == nil, "\(question.id)")
      for _ in question.hints { _ = walk.enter("hint") { shown += $0 } }
      outcome = walk.enter(TaughtLesson.rightAnswer(to: question, in: walk.own)) { shown += $0 }
      #expect(walk.progress.questions[question.id] == .right, "\(question.id)")
    }
    #expect(outcome == .finished)
    #expect(shown.contains(language == .english ? "5 of 5 questions right" : "5 de 5 preguntas bien"))
  }

  @Test func aForeseenSlipIsNamed() throws {
    let lesson = try #require(try LessonShelf(folder: Self.folder).lesson(1))
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: Session())
    var shown = ""
    while walk.prefill == nil { _ = walk.enter("") { _ in } }
    _ = walk.enter(walk.prefill ?? "") { _ in }
    for answer in ["81.873", "63.2", "100*exp(-1)", "36.79"] { _ = walk.enter(answer) { shown += $0 } }
    #expect(shown.contains("✗ that is after one hour") && shown.contains("✗ that is what has left the blood"))
    #expect(shown.contains("36.7879") && walk.progress.questions["after-five"] == .right)
  }
}
