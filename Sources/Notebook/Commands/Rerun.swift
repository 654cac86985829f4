import Language
import Wording

// `rerun 3`, `rerun 2..5`: cells once more, with what the names mean now.
extension Session {
  mutating func rerun(_ numbers: ClosedRange<Int>, at range: SourceRange) throws(Diagnostic) -> Reply {
    guard !isRerunning else {
      throw Diagnostic(
        Message(
          en: "A cell that is run again cannot run cells again.", es: "Una celda repetida no puede repetir otras."),
        at: range)
    }
    guard let first = cells.first?.number, let last = cells.last?.number else {
      throw Diagnostic(Message(en: "There are no cells yet.", es: "Todavía no hay celdas."), at: range)
    }
    guard first <= numbers.lowerBound, numbers.upperBound <= last else {
      let missing = numbers.lowerBound < first || numbers.lowerBound > last ? numbers.lowerBound : numbers.upperBound
      throw Diagnostic(
        Message(en: "There is no cell \(missing).", es: "No hay una celda \(missing)."), at: range,
        advice: first == last
          ? Message(en: "there is cell \(first) alone", es: "solo está la celda \(first)")
          : Message(en: "there are the cells \(first) to \(last)", es: "están las celdas \(first) a \(last)"))
    }
    isRerunning = true
    defer { isRerunning = false }
    var reply = Reply()
    for cell in cells where numbers.contains(cell.number) {
      let answer = try self.answer(of: cell, at: range)
      // As if it had been typed again: a notebook of the session then gives the same from its first cell to its last.
      record(cell.source, output: answer.text(style), failed: false)
      reply.append(answer)
      if isInterrupted() { break }
    }
    return reply
  }

  /// What a cell answers now; an error is told with the cell's number, since its text stands elsewhere.
  private mutating func answer(of cell: SessionCell, at range: SourceRange) throws(Diagnostic) -> Reply {
    var reply = Reply()
    do throws(Diagnostic) {
      for statement in Parser.parse(Source(cell.source)) { reply.append(try performStoppable(try statement.get())) }
    } catch {
      throw Diagnostic(
        Message(
          en: "Cell \(cell.number), \(cell.source): \(error.message.english)",
          es: "Celda \(cell.number), \(cell.source): \(error.message.spanish)"), at: range, advice: error.advice)
    }
    return reply
  }
}

extension HelpTopic {
  static let rerun = HelpTopic(
    name: "rerun", usage: ["rerun 3", "rerun 2..5"],
    summary: Message(
      en: "Runs cells again, as they were typed, with what the names mean now.",
      es: "Ejecuta celdas otra vez, tal como se escribieron, con lo que los nombres valen ahora."),
    details: [
      Message(
        en: "They become new cells at the end, as if they had been typed again.",
        es: "Pasan a ser celdas nuevas al final, como si se hubieran escrito otra vez.")
    ],
    examples: ["a = 2", "a^2", "a = 3", "rerun 2"])
}
