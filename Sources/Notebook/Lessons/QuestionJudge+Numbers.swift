import Autodiff
import Checking
import Language
import Tensors
import Wording

// Answers in numbers: what is read from them, and what is said of it.
extension QuestionJudge {
  func numbers(_ text: String, _ expected: String) -> Judgement {
    guard let truth = session.numbers(of: expected), !isCommand(text) else { return .noAnswer }
    if let judgement = judgement(ofOtherName: text, truth, expected) { return judgement }
    let body = question.asked?.answer(in: text) ?? text
    let judgement = judgement(ofNumbers: body, isNamed: body != text, truth, expected)
    if case .right = judgement { return judgement }
    // 1.250 is 1.25, unless it was meant for a thousand and more.
    if truth.count == 1, let plain = Figure.withoutThousandsMarks(body.withoutWords.number), let figure = Figure(plain),
      figure.isRight(for: truth[0]) || plain.count > 6
    {
      return .unclear(
        Message(
          en: "thousands are written without a mark between them: \(plain)",
          es: "los miles se escriben sin punto ni espacio: \(plain)"))
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
    return Parser.commandWords.contains(word.lowercased()) && !rest.hasPrefix("=") && !rest.isEmpty
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
      if isAsked(name) || isNamed && truth.count == 1 { return true }
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
      en: "read as \(first) and \(last), for a decimal takes a point",
      es: "se leyó como \(first) y \(last): los decimales llevan punto")
    return .wrong([remark, told].compactMap(\.self).joined())
  }

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

  private func judgement(of answer: WrittenAnswer, _ truth: [Double], _ expected: String) -> Judgement {
    // A figure that is a foreseen value itself is no rounding of the answer, and a foreseen slip is one even where
    // roundings on the way might explain it.
    if !answer.isExact(for: truth), let foreseen = foreseen(truth.count, by: answer.isExact) { return foreseen }
    let work = remark(onWorkOf: answer, expected)
    if answer.marks(for: truth).allSatisfy(\.isRight) {
      let holds = Message(en: "and the working holds", es: "y el desarrollo también está bien")
      if let near = question.slips.first(where: {
        answer.isNearer(to: session.numbers(of: $0.expression) ?? [], than: truth)
      }) {
        return .wrong(near.remark)
      }
      if let decimals = question.decimals, !answer.shows(decimals, for: truth) {
        return .unclear(fewDecimals(decimals))
      }
      if answer.isCalculated { return .right(outcome(answer, truth)) }
      return .right(answer.hasWork ? work ?? holds : moreDigits(answer, truth))
    }
    if let foreseen = foreseen(truth.count, by: { answer.marks(for: $0).allSatisfy(\.isRight) }) { return foreseen }
    let marks = self.marks(of: answer, truth, expected)
    // What is right to the decimals asked for may have been rounded on the way.
    let isRight =
      question.decimals.map { decimals in
        answer.isRight(rounded: decimals, for: truth) || marks.allSatisfy(\.isRight) && answer.hasPlaces(decimals)
      } ?? marks.allSatisfy(\.isRight)
    if isRight {
      let place = marks.firstIndex { $0 == .rounded || !$0.isRight } ?? 0
      let value = session.style.text(truth[place])
      return .right(
        Message(
          en: "with figures rounded on the way; unrounded it is \(value)",
          es: "con cifras redondeadas en el camino; sin redondear es \(value)"))
    }
    if truth.count > 1, let order = order(of: answer, truth) { return .wrong(order) }
    if marks.allSatisfy({ $0.isRight || $0 == .roundingSlip }) {
      return .wrong(Message(en: "nearly: look at the last digit", es: "casi: revise la última cifra"))
    }
    if zip(answer.figures, truth).allSatisfy({ $0?.isRight(for: $1) ?? false || $0?.isNear($1) ?? false }) {
      return .wrong(
        Message(
          en: "nearly: the last digits differ, perhaps by rounding on the way",
          es: "casi: difieren las últimas cifras, quizá por redondear en el camino"))
    }
    let isShort = marks.indices.map { !marks[$0].isRight && answer.isTooShort($0, for: truth[$0]) }
    let isOpen = marks.map { $0 == .unchecked }
    if isShort.contains(true), marks.indices.allSatisfy({ marks[$0].isRight || isShort[$0] || isOpen[$0] }) {
      if let decimals = question.decimals { return .unclear(fewDecimals(decimals)) }
      let shown = isShort.indices.filter { isShort[$0] }.map { answer.parts[$0].text }.joined(separator: ", ")
      return .unclear(
        Message(
          en: "\(shown): right as far as it goes, but one more digit is wanted",
          es: "\(shown): bien hasta ahí, pero falta otra cifra"))
    }
    let places = marks.indices.filter { !isOpen[$0] && !marks[$0].isRight && !isShort[$0] }
    if places.isEmpty {
      if let decimals = question.decimals, !answer.shows(decimals, for: truth) {
        return .unclear(fewDecimals(decimals))
      }
      return .partly(missing(marks, truth))
    }
    let other = work == nil ? otherQuantities(in: answer, at: places, truth, expected) : nil
    guard truth.count > 1 else { return .wrong(work ?? other) }
    let told = notRight(places, truth)
    return .wrong([told, work ?? other].compactMap(\.self).joined())
  }

