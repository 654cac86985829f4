import Autodiff
import Checking
import Interpreter
import Language
import Tensors
import Wording

/// What is made of something typed at a question.
package enum Judgement: Hashable, Sendable {
  /// Right, with what there is to add: that roundings were carried, that the working holds.
  case right(Message?)
  /// Not right, with what can be said of it: a foreseen slip's sentence, or which of several numbers are right.
  case wrong(Message?)
  /// Nothing that could be an answer: it is to be computed.
  case noAnswer
}

/// Judges answers to one question, by the values that the lesson has there; a table is filled in and marked as a
/// `HandTable`.
package struct QuestionJudge {
  let question: Document.Question
  /// The lesson's own state at the question.
  let session: Session

  package init(_ question: Document.Question, in session: Session) {
    self.question = question
    self.session = session
  }

  package func judgement(of text: String) -> Judgement {
    switch question.answer {
    case .choice(let options, let right, _): return choice(text, options, right)
    case .value(let line): return numbers(text, line.text)
    case .formula(let line): return formula(text, line.text)
    case .table:
      guard var table, let entry = table.enter(text) else { return .noAnswer }
      if case .refused(let reason) = entry { return .wrong(reason) }
      return table.marked(in: session)?.isRight == true ? .right(nil) : .wrong(slip(in: table))
    }
  }

  /// The sentence of the foreseen slip that all the new points of a table show.
  func slip(in table: HandTable) -> Message? {
    let written = table.writtenPoints
    return question.slips.first { slip in
      guard let values = session.numbers(of: slip.expression), values.count == written.count else { return false }
      return zip(written, values).allSatisfy { figure, value in figure?.isRight(for: value) ?? false }
    }?.remark
  }

  /// The empty table of a question that asks for one.
  package var table: HandTable? {
    guard case .table(let line) = question.answer else { return nil }
    return HandTable(line.text, in: session)
  }

  /// The right answer as it is told to who gives up.
  package var solution: String {
    switch question.answer {
    case .choice(let options, let right, _): return "\(right + 1)) \(options[right])"
    case .formula(let line): return line.text
    case .value(let line):
      let style = session.style
      return (session.numbers(of: line.text) ?? []).map { (style.isExact($0) ? "" : "≈ ") + style.text($0) }
        .joined(separator: ", ")
    case .table: return table?.solution ?? ""
    }
  }

  // MARK: Choices

  private func choice(_ text: String, _ options: [String], _ right: Int) -> Judgement {
    let written = text.lowercased().trimmed
    let exact = options.firstIndex { $0.lowercased() == written }
    let digits = written.hasSuffix(")") ? written.dropLast().trimmed : written
    if exact == nil, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(digits) {
      guard options.indices.contains(number - 1) else {
        return .wrong(
          Message(
            en: "type a number from 1 to \(options.count)", es: "escriba un número de 1 a \(options.count)"))
      }
      return number - 1 == right ? .right(nil) : .wrong(nil)
    }
    // The beginning will do where only one text begins so; one letter may be a name to be looked at.
    let meant = written.count > 1 ? options.indices.filter { options[$0].lowercased().hasPrefix(written) } : []
    guard let chosen = exact ?? (meant.count == 1 ? meant[0] : nil) else { return .noAnswer }
    return chosen == right ? .right(nil) : .wrong(nil)
  }

  // MARK: Numbers

  private func numbers(_ text: String, _ expected: String) -> Judgement {
    let text = question.asked?.answer(in: text) ?? text
    guard let truth = session.numbers(of: expected),
      let answer = WrittenAnswer(text, counts: [truth.count], calculations: true, isAsked: isAsked)
    else { return .noAnswer }
    if answer.isCalculated { return calculation(answer, truth) }
    guard answer.parts.count == truth.count else {
      let count = answer.parts.count
      return .wrong(
        Message(
          en: truth.count == 1 ? "one number is asked for" : "\(truth.count) numbers are asked for, not \(count)",
          es: truth.count == 1 ? "se pide un solo número" : "se piden \(truth.count) números, no \(count)"))
    }
    // A figure that is a foreseen value itself is no rounding of the answer, and a foreseen slip is one even where
    // roundings on the way might explain it.
    if !answer.isExact(for: truth), let foreseen = foreseen(truth.count, by: answer.isExact) { return foreseen }
    let work = remark(onWorkOf: answer, expected)
    if answer.marks(for: truth).allSatisfy(\.isRight) {
      let holds = Message(en: "and the working holds", es: "y el desarrollo también está bien")
      return .right(answer.hasWork ? work ?? holds : nil)
    }
    if let foreseen = foreseen(truth.count, by: { answer.marks(for: $0).allSatisfy(\.isRight) }) { return foreseen }
    let marks = self.marks(of: answer, truth, expected)
    if marks.allSatisfy(\.isRight) {
      let place = marks.firstIndex(of: .rounded) ?? 0
      let value = session.style.text(truth[place])
      return .right(
        Message(
          en: "with figures rounded on the way; unrounded it is \(value)",
          es: "con cifras redondeadas en el camino; sin redondear es \(value)"))
    }
    if marks.allSatisfy({ $0.isRight || $0 == .roundingSlip }) {
      return .wrong(Message(en: "nearly: look at the last digit", es: "casi: revise la última cifra"))
    }
    guard truth.count > 1 else { return .wrong(work) }
    let places = marks.indices.filter { marks[$0] != .unchecked && !marks[$0].isRight }
    if places.isEmpty {
      return .wrong(
        Message(en: "so far right; some are left open", es: "hasta aquí está bien; faltan números"))
    }
    let wrong = places.map { String($0 + 1) }.joined(separator: ", ")
    let told =
      places.count > 1
      ? Message(en: "not right: numbers \(wrong)", es: "no están bien los números \(wrong)")
      : Message(en: "not right: number \(wrong)", es: "no está bien el número \(wrong)")
    return .wrong(
      work.map { Message(en: "\(told.english); \($0.english)", es: "\(told.spanish); \($0.spanish)") } ?? told)
  }

  /// A calculation that comes to the answer is one; any other is free play, to be computed.
  private func calculation(_ answer: WrittenAnswer, _ truth: [Double]) -> Judgement {
    guard answer.parts.count == truth.count, answer.marks(for: truth).allSatisfy(\.isRight) else { return .noAnswer }
    let style = session.style
    let values = truth.map { (style.isExact($0) ? "" : "≈ ") + style.text($0) }.joined(separator: ", ")
    return .right(Message(en: "it comes to \(values)", es: "da \(values)"))
  }

  /// What there is to say of the work before the numbers, part by part, as `check` does; nil where all is sound.
  private func remark(onWorkOf answer: WrittenAnswer, _ expected: String) -> Message? {
    guard answer.hasWork, let (node, values) = graph(of: expected) else { return nil }
    return answer.remark(onWorkBy: node, values: values, session.style)
  }

  private func graph(of expected: String) -> (node: Node, values: [Variable: Tensor])? {
    guard let expression = Session.expression(expected) else { return nil }
    return try? session.workspace.answerGraph(of: expression, symbols: .unicode)
  }

  /// What is said of the first foreseen answer with values that fit: what is accepted, then the slips.
  private func foreseen(_ count: Int, by fits: ([Double]) -> Bool) -> Judgement? {
    func isFitting(_ line: Document.Line) -> Bool {
      guard let values = session.numbers(of: line.expression), values.count == count else { return false }
      return fits(values)
    }
    if let other = question.accepted.first(where: isFitting) { return .right(other.remark) }
    return question.slips.first(where: isFitting).map { .wrong($0.remark) }
  }

  /// The checker's marks: right to the digits written, also with roundings on the way.
  private func marks(of answer: WrittenAnswer, _ truth: [Double], _ expected: String) -> [Mark] {
    guard let (node, values) = graph(of: expected) else { return answer.marks(for: truth) }
    return answer.marks(for: truth, by: node, values: values)
  }

  /// Whether a name is asked for, so that `NAME = 2` is an answer and no definition; where the question says none, any that
  /// it speaks of.
  private func isAsked(_ name: String) -> Bool {
    if let asked = question.asked { return asked.contains(name) }
    let name = Name(name.filter { $0 != "$" })
    return question.question.text.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "_" }
      .contains { Name(String($0)) == name }
  }

  // MARK: Formulas

  /// Whether a text gives a formula to a name that is not asked for: a definition to play with.
  private func definesAnother(_ text: String) -> Bool {
    guard let asked = question.asked, let sign = text.firstIndex(of: "="),
      !asked.contains(text[..<sign].trimmed), let statement = try? Parser.statements(of: Source(text)).first
    else { return false }
    switch statement.kind {
    case .assignment, .function: return true
    default: return false
    }
  }

  private func formula(_ text: String, _ expected: String) -> Judgement {
    let right = text.lastIndex(of: "=").map { text[text.index(after: $0)...].trimmed } ?? text
    guard let typed = Session.expression(right), let truth = Session.expression(expected) else { return .noAnswer }
    let variables = Set(truth.names).filter { name in
      !truth.calls(name) && session.workspace.values[name]?.value.shape.isScalar != false
    }
    guard typed.names.contains(where: variables.contains) else { return .noAnswer }
    if session.agree(typed, truth, over: variables) { return .right(nil) }
    func agrees(_ line: Document.Line) -> Bool {
      Session.expression(line.expression).map { session.agree(typed, $0, over: variables) } ?? false
    }
    if let other = question.accepted.first(where: agrees) { return .right(other.remark) }
    if definesAnother(text) { return .noAnswer }
    return .wrong(question.slips.first(where: agrees).flatMap(\.remark))
  }
}

