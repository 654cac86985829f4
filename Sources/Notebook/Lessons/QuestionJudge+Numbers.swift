import Autodiff
import Checking
import Language
import Tensors
import Wording

// Answers in numbers: what is read from them.
extension QuestionJudge {
  func numbers(_ text: String, _ expected: String) -> Judgement {
    guard let truth = session.numbers(of: expected), !isCommand(text) else { return .noAnswer }
    if let judgement = judgement(ofOtherName: text, truth, expected) { return judgement }
    let body = question.asked?.answer(in: text) ?? text
    let judgement = judgement(ofNumbers: body, isNamed: body != text, truth, expected)
    if case .right = judgement { return judgement }
    // 1.250 is 1.25, unless it was meant for a thousand and more.
    let result = body.split(separator: "=").last.map { String($0).withoutWords.number } ?? ""
    if truth.count == 1, let plain = Figure.withoutThousandsMarks(result), let figure = Figure(plain),
      figure.isRight(for: truth[0]) || plain.count > 6
    {
      return .unclear(
        Message(
          en: "thousands are written without a mark between them: \(plain)",
          es: "los miles se escriben sin punto ni espacio: \(plain)"))
    }
    if let last = lastOfEachName(in: text), case .right(let remark) = numbers(last, expected) { return .right(remark) }
    // What stands before it may be formulas: C'(w) = 4w − 8, C'' = 4, η = 1/4.
    if truth.count == 1, let last = body.lastOfEquations, case .right(let remark) = numbers(last, expected) {
      return .right(remark)
    }
    guard case .noAnswer = judgement, let asked = question.asked, isOtherEquation(text) else { return judgement }
    // ∂E/∂q = 1, or x·(ŷ − y) = 2·(2 − 4) = −4, is what is asked for where the number is.
    let number = text.split(separator: "=", maxSplits: 1).last.map { String($0).trimmed } ?? ""
    let last = self.judgement(ofNumbers: number, isNamed: true, truth, expected)
    if truth.count == 1, case .right = last { return last }
    return .unclear(asked.told)
  }

  /// Whether a text that the language cannot read gives a number to something: `f'(w) = -6`.
  private func isOtherEquation(_ text: String) -> Bool {
    guard let sign = text.lastIndex(of: "="), !session.reads(text) else { return false }
    return WrittenAnswer(text[text.index(after: sign)...].trimmed, counts: [1]) { _ in false } != nil
  }