  /// That the numbers which are there are right, and which are not there.
  private func missing(_ marks: [Mark], _ truth: [Double]) -> Message {
    let open = marks.indices.filter { marks[$0] == .unchecked }
    guard let names = names(of: truth)?.list else {
      return Message(en: "so far right; some are left open", es: "hasta aquí está bien; faltan números")
    }
    let list = open.map { names[$0] }.joined(separator: ", ")
    return Message(
      en: "so far right; still missing: \(list)", es: "hasta aquí está bien; falta\(open.count > 1 ? "n" : ""): \(list)"
    )
  }

  /// Which of several numbers are not right: by their names, or counted.
  private func notRight(_ places: [Int], _ truth: [Double]) -> Message {
    let isOne = places.count == 1
    if let names = names(of: truth)?.list, Set(names).count == names.count {
      let list = places.map { names[$0] }.joined(separator: ", ")
      return Message(en: "not right: \(list)", es: isOne ? "no está bien \(list)" : "no están bien \(list)")
    }
    let list = places.map { String($0 + 1) }.joined(separator: ", ")
    return isOne
      ? Message(en: "not right: number \(list)", es: "no está bien el número \(list)")
      : Message(en: "not right: numbers \(list)", es: "no están bien los números \(list)")
  }

  /// A calculation that comes to the answer is one; any other is free play, to be computed, with a word on it where it is
  /// plain what it was meant for.
  private func calculation(_ answer: WrittenAnswer, _ truth: [Double], _ expected: String) -> Judgement {
    guard answer.parts.count == truth.count else { return .noAnswer }
    guard answer.isCalculated || answer.marks(for: truth).allSatisfy(\.isRight) else { return .noAnswer }
    let marks = self.marks(of: answer, truth, expected)
    if marks.allSatisfy(\.isRight) {
      let judgement = judgement(of: answer, truth, expected)
      if case .wrong(let remark?) = judgement { return .computed(remark) }
      return answer.isCalculated ? judgement : .right(nil)
    }
    switch foreseen(truth.count, by: answer.isExact) {
    case .wrong(let remark?): return .computed(remark)
    case .some(let judgement): return judgement
    case nil: break
    }
    guard let (node, values) = graph(of: expected),
      let slip = answer.slip(inCalculationBy: node, values: values, session.style)
    else { return .noAnswer }
    return .computed(slip)
  }

  /// What is worked out comes to, and what it would be to more digits.
  private func outcome(_ answer: WrittenAnswer, _ truth: [Double]) -> Message {
    let told = outcome(answer)
    func digits(_ values: [Double]) -> [String] { values.map(session.style.text) }
    if digits(answer.figures.map { $0?.value ?? .nan }) == digits(truth) { return told }
    return [told, Message(en: "unrounded \(list(truth))", es: "sin redondear \(list(truth))")].joined()
  }

  private func outcome(_ answer: WrittenAnswer) -> Message {
    let own = list(answer.figures.map { $0?.value ?? .nan })
    return Message(en: "it comes to \(own)", es: "da \(own)")
  }

  private func list(_ values: [Double]) -> String {
    let style = session.style
    return values.map { (style.isExact($0) ? "" : "≈ ") + style.text($0) }.joined(separator: ", ")
  }

  /// That a number is right, but shows fewer decimals than are asked for.
  private func fewDecimals(_ count: Int) -> Message {
    Message(
      en: "right as far as it goes; \(count) decimals are asked for",
      es: "bien hasta ahí; se piden \(count) decimales")
  }

  /// The numbers to more digits, where those given are right but show few or were cut off.
  private func moreDigits(_ answer: WrittenAnswer, _ truth: [Double]) -> Message? {
    guard truth.indices.contains(where: { answer.isCoarse($0, for: truth[$0]) }) else { return nil }
    let values = truth.map(session.style.text).joined(separator: ", ")
    return Message(en: "to more digits \(values)", es: "con más cifras \(values)")
  }

  /// What there is to say of the work before the numbers, part by part, as `check` does; nil where all is sound.
  private func remark(onWorkOf answer: WrittenAnswer, _ expected: String) -> Message? {
    guard answer.hasWork, let (node, values) = graph(of: expected) else { return nil }
    return answer.remark(onWorkBy: node, values: values, session.style)
  }

  private func graph(of expected: String) -> (node: Node, values: [Variable: Tensor])? {
    guard let expression = session.expression(expected) else { return nil }
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
}
