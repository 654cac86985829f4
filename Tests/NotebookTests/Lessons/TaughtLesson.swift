import Language

@testable import Notebook

/// What is typed at the questions of a lesson, worked out from its documents.
enum TaughtLesson {
  /// The right answer, as a student types it.
  static func rightAnswer(to question: Document.Question, in session: Session) -> String {
    let judge = QuestionJudge(question, in: session)
    switch question.answer {
    case .choice(_, let right, _): return "\(right + 1)"
    case .formula, .value: return judge.solution
    case .table:
      return judge.table?.points.map(session.style.text).joined(separator: "; ") ?? ""
    }
  }

  /// An answer that is wrong, whatever the question.
  static func wrongAnswer(to question: Document.Question, in session: Session) -> String {
    switch question.answer {
    case .choice(let options, let right, _): return "\(right == 0 ? options.count : 1)"
    case .formula(let line): return "(\(line.text)) + 1"
    case .value, .table:
      let count = rightAnswer(to: question, in: session).split { ",;".contains($0) }.count
      return Array(repeating: "98765", count: max(count, 1)).joined(separator: "; ")
    }
  }
}
