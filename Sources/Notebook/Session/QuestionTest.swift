import Checking
import Language
import Wording

/// Whether a question of a notebook can be asked where it stands.
struct QuestionTest {
  let question: Document.Question
  let session: Session
  /// What the cells above printed.
  let outputs: ArraySlice<StatedValues>
  private let document: Document

  /// - Parameters:
  ///   - session: what the cells above made.
  ///   - document: the notebook with the question.
  init(
    _ question: Document.Question, in session: Session, below outputs: ArraySlice<StatedValues>, of document: Document
  ) {
    self.question = question
    self.session = session
    self.outputs = outputs
    self.document = document
  }

  /// What is wrong with it, each with its line of the file; empty where nothing is.
  var failures: [(line: Int, message: Message)] {
    switch question.answer {
    case .choice: []
    case .formula(let line): failures(ofFormula: line)
    case .value(let line): failures(ofValue: line)
    case .table(let line): failures(ofTable: line)
    }
  }

  private typealias Failures = [(line: Int, message: Message)]

  private func failures(ofValue line: Document.Line) -> Failures {
    guard let answer = session.numbers(of: line.text) else {
      return [
        (
          line.line,
          Message(
            en: "the answer has no value here: \(line.text)", es: "la respuesta no tiene valor aquí: \(line.text)")
        )
      ]
    }
    return numberFailures(answer) + nameFailures(answers: answer.count) + disclosure(isGivenAway(answer))
  }

  private func failures(ofTable line: Document.Line) -> Failures {
    guard let table = HandTable(line.text, in: session) else {
      return [
        (
          line.line,
          Message(
            en: "this run cannot be filled in by hand: \(line.text)",
            es: "esta ejecución no se puede llenar a mano: \(line.text)")
        )
      ]
    }
    return numberFailures(table.points) + disclosure(isGivenAway(table))
  }

  private func failures(ofFormula line: Document.Line) -> Failures {
    guard let formula = Session.expression(line.text) else {
      return [
        (
          line.line,
          Message(en: "the answer is no formula: \(line.text)", es: "la respuesta no es una fórmula: \(line.text)")
        )
      ]
    }
    let variables = QuestionJudge(question, in: session).variables(of: formula)
    let names = NotebookNames(document, at: question, in: session)
    let strangers = variables.filter { !names.contains($0) }
    if !strangers.isEmpty {
      let list = strangers.map(\.spelling).sorted().joined(separator: ", ")
      return [
        (
          line.line,
          Message(
            en: "the formula has names that stand nowhere else: \(list). Say in the question which letters it is in.",
            es: "la fórmula tiene nombres que no están en otra parte: \(list). Diga en la pregunta en qué letras va.")
        )
      ]
    }
    let hollow = (question.accepted + question.slips).filter { line in
      Session.expression(line.expression).map { session.error(of: $0, over: variables) != nil } ?? true
    }
    return hollow.map { ($0.line, Self.hollowness($0)) } + nameFailures(answers: 1)
      + disclosure(isGivenAway(formula: line.text, in: variables))
  }

  /// What is wrong with foreseen answers in numbers.
  private func numberFailures(_ answer: [Double]) -> Failures {
    let accepted = Set(question.accepted)
    return (question.accepted + question.slips).compactMap { line in
      guard let values = session.numbers(of: line.expression) else { return (line.line, Self.hollowness(line)) }
      if values.count != answer.count {
        let numbers =
          values.count == 1
          ? Message(en: "one number", es: "un número")
          : Message(en: "\(values.count) numbers", es: "\(values.count) números")
        return (
          line.line,
          Message(
            en: "\(numbers.english) for an answer of \(answer.count): \(line.expression)",
            es: "\(numbers.spanish) para una respuesta de \(answer.count): \(line.expression)")
        )
      }
      guard values == answer, !accepted.contains(line) else { return nil }
      return (
        line.line,
        Message(
          en: "a slip is the answer itself: \(line.expression)",
          es: "un desliz es la respuesta misma: \(line.expression)"
        )
      )
    }
  }

  private static func hollowness(_ line: Document.Line) -> Message {
    Message(en: "this has no value here: \(line.expression)", es: "esto no tiene valor aquí: \(line.expression)")
  }

  private func nameFailures(answers count: Int) -> Failures {
    guard let name = question.name, let names = question.asked?.list.count, names > max(count, 1) else { return [] }
    return [
      (
        name.line,
        Message(
          en: "\(names) names for \(count == 1 ? "one answer" : "\(count) numbers"): \(name.text)",
          es: "\(names) nombres para \(count == 1 ? "una sola respuesta" : "\(count) números"): \(name.text)")
      )
    ]
  }

  private func disclosure(_ isGivenAway: @autoclosure () -> Bool) -> Failures {
    guard !question.isReading, isGivenAway() else { return [] }
    return [
      (
        question.line,
        Message(
          en: "an output above gives the answer away; where it is to be read there, write: ask \(question.id) reading",
          es: "una salida anterior ya da la respuesta; si hay que leerla allí, escriba: ask \(question.id) reading")
      )
    ]
  }
}

extension DocumentTest.Failure {
  /// Something wrong with a question.
  ///
  /// - Parameter line: that of the file in which it is wrong.
  init(_ question: Document.Question, line: Int, _ message: Message) {
    self.init(
      line: line, cell: question.source, isError: true,
      message: Message(
        en: "line \(line), question \(question.id): \(VisibleText.of(message.english))",
        es: "línea \(line), pregunta \(question.id): \(VisibleText.of(message.spanish))"),
      difference: LineDifference(lines: []))
  }
}
