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
    guard isSingle(line.text), let answer = session.numbers(of: line.text) else {
      return [
        (
          line.line,
          told(Message(en: "the answer has no value here", es: "la respuesta no tiene valor aquí"), of: line.text)
        )
      ] + numberFailures(nil)
    }
    let typed = answer.map { "\($0)" }.joined(separator: ", ")
    return numberFailures(answer) + nameFailures(answers: answer.count, typed: typed) + disclosure(isGivenAway(answer))
  }

  /// Whether a text is one statement: of several only the first would be taken.
  private func isSingle(_ text: String) -> Bool { (try? session.statements(of: text))?.count == 1 }

  private func failures(ofTable line: Document.Line) -> Failures {
    guard let table = HandTable(line.text, in: session) else {
      return [
        (
          line.line,
          told(
            Message(en: "this run cannot be filled in by hand", es: "esta ejecución no se puede llenar a mano"),
            ofTable: line.text)
        )
      ] + numberFailures(nil)
    }
    return numberFailures(table.points) + disclosure(isGivenAway(table))
  }

  private func failures(ofFormula line: Document.Line) -> Failures {
    guard isSingle(line.text), let formula = session.expression(line.text) else {
      return [
        (
          line.line,
          told(Message(en: "the answer is no formula", es: "la respuesta no es una fórmula"), of: line.text)
        )
      ]
    }
    let judge = QuestionJudge(question, in: session)
    let variables = judge.variables(of: formula)
    if variables.isEmpty {
      return [
        (
          line.line,
          Message(
            en: "a formula without letters is a number, which stands after =: = \(line.text)",
            es: "una fórmula sin letras es un número, que va tras =: = \(line.text)")
        )
      ]
    }
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
    let foreseen: Failures = (question.accepted + question.slips).compactMap { other in
      if let expression = session.expression(other.expression) {
        // It may have other names of the text in it, such as x₀.
        let variables = variables.union(judge.variables(of: expression).filter { names.contains($0) })
        guard let error = session.error(of: expression, over: variables) else {
          return session.agree(expression, formula, over: variables) ? (other.line, needless(other)) : nil
        }
        return (
          other.line,
          Message(
            en: "\(Self.hollow.english): \(other.expression)  (\(error.english))",
            es: "\(Self.hollow.spanish): \(other.expression)  (\(error.spanish))")
        )
      }
      return (other.line, told(Self.hollow, of: other.expression))
    }
    return foreseen + nameFailures(answers: 1, typed: line.text)
      + disclosure(isGivenAway(formula: line.text, in: variables))
  }

  /// What is wrong with foreseen answers in numbers.
  ///
  /// - Parameter answer: the right one; nil where that is wrong itself.
  private func numberFailures(_ answer: [Double]?) -> Failures {
    (question.accepted + question.slips).compactMap { line in
      guard let values = session.numbers(of: line.expression) else {
        return (line.line, told(Self.hollow, of: line.expression))
      }
      guard let answer else { return nil }
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
      return values == answer ? (line.line, needless(line)) : nil
    }
  }

  private static let hollow = Message(en: "this has no value here", es: "esto no tiene valor aquí")

  /// That a foreseen answer is the answer.
  private func needless(_ line: Document.Line) -> Message {
    question.slips.contains(line)
      ? Message(
        en: "a slip is the answer itself: \(line.expression)", es: "un desliz es la respuesta misma: \(line.expression)"
      )
      : Message(
        en: "this is the answer itself, which is accepted without `accept: \(line.expression)`",
        es: "esto es la respuesta misma, que se acepta sin `accept: \(line.expression)`")
  }

  /// What is wrong with the names.
  ///
  /// - Parameter answer: the right answer, as somebody may type it.
  private func nameFailures(answers count: Int, typed answer: String) -> Failures {
    guard let name = question.name, let asked = question.asked else { return [] }
    let names = asked.list.count
    if names > max(count, 1) {
      return [
        (
          name.line,
          Message(
            en: "\(names) names for \(count == 1 ? "one answer" : "\(count) numbers"): \(name.text)",
            es: "\(names) nombres para \(count == 1 ? "una sola respuesta" : "\(count) números"): \(name.text)")
        )
      ]
    }
    let line = "\(Symbols.asciiText(asked.text)) = \(answer)"
    if case .right = QuestionJudge(question, in: session).judgement(of: line) { return [] }
    return [
      (
        name.line,
        Message(
          en: "who types \(line) would not be understood; write a name such as w_1 or f(2), or none",
          es: "si alguien escribe \(line), no se le va a entender; use un nombre como w_1 o f(2), o ninguno")
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
  /// What the author has hardly meant.
  init(_ remark: DocumentError) {
    self.init(
      line: remark.line, cell: "", isError: true, message: remark.located, difference: LineDifference(lines: []))
  }

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
