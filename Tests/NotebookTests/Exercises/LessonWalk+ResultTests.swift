import Testing
import Wording

@testable import Notebook

@Suite struct LessonWalkResultTests {
  private struct Walker {
    var walk: LessonWalk
    var outcome = LessonWalk.Outcome.goesOn

    init(_ language: SpokenLanguage = .english) throws {
      let lesson = try Lesson(exercise: .newton, level: 1, number: 1, seed: 0)
      let session = Session(settings: Settings(style: Style(language: language)))
      walk = LessonWalk(lesson, progress: LessonProgress(), session: session)
      walk.begin { _ in }
    }

    @discardableResult
    mutating func type(_ text: String) -> String {
      var shown = ""
      outcome = walk.enter(text) { shown += $0 }
      return shown
    }

    /// Answers the question at hand rightly.
    mutating func answer() {
      guard case .question(let question)? = walk.item else { return }
      type(QuestionJudge(question, in: walk.own).solution)
    }
  }

  @Test func allAtOnce() throws {
    var walker = try Walker()
    for _ in 0..<3 { walker.answer() }
    #expect(walker.outcome == .finished && walker.walk.result == .atOnce)
  }

  @Test func withAHintOrOneWrongAnswer() throws {
    for line in ["hint", "777"] {
      var walker = try Walker()
      walker.type(line)
      for _ in 0..<3 { walker.answer() }
      #expect(walker.outcome == .finished && walker.walk.result == .withEffort)
    }
  }

  @Test func givenUpOrWrongTwice() throws {
    var walker = try Walker()
    #expect(walker.type("skip").contains("the answer:"))
    walker.answer()
    walker.answer()
    #expect(walker.outcome == .finished && walker.walk.result == .tooHard)
    var other = try Walker(.spanish)
    other.type("777")
    other.type("778")
    for _ in 0..<3 { other.answer() }
    #expect(other.walk.result == .tooHard)
  }

  @Test func leftWithoutAnswers() throws {
    var walker = try Walker()
    for _ in 0..<3 { walker.type("next") }
    #expect(walker.outcome == .finished && walker.walk.result == .withEffort)
  }

  @Test func backAndFreePlay() throws {
    var walker = try Walker()
    let first = walker.walk.item
    #expect(walker.type("back").contains("? $f'".replacing("$", with: "")))
    #expect(walker.walk.item == first)
    walker.answer()
    #expect(walker.type("back").contains("f'("))
    #expect(walker.walk.item == first)
    #expect(walker.type("f(0)").contains("   "))
    #expect(walker.type("set lang es").contains("? f'"))
    #expect(walker.walk.item.map { if case .question = $0 { true } else { false } } == true)
    walker.type("exercise adam")
    guard case .practises(let clauses) = walker.outcome else {
      Issue.record("another exercise is not begun")
      return
    }
    #expect(clauses.kind == "adam")
  }

  @Test func whatFollowedFromOneMistakeIsNoSecondOne() throws {
    let lesson = try Lesson(exercise: .descent, level: 2, number: 1, seed: 0)
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: Session())
    walk.begin { _ in }
    let question = try #require(lesson.document(.english).questions.first)
    // (w + 2)² from 2 with α = 0.2: the second row goes on from the slip in the first.
    for (line, count) in [("16, 8, 3.6", 0), ("31.36, 11.2, 1.36", 1), ("16, 8, 0.4", 1)] {
      _ = walk.enter(line) { _ in }
      #expect(walk.refusals[question.id, default: 0] == count, "\(line)")
    }
    _ = walk.enter("5.76, 4.8, -0.56") { _ in }
    #expect(walk.result == .withEffort)
  }
}
