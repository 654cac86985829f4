import Checking
import Presentation
import Wording

extension HandTable {
  /// A table with its marks.
  package struct Marked: Sendable {
    /// The marked table, with the first wrong figure and the slip that explains it.
    package let reply: Reply
    package let check: Check
    /// Whether every new point is there and nothing is wrong.
    package let isRight: Bool
  }

  /// Marks what is written, as a teacher does: roundings and errors are carried forward.
  ///
  /// Nil where nothing is written.
  package mutating func marked(in session: Session) -> Marked? {
    guard isBegun, let sheet = Worksheet(written, graph: record.run.graph, start: record.run.start) else { return nil }
    let check = session.check(sheet, record)
    var reply = Reply()
    session.showMarks(of: check, sheet, in: &reply)
    if let diagnosis = check.diagnoses.first {
      row = min(diagnosis.cell.time, written.rows.count) - 1
      let language = session.language
      let place = check.place(of: diagnosis.cell, session.style)[language]
      let isTooShort = check.judgements[diagnosis.cell].map { $0.figure.isTooShort(for: $0.exact) } ?? false
      let known = explanation(of: diagnosis, isTooShort: isTooShort)?[language]
      let other =
        isTooShort
        ? Message(
          en: "right as far as it goes, but one more digit is wanted", es: "bien hasta ahí, pero falta otra cifra")[
            language]
        : Message(en: "this is the first that is not right", es: "es la primera que no está bien")[language]
      reply.line("\(place): \(known ?? other).")
    }
    for note in check.notes(session.style) { reply.line(note[session.language]) }
    return Marked(
      reply: reply, check: check, isRight: check.isRight && isComplete && writtenPoints.allSatisfy { $0 != nil })
  }

  /// What is asked of a student whose row is wrong.
  ///
  /// - Parameter row: from 0.
  static func invitation(toMend row: Int) -> Message {
    Message(
      en: "type row \(row + 1) again; hint tells more", es: "escriba de nuevo la fila \(row + 1); pista dice más")
  }

  /// What explains the first wrong figure: a usual slip, else the place in the table where it would be right, unless it only
  /// lacks a digit, else any slip; nil where nothing does.
  private func explanation(of diagnosis: Diagnosis, isTooShort: Bool) -> Message? {
    let slip = slip(in: diagnosis)
    let isUsual = diagnosis.causes.first?.isUsual == true && diagnosis.unexplainedRow == nil
    if isTooShort || isUsual { return slip }
    return otherPlace(of: diagnosis.judgement.figure, in: diagnosis.cell) ?? slip
  }

  /// The slip that explains a figure; only perhaps, where others do as well or the rows after it do not follow from it.
  private func slip(in diagnosis: Diagnosis) -> Message? {
    guard let cause = diagnosis.causes.first else { return nil }
    let sentence = cause.sentences.joined()
    if !diagnosis.rivals.isEmpty {
      let all = ([cause] + diagnosis.rivals).map { $0.sentences.joined() }.joined(by: Message(en: ", or ", es: ", o "))
      return Message(
        en: "perhaps \(all.english): what is written does not tell which",
        es: "quizá \(all.spanish): con lo escrito no se puede saber cuál")
    }
    guard let row = diagnosis.unexplainedRow else { return sentence }
    return Message(
      en: "perhaps \(sentence.english), but that does not explain row \(row)",
      es: "quizá \(sentence.spanish), pero eso no explica la fila \(row)")
  }

  /// Where in the run a wrong figure stands in truth: that the numbers of the row are in another order, `this is f'(w) of the same
  /// row`, `this is f(w) of row 2`; nil where it stands nowhere.
  private func otherPlace(of figure: Figure, in wrong: Cell) -> Message? {
    guard figure.value != 0, let column = blanks.first(where: { cells[$0].contains(wrong) }),
      let row = cells[column].firstIndex(of: wrong), let headings = written.headings
    else { return nil }
    let values = exactValues
    func isRight(_ figure: Figure, _ row: Int, _ column: Int) -> Bool {
      cells[column][row].flatMap { values[$0] }.map { figure.isRight(for: $0) } ?? false
    }
    var left = blanks
    let isReordered = blanks.allSatisfy { column in
      guard let figure = WorkedLine(written.rows[row][column])?.figure,
        let place = left.firstIndex(where: { isRight(figure, row, $0) })
      else { return false }
      left.remove(at: place)
      return true
    }
    if isReordered {
      let order = asked.joined(separator: ", ")
      return Message(
        en: "the numbers of the row are right, but in another order: \(order)",
        es: "los números de la fila son los correctos, pero el orden es \(order)")
    }
    let columns = cells.indices.filter { $0 != column }
    if let other = columns.first(where: { isRight(figure, row, $0) }) {
      return Slip.named("another column").sentence([headings[other]])
    }
    for other in [column] + columns {
      if let place = written.rows.indices.first(where: { $0 != row && isRight(figure, $0, other) }) {
        return Slip.named("another row").sentence([headings[other], "\(place + 1)"])
      }
    }
    return nil
  }

  /// The right value of every cell.
  private var exactValues: [Cell: Double] {
    let open = Figure(text: "", value: 0, unit: nil, digits: 0, places: 0)
    let figures = Dictionary(cells.joined().compactMap { $0 }.map { ($0, open) }) { first, _ in first }
    let check = Check(
      graph: record.run.graph, start: record.run.start, figures: figures, style: style, diagnoses: false)
    return check.judgements.mapValues(\.exact)
  }
}