extension Document.Line {
  /// What stands before the sentence of a foreseen answer.
  var expression: String { text.prefix { $0 != "#" }.trimmed }
  /// The sentence of a foreseen answer, in the notebook's language; nil where there is none.
  fileprivate var remark: Message? {
    let sentence = text.drop { $0 != "#" }.dropFirst().trimmed
    return sentence.isEmpty ? nil : Message(sentence)
  }
}

extension Session {
  static func expression(_ text: String) -> Expression? {
    guard let statement = try? Parser.statements(of: Source(text)).first,
      case .expression(let expression) = statement.kind
    else { return nil }
    return expression
  }

  /// The numbers of an expression's value; nil where it has none. The session stays as it is.
  func numbers(of text: String) -> [Double]? {
    Session.expression(text).flatMap { numbers(of: $0, in: workspace) }
  }

  private func numbers(of expression: Expression, in workspace: Workspace) -> [Double]? {
    var workspace = workspace
    switch try? workspace.answer(expression, symbols: .unicode) {
    case .value(let value, _): return value.elements
    case .parts(let parts): return parts.flatMap(\.value.elements)
    default: return nil
    }
  }

  /// Whether two formulas are equal as functions: at five points, of which three must have a value.
  fileprivate func agree(_ left: Expression, _ right: Expression, over variables: Set<Name>) -> Bool {
    var compared = 0
    for point in [0.37, 1.93, -0.71, -1.37, 2.59] {
      var workspace = workspace
      for (place, name) in variables.sorted(by: { $0.key < $1.key }).enumerated() {
        workspace.assign(name, Tensor(point * (1 + 0.173 * Double(place))))
      }
      guard let expected = numbers(of: right, in: workspace), expected.allSatisfy(\.isFinite) else { continue }
      guard let actual = numbers(of: left, in: workspace), actual.count == expected.count else { return false }
      let isSame = zip(actual, expected).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
      if !isSame { return false }
      compared += 1
    }
    return compared >= 3
  }
}
