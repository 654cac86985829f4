import Autodiff
import Checking
import Language
import Tensors
import Wording

// Numbers that were read: which of them are right, and what is said of the others.
extension QuestionJudge {
  func judgement(of answer: WrittenAnswer, _ truth: [Double], _ expected: String) -> Judgement {
    // A figure that is a foreseen value itself is no rounding of the answer, and a foreseen slip is one even where
    // roundings on the way might explain it.
    if !answer.isExact(for: truth), let foreseen = foreseen(truth.count, by: answer.isExact) {
      guard case .wrong(let remark?) = foreseen, answer.marks(for: truth).allSatisfy(\.isRight) else { return foreseen }
      let digits = Message(
        en: "if it was rounded, write more digits", es: "si la cifra está redondeada, escriba más decimales")
      return .wrong([remark, digits].joined())
    }
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
      return .right(answer.hasWork ? work ?? (isSound(answer, expected) ? holds : nil) : moreDigits(answer, truth))
    }
    let isForeseen: ([Double]) -> Bool = {
      answer.marks(for: $0).allSatisfy(\.isRight) || answer.isMostly($0, not: truth)
    }
    if let foreseen = foreseen(truth.count, by: isForeseen) { return foreseen }
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
    if marks.indices.allSatisfy({ marks[$0].isRight || marks[$0] == .roundingSlip || isCut(answer, $0, truth[$0]) }) {
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
          en: "\(shown): with so few digits nobody can tell; one more is wanted",
          es: "\(shown): con tan pocas cifras no se puede saber; escriba otra más"))
    }
    let places = marks.indices.filter { !isOpen[$0] && !marks[$0].isRight && !isShort[$0] }
    if places.isEmpty {
      if let decimals = question.decimals, !answer.shows(decimals, for: truth) {
        return .unclear(fewDecimals(decimals))
      }
      return .partly(missing(marks, truth))
    }
    let other = work == nil ? otherQuantities(in: answer, at: places, truth, expected) : nil
    guard truth.count > 1 else { return .wrong(work ?? other ?? soundWork(of: answer, expected)) }
    let short = isShort.contains(true) ? tooShort(isShort.indices.filter { isShort[$0] }, truth) : nil
    return .wrong([notRight(places, truth), short, work ?? other].compactMap(\.self).joined())
  }

  /// Whether a number with all the decimals asked for misses the last by about one: 0.098 for 0.0986.
  private func isCut(_ answer: WrittenAnswer, _ place: Int, _ value: Double) -> Bool {
    guard let decimals = question.decimals, let figure = answer.parts[place].figure else { return false }
    return figure.places >= decimals && figure.isRoundingSlip(for: value)
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

  /// Which of several numbers are not right.
  private func notRight(_ places: [Int], _ truth: [Double]) -> Message {
    let told = self.told(places, truth)
    return Message(
      en: "not right: \(told.english)",
      es: "\(places.count == 1 ? "no está" : "no están") bien \(told.spanish)")
  }

  /// Some of several numbers: by their names, or counted.
  private func told(_ places: [Int], _ truth: [Double]) -> Message {
    if let names = names(of: truth)?.list, Set(names).count == names.count {
      return Message(places.map { names[$0] }.joined(separator: ", "))
    }
    let list = places.map { String($0 + 1) }.joined(separator: ", ")
    return places.count == 1
      ? Message(en: "number \(list)", es: "el número \(list)")
      : Message(en: "numbers \(list)", es: "los números \(list)")
  }

  /// Which of several numbers show too few digits, beside one that is wrong.
  private func tooShort(_ places: [Int], _ truth: [Double]) -> Message {
    let told = self.told(places, truth)
    return Message(en: "too few digits to tell: \(told.english)", es: "con muy pocas cifras: \(told.spanish)")
  }

  /// A calculation that comes to the answer is one; any other is free play, to be computed, with a word on it where it is
  /// plain what it was meant for.
  func calculation(_ answer: WrittenAnswer, _ truth: [Double], _ expected: String) -> Judgement {
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

  /// Whether a calculation with its result stands before each number, and all of it holds.
  private func isSound(_ answer: WrittenAnswer, _ expected: String) -> Bool {
    graph(of: expected).map { answer.hasSoundWork(by: $0.node, values: $0.values) } ?? false
  }

  /// That a calculation with its result holds, which is not the number asked for; nil where there is none.
  private func soundWork(of answer: WrittenAnswer, _ expected: String) -> Message? {
    guard isSound(answer, expected) else { return nil }
    return Message(
      en: "the calculation holds, but this is not what is asked for",
      es: "la cuenta está bien, pero no es lo que se pide")
  }

  func graph(of expected: String) -> (node: Node, values: [Variable: Tensor])? {
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
  func marks(of answer: WrittenAnswer, _ truth: [Double], _ expected: String) -> [Mark] {
    guard let (node, values) = graph(of: expected) else { return answer.marks(for: truth) }
    return answer.marks(for: truth, by: node, values: values)
  }
}