  /// Whether a text begins with a command's word, and not with a name that gets a value.
  private func isCommand(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter }
    let rest = text.dropFirst(word.count).trimmed
    // The step of `step 0.0744, x₁ = 4.9256` is a number's name.
    let isName = rest.first?.isNumber == true && rest.contains("=")
    return Parser.commandWords.contains(word.lowercased()) && !rest.hasPrefix("=") && !rest.isEmpty && !isName
  }

  /// Of `w = 0.6` where w₁ is asked for, or of any name where the question has none: an answer if it is right; else the student
  /// may be playing with another w. Nil where no such name stands before an equals sign.
  private func judgement(ofOtherName text: String, _ truth: [Double], _ expected: String) -> Judgement? {
    let assigned = session.assignedNames(in: text)
    let isList = truth.count > 1 && assigned.count == truth.count
    if question.asked == nil && !assigned.isEmpty || isList && !assigned.allSatisfy(isAsked) {
      let judgement = judgement(ofNumbers: text, isNamed: true, truth, expected)
      if case .right = judgement { return judgement }
      return .noAnswer
    }
    // ρ(J) = 0.5 would define a function.
    if question.asked == nil, let sign = text.lastIndex(of: "="), session.reads(text) {
      let judgement = judgement(ofNumbers: text[text.index(after: sign)...].trimmed, isNamed: true, truth, expected)
      if case .right = judgement, !(text[..<sign].last.map { "<>=!".contains($0) } ?? true) { return judgement }
    }
    guard let asked = question.asked, let sign = text.firstIndex(of: "="),
      asked.containsNearly(text[..<sign].trimmed), !namesWhatIsAsked(text),
      truth.count == 1 || text.lastIndex(of: "=") == sign
    else { return nil }
    let judgement = judgement(ofNumbers: text[text.index(after: sign)...].trimmed, isNamed: true, truth, expected)
    if case .right = judgement { return judgement }
    if session.reads(text) { return .noAnswer }
    return .unclear(
      Message(
        en: "to answer, write \(asked.text) = …, or the \(truth.count > 1 ? "numbers" : "number") alone",
        es: "para responder, escriba \(asked.text) = …, o \(truth.count > 1 ? "los números solos" : "el número solo")"))
  }

  /// - Parameter isNamed: whether the name asked for stands before it, so that it is meant for an answer.
  private func judgement(
    ofNumbers text: String, isNamed: Bool, _ truth: [Double], _ expected: String
  ) -> Judgement {
    // What the language reads may be free play; what it cannot read is meant for an answer.
    let isStatement = session.reads(text)
    let isBeside = namesWhatIsAsked(text)
    let read = WrittenAnswer(
      text, counts: [truth.count], calculations: true, isEachNamed: truth.count > 1 && names(of: truth) != nil,
      vector: vector
    ) { name in
      // Behind the name asked for stand the steps to the number, with their names.
      if isAsked(name) || isNamed && truth.count == 1 && WorkedExpression(name) == nil { return true }
      if isStatement { return isNamed }
      // Beside `w = 3` may stand what leads there: `v = -2`, `5 - w = 2`.
      if question.asked == nil || isBeside, name.contains(where: \.isLetter), WorkedExpression(name) == nil {
        return true
      }
      let isName =
        name.first.map { $0.isLetter || "∂∇".contains($0) } == true
        && name.allSatisfy { $0.isLetter || $0.isNumber || "_'∂∇/·*".contains($0) }
        || question.asked?.places(of: name).isEmpty == false
      return truth.count > 1 && (isName || namesVector(name)) || isWork(name, truth)
    }
    guard let read else { return truth.count > 1 && !isStatement ? callAmongNumbers(text) : .noAnswer }
    guard let answer = byTheirNames(read, isNamed: isNamed, isStatement: isStatement, truth) else {
      return .unclear(question.asked?.told ?? invitation)
    }
    if isStatement, answer.parts.contains(where: { $0.unit != nil }) { return .noAnswer }
    let isAnswer = isNamed || answer.parts.allSatisfy { $0.name != nil || $0.figure == nil }
    if isStatement, !isAnswer, answer.isCalculated || answer.mayBeProduct {
      return calculation(answer, truth, expected)
    }
    guard answer.parts.count == truth.count else {
      return answer.isCalculated ? .noAnswer : .unclear(count(answer.parts.count, insteadOf: truth))
    }
    let judgement = self.judgement(of: answer, truth, expected)
    if case .wrong = judgement, question.asked == nil,
      let other = arrangedByWords(answer, truth.count, isLoose: true), other.marks(for: truth).allSatisfy(\.isRight)
    {
      return self.judgement(of: other, truth, expected)
    }
    guard case .wrong(let remark) = judgement, answer.partsAtInnerCommas, truth.count == 2 else { return judgement }
    let (first, last) = (answer.parts.dropLast().map(\.text).joined(separator: ", "), answer.parts.last?.text ?? "")
    let told = Message(
      en: "read as \(first) and \(last); between numbers with decimal commas goes a semicolon",
      es: "se leyó como \(first) y \(last); entre números con coma decimal va punto y coma")
    // Where decimals are written with a comma it is one number.
    if session.language == .spanish, isOneDecimal(text) { return .unclear(count(1, insteadOf: truth)) }
    return .wrong([remark, told].compactMap(\.self).joined())
  }

  /// Whether a text may be one number with a decimal comma: `5,842`.
  private func isOneDecimal(_ text: String) -> Bool { Figure(text.trimmed, decimalMark: .comma) != nil }

  /// The numbers of a calculation that gives several: `0.4*[1, 2]`, `0.4·(1, 2)`; what the lesson has a name for is looked up and
  /// no calculation.
  private func vector(_ text: String) -> [Double]? {
    guard let expression = session.expression(text.withTuplesAsLists),
      expression.names.allSatisfy({ session.workspace.values[$0] == nil && session.workspace.functions[$0] == nil }),
      let values = session.numbers(of: expression, in: session.workspace), values.count > 1
    else { return nil }
    return values
  }

  /// That one of several numbers is not written, but looked up: `f(-5)` of `-75, f(-5)`.
  private func callAmongNumbers(_ text: String) -> Judgement {
    let pieces = [";", ", "].lazy.map { text.parted(at: $0).map(\.trimmed) }.first { $0.count > 1 } ?? []
    let calls = pieces.filter { WrittenAnswer($0, counts: [1], calculations: true) { _ in true } == nil }
    guard let call = calls.first, calls.allSatisfy({ session.numbers(of: $0) != nil }) else { return .noAnswer }
    if calls.count == pieces.count {
      let list = "[\(pieces.joined(separator: ", "))]"
      return .unclear(
        Message(
          en: "\(list) computes them; to answer, type the numbers",
          es: "\(list) los calcula; para responder, escriba los números"))
    }
    return .unclear(
      Message(
        en: "type a number in place of \(call); on a line of its own it is computed",
        es: "aquí va un número en lugar de \(call); en una línea aparte se calcula"))
  }

  /// Whether this is worked with names, as `5 - 0.1*f'(5)`, or is itself what is asked for, as `f(0)`.
  func isWork(_ text: String, _ truth: [Double]) -> Bool {
    guard WorkedExpression(text) == nil, WorkedExpression(text, decimalMark: .comma) == nil,
      let expression = session.expression(text) ?? session.expression(text.replacing(",", with: ".")),
      let values = session.numbers(of: expression, in: session.workspace), values.count == 1
    else { return false }
    switch expression.kind {
    case .name: return false
    case .call: return truth.contains { abs($0 - values[0]) <= 1e-9 * max(1, abs($0)) }
    default: return true
    }
  }

  /// How many numbers are asked for.
  private func count(_ count: Int, insteadOf truth: [Double]) -> Message {
    if truth.count == 1 { return Message(en: "one number is asked for", es: "se pide un solo número") }
    guard let names = names(of: truth)?.text else {
      return Message(
        en: "\(truth.count) numbers are asked for, not \(count)", es: "se piden \(truth.count) números, no \(count)")
    }
    return Message(
      en: "\(truth.count) numbers are asked for, \(names), not \(count)",
      es: "se piden \(truth.count) números, \(names), no \(count)")
  }
}

extension String {
  /// The last of several equations, one behind the other: `η = 1/4` of `C'(w) = 4w − 8, C'' = 4, η = 1/4`; nil where there
  /// are not several.
  fileprivate var lastOfEquations: String? {
    let pieces = [";", ", "].lazy.map { self.parted(at: $0) }.first { $0.count > 1 } ?? []
    return pieces.count > 1 && pieces.allSatisfy { $0.contains("=") } ? pieces.last?.trimmed : nil
  }
}
