import Testing
import Wording

@testable import Notebook

/// What the lessons answer to a student who types the right answer, or one of the foreseen wrong ones.
@Suite struct LessonSlipsTests {
  private static let names = LessonFilesTests.names.map { String($0.dropLast(".md".count)) }

  /// Every slip gets its own sentence, so none hides behind the answer or behind another slip.
  @Test(arguments: names, ["en", "es"])
  func everySlipIsRecognised(lesson: String, language: String) throws {
    for (question, session, _) in try AskedQuestion.questions(in: lesson, language) {
      let judge = QuestionJudge(question, in: session)
      for slip in question.slips {
        let expression = AskedQuestion.expression(slip.text)
        let sentence = slip.text.drop { $0 != "#" }.dropFirst().trimmed
        let typed = Self.typed(expression, question.answer, in: session)
        #expect(!sentence.isEmpty, "\(question.id): \(slip.text)")
        // Where the right answer may be rounded to the same, that is said too.
        guard case .wrong(let remark?) = judge.judgement(of: typed) else {
          Issue.record("\(question.id): \(slip.text), \(typed)")
          continue
        }
        #expect(remark.english.hasPrefix(sentence), "\(question.id): \(slip.text), \(typed)")
      }
    }
  }

  /// Every answer that is accepted besides has its remark.
  @Test(arguments: names, ["en", "es"])
  func everyAcceptedAnswerIsRight(lesson: String, language: String) throws {
    for (question, session, _) in try AskedQuestion.questions(in: lesson, language) {
      for other in question.accepted {
        let typed = Self.typed(AskedQuestion.expression(other.text), question.answer, in: session)
        let remark = other.text.drop { $0 != "#" }.dropFirst().trimmed
        #expect(!remark.isEmpty, "\(question.id): \(other.text)")
        #expect(
          QuestionJudge(question, in: session).judgement(of: typed) == .right(Message(remark)),
          "\(question.id): \(other.text), \(typed)")
      }
    }
  }

  @Test(arguments: names, ["en", "es"])
  func theAnswerIsRight(lesson: String, language: String) throws {
    for (question, session, _) in try AskedQuestion.questions(in: lesson, language) {
      let judge = QuestionJudge(question, in: session)
      let typed =
        switch question.answer {
        case .value(let line): Self.typed(line.text, question.answer, in: session)
        case .formula(let line): line.text
        case .choice(_, let right, _): "\(right + 1)"
        case .table: TaughtLesson.rightAnswer(to: question, in: session)
        }
      #expect(judge.judgement(of: typed.filter { $0 != "≈" }) == .right(nil), "\(question.id): \(typed)")
    }
  }

  /// A formula as it stands, a value as a student types it: rounded to six digits.
  private static func typed(_ expression: String, _ answer: Document.Answer, in session: Session) -> String {
    if case .formula = answer { return expression }
    return AskedQuestion.value(of: expression, in: session).map { Style().text($0) }.joined(separator: "; ")
  }
}
