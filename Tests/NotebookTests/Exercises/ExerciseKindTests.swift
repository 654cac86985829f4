import Language
import Testing
import Wording

@testable import Notebook

/// Problems of every kind and level over many seeds.
@Suite struct ExerciseKindTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let kind: ExerciseKind
    let level: Int
    var testDescription: String { "\(kind.id) \(level)" }
  }

  static let cases = ExerciseKind.all.flatMap { kind in (1...kind.levels).map { Case(kind: kind, level: $0) } }

  private func walk(_ one: Case, seed: Int, _ language: SpokenLanguage) throws -> LessonWalk {
    let lesson = try Lesson(exercise: one.kind, level: one.level, number: 1 + seed % 3, seed: seed)
    let session = Session(settings: Settings(style: Style(language: language), seed: seed))
    return LessonWalk(lesson, progress: LessonProgress(), session: session)
  }

  @Test(arguments: cases)
  func takesTheRightAnswerAndNoOther(_ one: Case) throws {
    for seed in 0..<12 {
      let language = SpokenLanguage.allCases[seed % 2]
      var walk = try walk(one, seed: seed, language)
      var shown = ""
      walk.begin { shown += $0 }
      var outcome = LessonWalk.Outcome.goesOn
      while outcome == .goesOn, case .question(let question)? = walk.item {
        let answer = try Answer(question, in: walk.own)
        let comment = Comment(rawValue: "\(one.testDescription), seed \(seed), \(question.id): \(answer.right)")
        #expect(answer.isFinite, comment)
        if one.level == 1 { #expect(answer.isTidy, comment) }
        if answer.right.count > 3 { #expect(!shown.contains(answer.right), comment) }
        #expect(question.hints.count == 2, comment)
        for hint in question.hints { #expect(!hint.text.hasSuffix("= \(answer.right)"), comment) }
        for line in answer.wrong { _ = walk.enter(line) { shown += $0 } }
        #expect(walk.refusals[question.id, default: 0] > 0 && walk.progress.questions[question.id] == nil, comment)
        shown = ""
        outcome = walk.enter(answer.right) { shown += $0 }
        #expect(walk.progress.questions[question.id] == .right, "\(comment.rawValue)\n\(shown)")
        if walk.progress.questions[question.id] != .right { return }
      }
      #expect(outcome == .finished)
    }
  }

  @Test(arguments: cases)
  func givesOnlyWhatIsGiven(_ one: Case) throws {
    for seed in 0..<12 {
      let lesson = try Lesson(exercise: one.kind, level: one.level, number: 1, seed: seed)
      let english = lesson.document(.english)
      let spanish = lesson.document(.spanish)
      #expect(english.cells.map(\.source) == spanish.cells.map(\.source))
      #expect(english.questions.map(\.id) == spanish.questions.map(\.id))
      #expect(english.questions.map(\.hints.count) == spanish.questions.map(\.hints.count))
      for cell in english.cells {
        var session = Session()
        let outcome = session.run(
          Source(cell.source), output: { _ in }, errors: { Issue.record(Comment(rawValue: $0)) })
        #expect(!outcome.failed)
        for statement in try Parser.statements(of: Source(cell.source)) {
          switch statement.kind {
          case .assignment, .function: break
          default: Issue.record("a cell that is no definition")
          }
        }
      }
    }
  }

  /// What a hint puts in comes to what is asked for.
  @Test(arguments: cases)
  func hintsAreRight(_ one: Case) throws {
    for seed in 0..<12 {
      let walk = try walk(one, seed: seed, .english)
      var session = walk.own
      for cell in walk.lesson.document(.english).cells {
        _ = session.run(Source(cell.source), output: { _ in }, errors: { _ in })
      }
      for question in walk.lesson.document(.english).questions {
        guard case .value = question.answer, let hint = question.hints.last?.text,
          let numbers = session.numbers(of: "[\(hint)]")
        else { continue }
        let typed = numbers.map { NumberFormat.ascii($0, digits: 9) }.joined(separator: ", ")
        #expect(
          QuestionJudge(question, in: session).judgement(of: typed).isRight,
          "\(one.testDescription), seed \(seed), \(question.id): \(hint)")
      }
    }
  }

  @Test func wordsAreOfBothLanguages() {
    #expect(ExerciseKind.named("derivada")?.id == "derivative" && ExerciseKind.named("Adam")?.id == "adam")
    #expect(ExerciseKind.named("retropropagacion")?.id == "backprop" && ExerciseKind.named("x") == nil)
    let words = ExerciseKind.all.flatMap { Set([$0.word.english, $0.word.spanish] + $0.aliases) }
    #expect(Set(words).count == words.count)
  }

  @Test func problemsDifferAndRepeat() throws {
    func text(_ number: Int, _ seed: Int) throws -> String {
      try Lesson(exercise: .descent, level: 3, number: number, seed: seed).document(.english).items.description
    }
    #expect(try text(1, 4) == text(1, 4))
    let all = try Set((1...20).map { try text($0, 4).replacing("problem \($0)", with: "") })
    #expect(all.count > 15)
    #expect(try text(1, 5) != text(1, 4))
  }
}

/// The right answer to a question, as a student would type it, and lines that are wrong.
private struct Answer {
  let right: String
  let wrong: [String]
  var isFinite = true
  var isTidy = true

  init(_ question: Document.Question, in session: Session) throws {
    let judge = QuestionJudge(question, in: session)
    switch question.answer {
    case .value:
      let numbers = judge.solution.split(separator: ", ").map { String($0.drop { "≈ ".contains($0) }) }
      right = numbers.joined(separator: ", ")
      wrong = [numbers.map { $0 + "7" }.joined(separator: ", ")]
      let values = try numbers.map { try #require(Double($0.replacing("−", with: "-"))) }
      isFinite = !values.isEmpty && values.allSatisfy(\.isFinite)
      isTidy = !judge.solution.contains("≈") && numbers.allSatisfy { $0.count(where: \.isNumber) <= 5 }
    case .formula(let line):
      right = line.text
      wrong = ["\(line.text) + x"]
    case .choice(let options, let place, _):
      right = options[place]
      wrong = ["\((place + 1) % options.count + 1)"]
    case .table:
      let table = try #require(judge.table)
      right = table.solution
      // A residue of rounding where the minimum was reached is not tidy either.
      isFinite = !right.contains("e-") && !right.contains("nan") && !right.contains("∞") && !right.contains("inf")
      wrong = Array(
        repeating: Array(repeating: "7777", count: table.asked.count).joined(separator: ", "),
        count: table.written.rows.count)
    }
  }

}

extension Judgement {
  var isRight: Bool { if case .right = self { true } else { false } }
}
