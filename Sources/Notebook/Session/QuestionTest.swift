import Checking
import Wording

/// Whether a question of a notebook can be asked where it stands.
struct QuestionTest {
  private let question: Document.Question
  private let session: Session
  /// What the cells above printed.
  private let outputs: ArraySlice<String>

  init(_ question: Document.Question, in session: Session, below outputs: ArraySlice<String>) {
    self.question = question
    self.session = session
    self.outputs = outputs
  }

  /// What is wrong with it; nil where nothing is.
  var failure: Message? {
    let answer: [Double]
    switch question.answer {
    case .choice: return nil
    case .formula(let line):
      guard Session.expression(line.text) == nil else { return nil }
      return Message(en: "the answer is no formula: \(line.text)", es: "la respuesta no es una fórmula: \(line.text)")
    case .value(let line):
      guard let numbers = session.numbers(of: line.text) else {
        return Message(
          en: "the answer has no value here: \(line.text)", es: "la respuesta no tiene valor aquí: \(line.text)")
      }
      answer = numbers
    case .table(let line):
      guard let table = HandTable(line.text, in: session) else {
        return Message(
          en: "this run cannot be filled in by hand: \(line.text)",
          es: "esta ejecución no se puede llenar a mano: \(line.text)")
      }
      answer = table.points
    }
    for slip in question.slips where session.numbers(of: slip.expression) == answer {
      return Message(
        en: "a slip is the answer itself: \(slip.expression)", es: "un desliz es la respuesta misma: \(slip.expression)"
      )
    }
    guard isGivenAway(answer) else { return nil }
    return Message(
      en: "an output above gives the answer away; where it is to be read there, write: ask \(question.id) reading",
      es: "una salida anterior ya da la respuesta; si hay que leerla allí, escriba: ask \(question.id) reading")
  }

  /// Whether all that tells something in an answer stands above: single digits and ½ stand everywhere.
  private func isGivenAway(_ answer: [Double]) -> Bool {
    guard !question.isReading else { return false }
    let telling = answer.filter { value in
      abs(value) != 0.5 && !(value == value.rounded() && abs(value) < 10)
    }
    guard !telling.isEmpty else { return false }
    let figures = outputs.flatMap(Self.figures)
    // Two digits of a longer number are a coarse hint at most.
    return telling.allSatisfy { value in
      figures.contains { $0.isRight(for: value) && ($0.digits > 2 || $0.value == value) }
    }
  }

  private static func figures(in text: String) -> [Figure] {
    text.split { !"0123456789.e+-−".contains($0) }.compactMap { Figure($0) }.filter { $0.digits > 1 }
  }
}

extension DocumentTest.Failure {
  /// A question that cannot be asked so.
  init(_ question: Document.Question, _ message: Message) {
    let line = question.line
    self.init(
      line: line, cell: question.source, isError: true,
      message: Message(
        en: "line \(line), question \(question.id): \(message.english)",
        es: "línea \(line), pregunta \(question.id): \(message.spanish)"),
      difference: LineDifference(lines: []))
  }
}
