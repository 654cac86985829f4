import Glibc
import Language
import Testing

@testable import Notebook

/// The answers of the lessons' questions, computed by the engine and held to numbers that were reckoned apart from it.
@Suite struct LessonAnswersTests {
  /// A question with its answer as the course's plan has it, and the slips and other right answers that
  /// the plan names, among those foreseen.
  struct Expected: Sendable {
    let lesson: String
    let id: String
    let answer: [Double]
    var slips: [[Double]] = []
  }

  @Test(arguments: expected, ["en", "es"])
  func answersAndSlipsAreThoseOfThePlan(expected: Expected, language: String) throws {
    let asked = try #require(try AskedQuestion.all(in: expected.lesson, language).first { $0.id == expected.id })
    #expect(Self.agree(asked.answer, expected.answer), "\(expected.id): \(asked.answer)")
    for slip in expected.slips {
      #expect(asked.slips.contains { Self.agree($0, slip) }, "\(expected.id): \(slip) in \(asked.slips)")
    }
  }

  @Test(arguments: Set(expected.map(\.lesson)).sorted(), ["en", "es"])
  func everyAnswerIsExpectedHere(lesson: String, language: String) throws {
    let asked = try AskedQuestion.all(in: lesson, language)
    #expect(asked.map(\.id) == Self.expected.filter { $0.lesson == lesson }.map(\.id))
    for question in asked {
      #expect(!question.answer.isEmpty, "\(question.id)")
      for slip in question.slips {
        #expect(!slip.isEmpty, "\(question.id)")
        #expect(!Self.agree(slip, question.answer), "\(question.id): a slip is the answer")
      }
    }
  }

  @Test(arguments: LessonFilesTests.names)
  func questionsAgree(name: String) throws {
    let questions = try ["en", "es"].map {
      try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\($0)/\(name)")).questions
    }
    for (english, spanish) in zip(questions[0], questions[1]) {
      #expect(english.answer.expression == spanish.answer.expression, "\(english.id)")
      #expect(english.hints.count == spanish.hints.count, "\(english.id)")
      #expect(english.hints.count >= 2, "\(english.id)")
      #expect(
        english.accepted.map { AskedQuestion.expression($0.text) }
          == spanish.accepted.map { AskedQuestion.expression($0.text) }, "\(english.id)")
      #expect(
        english.slips.map { AskedQuestion.expression($0.text) }
          == spanish.slips.map { AskedQuestion.expression($0.text) }, "\(english.id)")
      #expect(english.isReading == spanish.isReading, "\(english.id)")
    }
  }

  /// No output has all the numbers of an answer before its question, single digits and ½ apart.
  @Test(arguments: Set(expected.map(\.lesson)).sorted(), ["en", "es"])
  func nothingIsGivenAway(lesson: String, language: String) throws {
    for question in try AskedQuestion.all(in: lesson, language) where !question.isReading {
      let telling = question.answer.filter { value in
        abs(value) != 0.5 && !(-9...9).contains(where: { Double($0) == value })
      }
      guard !telling.isEmpty else { continue }
      let isGivenAway = telling.allSatisfy { value in
        question.numbersAbove.contains { LessonNumbersTests.rounds(value, to: $0) }
      }
      #expect(!isGivenAway, "\(question.id): \(question.answer)")
    }
  }

  /// Whether numbers agree to the digits that the plan writes, at least six.
  private static func agree(_ values: [Double], _ expected: [Double]) -> Bool {
    values.count == expected.count
      && zip(values, expected).allSatisfy { abs($0 - $1) <= 1e-6 * max(abs($1), 1e-3) }
  }
}

/// A question of a lesson that is answered by numbers, with what the engine makes of it where it stands.
struct AskedQuestion {
  let id: String
  let isReading: Bool
  let answer: [Double]
  /// The other answers that are foreseen, right or not.
  let slips: [[Double]]
  /// The numbers of all outputs above the question.
  let numbersAbove: [Double]

  /// The questions of a lesson that are answered by numbers or by a table with one parameter, in its order.
  static func all(in lesson: String, _ language: String) throws -> [AskedQuestion] {
    try questions(in: lesson, language).compactMap { question, session, numbersAbove in
      let answer: [Double]
      switch question.answer {
      case .value(let line): answer = value(of: line.text, in: session)
      case .table(let line): answer = newPoints(of: line.text, in: session)
      case .formula, .choice: return nil
      }
      return AskedQuestion(
        id: question.id, isReading: question.isReading, answer: answer,
        slips: (question.accepted + question.slips).map { value(of: $0.text, in: session) }, numbersAbove: numbersAbove)
    }
  }

  /// All questions of a lesson, each with the state of the lesson and the numbers printed where it stands.
  static func questions(
    in lesson: String, _ language: String
  ) throws -> [(question: Document.Question, session: Session, numbersAbove: [Double])] {
    let document = try Document(TextFile.text(at: "\(LessonFilesTests.folder)/\(language)/\(lesson).md"))
    var settings = Settings()
    settings.style.digits = 17
    settings.style.width = 10_000
    var session = Session(settings: settings)
    session.writesFiles = false
    var numbersAbove: [Double] = []
    var questions: [(Document.Question, Session, [Double])] = []
    for item in document.items {
      switch item {
      case .prose: break
      case .cell(let cell):
        _ = session.run(Source(cell.source), output: { _ in }, errors: { _ in })
        numbersAbove += numbers(in: cell.output?.text ?? "")
      case .question(let question): questions.append((question, session, numbersAbove))
      }
    }
    return questions
  }

  /// What stands before the sentence of a slip.
  static func expression(_ text: String) -> String { String(text.prefix { $0 != "#" }.trimmed) }

  /// The numbers of an expression's value; none where it has none. The session stays as it is.
  static func value(of expression: String, in session: Session) -> [Double] {
    var copy = session
    var printed = ""
    var failed = false
    _ = copy.run(Source(expression), output: { printed += $0 }, errors: { _ in failed = true })
    return failed ? [] : numbers(in: printed)
  }

  /// The last column of the table that a question wants filled in.
  private static func newPoints(of clauses: String, in session: Session) -> [Double] {
    var copy = session
    var printed = ""
    _ = copy.run(Source("train " + clauses), output: { printed += $0 }, errors: { _ in })
    return printed.split(separator: "\n").filter { numbers(in: String($0.prefix { $0 != "│" })).count == 1 }
      .compactMap { numbers(in: String($0)).last }
  }

  static func numbers(in text: String) -> [Double] {
    text.map { $0 == "−" ? "-" : $0 }.split { !("0"..."9").contains($0) && !"+-.e".contains($0) }
      .compactMap { Double(String($0)) }
  }
}

extension Document.Answer {
  /// What the engine is asked for, the same in every language.
  fileprivate var expression: String {
    switch self {
    case .value(let line), .formula(let line), .table(let line): line.text
    case .choice(let options, let right, _): "\(right) of \(options.count)"
    }
  }
}
