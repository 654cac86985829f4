import Checking
import Interpreter
import Wording

// Whether an answer stands in an output above its question.
extension QuestionTest {
  /// Whether all that tells something in an answer stands above; where single digits and ½ are all there is of it, they
  /// must be said of what is asked, for they stand everywhere.
  func isGivenAway(_ answer: [Double]) -> Bool {
    let telling = answer.filter { value in
      abs(value) != 0.5 && !(value == value.rounded() && abs(value) < 10)
    }
    guard !telling.isEmpty else { return isStated(answer) }
    let figures = outputs.flatMap { Self.figures(in: $0.text) }
    // Two digits of a longer number are a coarse hint at most.
    return telling.allSatisfy { value in
      figures.contains { $0.isRight(for: value) && ($0.digits > 2 || $0.value == value) }
    }
  }

  /// Whether the new points of a table stand above.
  func isGivenAway(_ table: HandTable) -> Bool {
    if isGivenAway(table.points) { return true }
    let headings = table.askedPoint
    let points = table.points
    let rows = stride(from: 0, to: points.count, by: headings.count).map { start in
      Array(points[start..<start + headings.count])
    }
    return outputs.contains { $0.hasTable(headings, rows: rows) }
  }

  /// Whether a formula equal to the answer stands above, in its letters alone: what f(w) and data are is to be put in.
  func isGivenAway(formula text: String, in variables: Set<Name>) -> Bool {
    let judge = QuestionJudge(question, in: session)
    return outputs.flatMap(\.expressions).contains { candidate in
      guard let expression = session.expression(candidate), case let names = Set(expression.names),
        names.allSatisfy({ variables.contains($0) || expression.calls($0) }),
        names.allSatisfy({ session.workspace.functions[$0] == nil }),
        case .right = judge.formula(candidate, text)
      else { return false }
      return true
    }
  }

  /// Whether outputs say each number of the name under which it is asked, or have them in a line by themselves.
  private func isStated(_ answer: [Double]) -> Bool {
    if outputs.contains(where: { $0.states(answer) }) { return true }
    guard let asked = question.asked else { return false }
    if asked.list.count == 1 { return outputs.contains { $0.states(answer, of: asked.text) } }
    return asked.list.count == answer.count
      && zip(asked.list, answer).allSatisfy { name, value in outputs.contains { $0.states([value], of: name) } }
  }

  private static func figures(in text: String) -> [Figure] {
    text.split { !"0123456789.e+-−".contains($0) }.compactMap { Figure($0) }.filter { $0.digits > 1 }
  }
}
