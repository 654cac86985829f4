import Language
import Testing
import Wording

@testable import Notebook

/// A problem of an exercise, what it gives and what it asks.
struct ExerciseProblem {
  let lesson: Lesson
  let document: Document
  /// With what the problem gives.
  let session: Session
  var questions: [Document.Question] { document.questions }
  var description: Comment { Comment(rawValue: document.source) }

  init(_ kind: ExerciseKind, level: Int, seed: Int, _ language: SpokenLanguage = .english) throws {
    lesson = try Lesson(exercise: kind, level: level, number: 1, seed: seed)
    document = lesson.document(language)
    var session = Session(settings: Settings(style: Style(language: language)))
    for cell in document.cells {
      #expect(!session.run(Source(cell.source), output: { _ in }, errors: { _ in }).failed, "\(cell.source)")
    }
    self.session = session
  }

  /// The value of what a question takes for right.
  func answer(_ place: Int) throws -> [Double] {
    guard case .value(let line) = questions[place].answer else { return [] }
    return try #require(session.numbers(of: line.text), "\(line.text)")
  }

  /// The numbers that the text gives for a name: `w`, `\alpha`, `(x, y)`.
  func given(_ name: String) throws -> [Double] {
    let numbers = document.source.ranges(of: "\(name) = ").lazy.map { range in
      document.source[range.upperBound...].drop { $0 == "(" }.prefix { "-0123456789., ".contains($0) }
        .split(whereSeparator: { ", ".contains($0) }).compactMap { Double($0) }
    }
    return try #require(numbers.first { !$0.isEmpty }, "\(name) in \(description)")
  }

  /// The value of a function that the problem gives.
  func value(_ function: String, _ point: [Double]) throws -> Double {
    try #require(session.numbers(of: "\(function)(\(point.map { "\($0)" }.joined(separator: ", ")))")?.first)
  }

  /// The gradient of a quadratic function, for which the difference quotient is exact.
  func gradient(_ function: String, _ point: [Double]) throws -> [Double] {
    try point.indices.map { place in
      let (ahead, behind) = ([1.0, -1.0]).map { step in
        point.enumerated().map { $0.offset == place ? $0.element + step : $0.element }
      }.pair
      return try (value(function, ahead) - value(function, behind)) / 2
    }
  }

  /// Whether a table filled in with some rows is marked right, and with another number in its last place is not.
  func takes(_ rows: [[Double]]) -> Bool {
    func isRight(_ rows: [[Double]]) -> Bool {
      var walk = LessonWalk(lesson, progress: LessonProgress(), session: session)
      walk.begin { _ in }
      for row in rows {
        _ = walk.enter(row.map { NumberFormat.ascii($0, digits: 9) }.joined(separator: ", ")) { _ in }
      }
      return walk.progress.questions[questions[0].id] == .right
    }
    var wrong = rows
    wrong[rows.count - 1][rows[0].count - 1] += 1
    return isRight(rows) && !isRight(wrong)
  }

  /// Every foreseen slip is another number than the right one, is refused, and is told what it is.
  func expectSlipsToBeNamed() throws {
    for (place, question) in questions.enumerated() {
      guard case .value = question.answer else { continue }
      let right = try answer(place)
      for slip in question.slips {
        let slipped = try #require(session.numbers(of: slip.expression), "\(slip.text)")
        #expect(slipped.count == right.count, "\(slip.text) \(description)")
        guard zip(slipped, right).contains(where: { abs($0 - $1) > 1e-9 }) else {
          Issue.record("\(slip.text) is right: \(right)\n\(description)")
          continue
        }
        let typed = slipped.map { NumberFormat.ascii($0, digits: 9) }.joined(separator: ", ")
        guard case .wrong(let remark?) = QuestionJudge(question, in: session).judgement(of: typed) else {
          Issue.record("\(typed) for \(question.question.text): \(slip.text)\n\(description)")
          continue
        }
        let language = session.settings.style.language
        #expect(
          question.slips.contains { $0.remark.map { remark[language].hasPrefix($0[language]) } ?? false },
          "\(remark)\n\(description)")
      }
    }
  }
}

/// Whether two lists hold the same numbers, but for rounding.
func agree(_ one: [Double], _ other: [Double]) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
}

extension [[Double]] {
  fileprivate var pair: ([Double], [Double]) { (self[0], self[1]) }
}
