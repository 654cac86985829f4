import Checking
import Interpreter
import Language
import Presentation
import Wording

/// A student's way through a lesson: what is shown, what may be typed, what comes of it.
///
/// Cells and answers use the lesson's own state, which only its cells change; what is typed besides runs on a copy, which
/// begins anew wherever the lesson goes on.
package struct LessonWalk: Sendable {
  /// What comes after a line was typed.
  package enum Outcome: Hashable, Sendable {
    case goesOn
    /// `lesson 3`.
    case opens(Int)
    /// `open notes.md`.
    case opensNotebook(String)
    /// `exercise`, `exercise gd`.
    case practises(ExerciseClauses)
    /// `lesson`: the list of lessons is wanted.
    case lists
    /// The end was reached.
    case finished
    /// `quit`.
    case leaves
  }

  package let lesson: Lesson
  package internal(set) var progress: LessonProgress
  /// The copy on which the student plays; its settings are those that the student sets.
  package var session: Session
  /// The lesson's own state.
  var own: Session
  var sections: [Lesson.Section]
  /// The hints given at this question.
  var hintCount = 0
  /// What was right of the numbers asked for here, as it was typed.
  var rightSoFar: String?
  /// How often an answer was refused, and whether a hint was asked for, by the ids of the questions.
  var refusals: [String: Int] = [:]
  var hinted: Set<String> = []
  /// The questions at which it was said what is taken for an answer, after a result or an error.
  var invited: Set<String> = []
  /// The table to be filled in here, if one is; as it was last marked, and how much of that has been told.
  var table: HandTable?
  var markedTable: (check: Check, level: HintLevel?)?
  /// What there is to say of a text that is not the one in which the student stood last.
  private(set) var changeOfText: Message?
  /// Whether something was run on the copy since it was last the lesson's own state.
  var hasPlayed = false
  /// What the cells before the place printed when they were run again, by their sections.
  private(set) var printed: [Int: String] = [:]
  private let fresh: Session

  /// - Parameters:
  ///   - progress: what was kept; a finished lesson begins anew, its answers kept.
  ///   - session: gives the settings; nothing in it is used or changed.
  package init(_ lesson: Lesson, progress: LessonProgress, session: Session) {
    self.lesson = lesson
    self.progress = progress
    var fresh = session
    fresh.workspace = Workspace(seed: session.settings.seed)
    fresh.past = []
    fresh.cells = []
    fresh.writesFiles = false
    fresh.isFollowed = true
    self.fresh = fresh
    self.session = fresh
    own = fresh
    sections = lesson.sections(session.settings.style.language)
    changeOfText = findPlace()
    if progress.isFinished, self.progress.place.section == sections.count - 1 { self.progress.place = .init() }
    rebuild()
    arrive()
  }

  var style: Style { session.settings.style }
  var language: SpokenLanguage { style.language }

  var section: Lesson.Section { sections[progress.place.section] }

  /// The cell or question at which the student stands; nil where there is still text before it.
  var item: Document.Item? {
    progress.place.passage == section.passages.count - 1 ? section.item : nil
  }

  /// What stands before the line to be typed.
  package var prompt: String {
    if let table {
      return style.text(Message(en: "row \(table.row + 1)> ", es: "fila \(table.row + 1)> ")[language])
    }
    if case .question(let question) = item { return style.text(prompt(of: question)) }
    return style.text("\(lesson.label[language])> ")
  }

  func prompt(of question: Document.Question) -> String {
    question.asked.map { "\($0.text) = ? " } ?? Message(en: "answer> ", es: "respuesta> ")[language]
  }

  /// What is put on the line: the cell whose turn it is.
  package var prefill: String? {
    guard case .cell(let cell) = item else { return nil }
    return style.text(VisibleText.of(cell.statements))
  }

  /// Whether a text is the cell that was put on the line, with other figures in its lines perhaps, or a word behind it: it
  /// is whole, and a table in it needs no empty line after it.
  package static func isCell(_ text: String, offered prefill: String) -> Bool {
    let lines = text.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
    let offered = prefill.trimmed.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.count == offered.count && lines.first == offered.first && (offered.count > 1 || lines == offered)
      || typed(behind: prefill, in: text) != nil
  }

  /// Takes in what was kept of the lesson besides, from another terminal; the student stays where he is.
  package mutating func takeIn(_ kept: LessonProgress) {
    let (place, landmark) = (progress.place, progress.landmark)
    progress = kept
    (progress.place, progress.landmark) = (place, landmark)
  }

  // MARK: Showing

  /// Shows the title, what may be typed, and where the lesson goes on.
  ///
  /// - Parameter advice: what there is to say of the lesson before it.
  package mutating func begin(advice: [Message] = [], _ output: (String) -> Void) {
    if lesson.isExercise {
      _ = present(output)
      return
    }
    let label = lesson.label[language]
    let name = label.prefix(1).uppercased() + label.dropFirst()
    var reply = Reply()
    // Most lessons begin with their title.
    let showsTitle = progress.place == .init() && section.passages.first?.first?.kind == .heading
    reply.line(showsTitle ? name : "\(name): \(lesson.title(language))")
    for message in advice + [welcome].compactMap(\.self) { reply.line(message[language]) }
    reply.note(
      Message(
        en: "Enter goes on and runs the line that is offered; Ctrl-C clears it. Also:  hint,  skip,  back,  next,  "
          + "lesson,  quit.",
        es: "Enter sigue y ejecuta la línea propuesta; Ctrl-C la borra. También:  pista,  saltar,  atrás,  siguiente,  "
          + "lección,  salir."
      )[language])
    output(reply.text(style) + "\n")
    showContext(output)
    show(output)
  }

  /// Shows the place where the student stands, and in an exercise all that comes before its next question; true at its
  /// end.
  mutating func present(_ output: (String) -> Void) -> Bool {
    show(output)
    while lesson.isExercise {
      if case .question = item { break }
      if case .cell(let cell) = item, !run(cell, output) { break }
      if advance() { return true }
      show(output)
    }
    return false
  }

  /// Shows the text at the place where the student stands, and the question if there is one: as it was left, but in a
  /// repetition without what was answered.
  func show(_ output: (String) -> Void) {
    for block in section.passages[progress.place.passage] { output(block.text(style) + "\n") }
    guard case .question(let question) = item else { return }
    let isOpen = progress.questions[question.id] == nil || progress.drafts[question.id] != nil
    if isOpen || progress.isFinished {
      output(text(of: question))
      if let table { output("\n" + text(of: table)) }
      output("\n")
    } else {
      show(passed: question, output)
    }
    noteStatus(of: question, output)
  }

  /// A question with its choices.
  func text(of question: Document.Question) -> String {
    var text = ""
    if style.plain {
      text =
        Message(en: "Question: ", es: "Pregunta: ")[language]
        + ProseBlock(kind: .other, source: question.question.text).text(style)
    } else {
      var narrower = style
      narrower.width -= 2
      let lines = ProseBlock(kind: .other, source: question.question.text).text(narrower).split(separator: "\n")
      for (place, line) in lines.enumerated() { text += (place == 0 ? "? " : "  ") + line + "\n" }
    }
    if case .choice(let options, _, _) = question.answer {
      for (place, option) in options.enumerated() {
        let lines = ProseBlock.sentence(option).wrapped(
          to: style.plain ? .max : max(style.width, 20), indentation: 6)
        let choice = style.text("   \(place + 1)) \(lines.joined(separator: "\n").dropFirst(6))") + "\n"
        text += ProseBlock.painted(choice, style)
      }
    }
    return text
  }

  /// A table to be filled in, and how that is done.
  private func text(of table: HandTable) -> String {
    var reply = Reply()
    var again = table
    if markedTable != nil, let marked = again.marked(in: own) {
      reply = marked.reply
      reply.note(HandTable.invitation(toMend: again.row)[language])
      return reply.text(style)
    }
    reply.block(table.text)
    let asked = table.asked.joined(separator: ", ")
    reply.note(
      Message(
        en:
          "Type the numbers of a row, from left to right: \(asked), with ? in the place of one you leave open; or paste "
          + "the whole table. It is marked after its last row, or earlier if you press Enter on an empty line.",
        es:
          "Escriba los números de una fila, de izquierda a derecha: \(asked), con ? en lugar del que deje sin llenar; o "
          + "pegue la tabla entera. Se corrige después de la última fila, o antes si pulsa Enter en una línea vacía.")[
          language])
    return reply.text(style)
  }

  /// `3 of 14 questions right, 1 skipped, 10 not answered`; nil where nothing is asked.
  package var standing: Message? {
    let questions = lesson.document(language).questions
    if questions.isEmpty { return nil }
    let right = questions.count { progress.questions[$0.id] == .right }
    let skipped = questions.count { progress.questions[$0.id] == .skipped }
    let open = questions.count - right - skipped
    var english = "\(right) of \(questions.count) questions right"
    var spanish = "\(right) de \(questions.count) preguntas bien"
    if skipped > 0 {
      english += ", \(skipped) skipped"
      spanish += ", \(skipped) \(skipped == 1 ? "saltada" : "saltadas")"
    }
    if open > 0 {
      english += ", \(open) not answered"
      spanish += ", \(open) sin responder"
    }
    return Message(en: english, es: spanish)
  }

  // MARK: Moving

  /// Goes one portion of text, cell or question on; true at the end of the lesson.
  mutating func advance() -> Bool {
    defer { arrive() }
    if progress.place.passage < section.passages.count - 1 {
      progress.place.passage += 1
    } else if progress.place.section < sections.count - 1 {
      progress.place = .init(section: progress.place.section + 1)
    } else {
      progress.isFinished = true
      return true
    }
    return false
  }

  /// Goes one portion back; what the cells behind it made is made again.
  mutating func retreat() {
    defer { arrive() }
    if progress.place.passage > 0 {
      progress.place.passage -= 1
    } else if progress.place.section > 0 {
      let section = progress.place.section - 1
      progress.place = .init(section: section, passage: sections[section].passages.count - 1)
      rebuild()
    }
  }

  /// Lays out what the place needs: a table to be filled in, with what was written in it before.
  mutating func arrive() {
    progress.landmark = landmark
    hintCount = 0
    rightSoFar = nil
    markedTable = nil
    guard case .question(let question) = item else {
      table = nil
      return
    }
    table = QuestionJudge(question, in: own).table
    guard let draft = progress.drafts[question.id] else { return }
    table?.restore(draft)
    // A full table that is kept was wrong; the row to be mended comes next.
    if table?.isComplete == true, let marked = table?.marked(in: own), !marked.check.isRight {
      markedTable = (marked.check, nil)
    }
  }

  /// Runs the cells before the place again, silently; one that Ctrl-C stops becomes the place.
  private mutating func rebuild() {
    let settings = session.settings
    own = fresh
    own.settings = settings
    for (place, section) in sections[..<progress.place.section].enumerated() {
      guard case .cell(let cell) = section.item else { continue }
      let before = own
      var text = ""
      _ = own.run(Source(cell.source), output: { text += $0 }, errors: { text += $0 })
      printed[place] = text
      if own.isInterrupted() {
        own = before
        progress.place = .init(section: place, passage: section.passages.count - 1)
        break
      }
    }
    session = own
  }

  /// Takes up the language that the student set, at the same place.
  mutating func takeUpLanguage() {
    own.settings = session.settings
    sections = lesson.sections(language)
    keepPlaceInside()
    arrive()
  }

  mutating func keepPlaceInside() {
    progress.place.section = min(progress.place.section, sections.count - 1)
    progress.place.passage = min(progress.place.passage, section.passages.count - 1)
  }
}

extension Document.Cell {
  /// The statements without a last line end.
  var statements: String {
    var text = source[...]
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
  }
}
