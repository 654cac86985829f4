import Language
import Presentation
import Wording

// Where a student goes on who comes back: what stood there before, and what was answered.
extension LessonWalk {
  /// What stands before the place where the student goes on.
  private enum Passed {
    case block(ProseBlock)
    /// A cell, by its section.
    case cell(Document.Cell, Int)
    case question(Document.Question)
  }

  /// What was read and answered before the place, from the last heading or cell on; before a question that follows a cell
  /// also that cell, with the last text before it.
  private var context: [Passed] {
    func isHeading(_ passed: Passed) -> Bool {
      if case .block(let block) = passed { block.kind == .heading } else { false }
    }
    if section.passages[progress.place.passage].contains(where: { $0.kind == .heading }) { return [] }
    var passed = section.passages[..<progress.place.passage].joined().map(Passed.block)
    var place = progress.place.section
    while !passed.contains(where: isHeading), place > 0, case .question(let question)? = sections[place - 1].item {
      place -= 1
      passed = sections[place].passages.joined().map(Passed.block) + [.question(question)] + passed
    }
    func isText(_ passed: Passed) -> Bool { if case .block = passed { true } else { false } }
    if case .question? = item, section.passages[progress.place.passage].isEmpty {
      while !passed.contains(where: isText), place > 0, case .cell(let cell)? = sections[place - 1].item {
        place -= 1
        passed = (sections[place].passages.last ?? []).map(Passed.block) + [.cell(cell, place)] + passed
      }
    }
    return Array(passed[(passed.lastIndex(where: isHeading) ?? 0)...])
  }

  /// Shows what was read and answered before the place.
  func showContext(_ output: (String) -> Void) {
    for passed in context {
      switch passed {
      case .block(let block): output(block.text(style) + "\n")
      case .cell(let cell, let section):
        showStatements(of: cell, output)
        output((printed[section] ?? "") + "\n")
      case .question(let question): show(passed: question, output)
      }
    }
  }

  /// Shows a question that was passed by as it stood on the screen when it was left.
  func show(passed question: Document.Question, _ output: (String) -> Void) {
    output(text(of: question) + "\n")
    let answer = progress.answers[question.id]
    switch progress.questions[question.id] {
    case .right?:
      if var table = QuestionJudge(question, in: own).table {
        if let answer { table.restore(answer) }
        var reply = Reply()
        reply.block(table.text)
        output(reply.text(style))
      } else if let answer {
        output(style.text("\(prompt(of: question))\(VisibleText.of(answer))\n"))
      }
      acknowledge(output)
    case .skipped?: giveAnswer(question, output)
    case nil: note(Message(en: "not answered", es: "sin responder"), output)
    }
    output("\n")
  }

  /// Says that the question was dealt with before, where the student stands at it again.
  func noteStatus(of question: Document.Question, _ output: (String) -> Void) {
    switch progress.questions[question.id] {
    case .right?:
      note(
        Message(
          en: "answered before; answer again, or Enter goes on", es: "ya respondida; responda otra vez, o Enter sigue"),
        output)
    case .skipped?:
      note(
        Message(
          en: "skipped before; answer now, or Enter goes on", es: "saltada antes; responda ahora, o Enter sigue"),
        output)
    case nil: return
    }
    output("\n")
  }

  /// What there is to say to who comes back: that the text is another one, or that all was gone through before.
  var welcome: Message? {
    if let changeOfText { return changeOfText }
    guard progress.isFinished, progress.place == .init() else { return nil }
    return Message(
      en: "It was gone through to its end\(standing.map { ": \($0.english)" } ?? ""). It begins anew.",
      es: "Ya se recorrió hasta el final\(standing.map { ": \($0.spanish)" } ?? ""). Comienza de nuevo.")
  }

  // MARK: The place

  /// By what the place is found again in another text: its cell by the first line, its question by its id.
  var landmark: String { Self.landmark(of: section.item) }

  private static func landmark(of item: Document.Item?) -> String {
    switch item {
    case .cell(let cell)?:
      (["cell"] + (cell.source.split(whereSeparator: \.isNewline).first ?? "").split(whereSeparator: \.isWhitespace))
        .joined(separator: " ")
    case .question(let question)?: "question \(question.id)"
    case .prose?, nil: end
    }
  }

  private static let end = "end"

  /// Goes to what the student stood at, where the text has changed since it was kept; what there is to say of that.
  mutating func findPlace() -> Message? {
    let place = progress.place.section
    let isInside = place < sections.count
    keepPlaceInside()
    guard let kept = progress.landmark, !isInside || kept != landmark else { return nil }
    if kept == Self.end {
      return isInside
        ? Message(
          en: "The text has grown since; it goes on with what is new.",
          es: "El texto ha crecido desde entonces; sigue con lo nuevo.") : nil
    }
    let same = sections.indices.filter { Self.landmark(of: sections[$0].item) == kept }
    guard let nearest = same.min(by: { abs($0 - place) < abs($1 - place) }) else {
      return Message(
        en: "The text has changed since, and your place is no longer in it; back and next lead through it.",
        es: "El texto ha cambiado desde entonces y su lugar ya no está en él; con atrás y siguiente puede recorrerlo.")
    }
    progress.place.section = nearest
    keepPlaceInside()
    return Message(
      en: "The text has changed since; it goes on at the same line or question.",
      es: "El texto ha cambiado desde entonces; sigue en la misma línea o pregunta.")
  }
}
