import Testing
import Wording

@testable import Notebook

@Suite struct HelpTopicLessonsTests {
  @Test(arguments: [
    ("lessons", ["lesson", "lessons", "lección", "hint", "next", "pista"]),
    ("notebooks", ["notebook", "notebooks", "cuaderno", "cuadernos"]),
    ("ask", ["ask", "question", "questions", "pregunta", "preguntas", "slip"]), ("test", ["test"]),
  ])
  func isFound(topic: String, words: [String]) {
    for word in words { #expect(HelpTopic.named(word)?.name == topic, "\(word)") }
  }

  /// Each tells its own part.
  @Test func nothingIsToldTwice() {
    let texts = [HelpTopic.lessons, .notebooks, .questions, .testing].map { $0.reply(Settings()).text(Style()) }
    for mark in ["skip  ", "title: A first lesson", "choice: no |", "GRADUS_LESSONS"] {
      #expect(texts.count { $0.contains(mark) } == 1, "\(mark)")
    }
  }

  /// All that a lesson is made of is told, in both languages.
  @Test(arguments: SpokenLanguage.allCases)
  func tellsEverything(language: SpokenLanguage) throws {
    let style = Style(language: language, width: 400)
    let topics = [HelpTopic.lessons, .notebooks, .questions, .testing]
    let text = topics.map { $0.reply(Settings(style: style)).text(style) }.joined()
    for word in [
      "---", "id:", "title:", "lang:", "needs:", "```gradus", "```output", "```ask ID", "? ", "name: ", "= ",
      "formula: ",
      "choice: ", "*", "table: ", "hint: ", "slip: ", "accept: ", " # ", "reading", "gradus test", "--accept", "open ",
      "GRADUS_LESSONS=", "/en/03-", "/es/03-", "gradus lesson ", "| less", "seed 0", "load ", "w₁ = 3",
    ] where !(language == .spanish && word == "seed 0") { #expect(text.contains(word), "\(word)") }
    #expect(!text.contains("\u{1B}"))
  }

  /// The file that the help shows passes its test once its outputs are written, and is followed to its end.
  @Test(arguments: SpokenLanguage.allCases)
  func theSampleHolds(language: SpokenLanguage) throws {
    let shown = HelpTopic.notebooks.reply(Settings(style: Style(language: language))).text(Style(language: language))
    let sample = HelpTopic.sample[language]
    #expect(shown.contains("\n\(sample)\n"))
    let accepted = try Document(NotebookRun.test(try Document(sample), settings: Settings()).accepted)
    #expect(accepted.cells.allSatisfy { $0.output != nil } && accepted.questions.count == 1)
    #expect(NotebookRun.test(accepted, settings: Settings()).failures.map { $0.message[language] } == [])
    #expect(accepted.frontMatter.language == language && accepted.frontMatter.title != nil)
    let lesson = Lesson(accepted, id: "sample", name: "sample", language: language)
    var walk = LessonWalk(
      lesson, progress: LessonProgress(), session: Session(settings: Settings(style: Style(language: language))))
    var text = ""
    for answer in ["", "f(w) = (w - 3)^2", "9", "hint", "-6", walk.prefill ?? ""] {
      _ = walk.enter(answer) { text += $0 }
    }
    #expect(walk.progress.questions.values.map { $0 } == [.right] && text.contains("✗"))
    #expect(text.contains("f'(w) = 2(w - 3)"))
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
