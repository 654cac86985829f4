import Language
import Testing
import Wording

@testable import Notebook

/// The exercise on the largest rate, held to the Hessian that the engine works out.
@Suite struct ExerciseKindRateLimitTests {
  @Test func limitsAreThoseOfTheHessian() throws {
    for level in 1...3 {
      for seed in 0..<40 {
        let document = try Lesson(exercise: .rateLimit, level: level, number: 1, seed: seed).document(.english)
        let cell = try #require(document.cells.first).source
        var session = Session()
        _ = session.run(Source(cell), output: { _ in }, errors: { _ in })
        let name = cell.prefix(1)
        let hessian = cell.contains(",") ? "max(eig(hessian(\(name))(0.3, 0.7)))" : "\(name)''(0.3)"
        let value = try #require(session.numbers(of: hessian)?.first, "\(hessian)")
        let judge = QuestionJudge(document.questions[0], in: session)
        #expect(judge.judgement(of: NumberFormat.ascii(value, digits: 9)).isRight, "\(cell)")
      }
    }
  }
}
