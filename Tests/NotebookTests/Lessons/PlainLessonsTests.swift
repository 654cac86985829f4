import Testing
import Wording

@testable import Notebook

/// The first lessons for ears and for terminals with few characters: printed, and gone through.
@Suite struct PlainLessonsTests {
  struct Manner: Sendable {
    let style: Style

    /// The characters that must not appear.
    func offends(_ character: Character) -> Bool {
      if style.symbols == .ascii { return !character.isASCII }
      return "│─┼├└┌✓✗→≈·√²³−⁻₀₁₂αβεθηΣ∇∂½…⋮".contains(character)
    }
  }

  static let manners = SpokenLanguage.allCases.flatMap { language in
    [
      Manner(style: Style(language: language, plain: true)),
      Manner(style: Style(language: language, symbols: .ascii)),
      Manner(style: Style(language: language, symbols: .ascii, plain: true)),
    ]
  }

  private func lessons() throws -> [Lesson] {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    let teachers = LessonShelf(folder: HelpTopicLessonsTests.folder)
    return try (1...5).compactMap { try shelf.lesson($0) } + [#require(try teachers.lesson(1))]
  }

  private func check(_ text: String, _ manner: Manner, _ lesson: Lesson) {
    for line in text.split(separator: "\n") {
      #expect(!line.contains(where: manner.offends), "\(lesson.id): \(line)")
      if manner.style.plain, !line.hasPrefix(">") { #expect(!line.contains("|"), "\(lesson.id): \(line)") }
    }
  }

  @Test(arguments: manners)
  func printed(manner: Manner) throws {
    for lesson in try lessons() {
      var text = ""
      LessonWalk.print(lesson, session: Session(settings: Settings(style: manner.style))) { text += $0 }
      check(text, manner, lesson)
      #expect(!manner.style.plain || text.contains("run ") || text.contains("ejecuci") || lesson.id == "half-life")
    }
  }

  @Test(arguments: manners)
  func goneThrough(manner: Manner) throws {
    for lesson in try lessons() {
      var walk = LessonWalk(
        lesson, progress: LessonProgress(), session: Session(settings: Settings(style: manner.style)))
      var shown = ""
      walk.begin { shown += $0 }
      var outcome = LessonWalk.Outcome.goesOn
      for _ in 0..<1000 where outcome == .goesOn {
        shown += walk.prompt + "\n"
        guard case .question(let question) = walk.item else {
          outcome = walk.enter(walk.prefill ?? "") { shown += $0 }
          continue
        }
        for line in [
          TaughtLesson.wrongAnswer(to: question, in: walk.own), "hint", "hint", "hint", "hint", "zz + 1", "train",
        ] { _ = walk.enter(line) { shown += $0 } }
        if question.id.count.isMultiple(of: 3) {
          outcome = walk.enter("skip") { shown += $0 }
        } else {
          outcome = walk.enter(TaughtLesson.rightAnswer(to: question, in: walk.own)) { shown += $0 }
          #expect(walk.progress.questions[question.id] == .right, "\(lesson.id): \(question.id)")
        }
      }
      #expect(outcome == .finished, "\(lesson.id)")
      check(shown, manner, lesson)
      if !lesson.document(.english).questions.isEmpty {
        let isEnglish = manner.style.language == .english
        #expect(shown.contains(isEnglish ? "right" : "bien") && !shown.contains("✗"))
        let wrong = isEnglish ? "not right" : "no está bien"
        #expect(shown.contains(manner.style.text(wrong)), "\(lesson.id)")
      }
    }
  }
}
