import Checking
import Language
import Presentation
import Wording

// What is typed in a lesson.
extension LessonWalk {
  /// Does what a line asks for, and shows what comes next.
  package mutating func enter(_ text: String, _ output: (String) -> Void) -> Outcome {
    let behind = prefill.flatMap { Self.typed(behind: $0, in: text) }
    if let command = LessonCommand(behind ?? text) {
      // A cell that was cleared from the line stands nowhere.
      if behind == nil, command == .next || command == .skip, case .cell(let cell) = item {
        showStatements(of: cell, output)
      }
      return obey(command, output)
    }
    if text.allSatisfy(\.isWhitespace) { return goOn(output) }
    if let behind { return play(behind, output) }
    switch item {
    case .cell(let cell) where text.trimmed == prefill?.trimmed:
      return run(cell, output) ? move(output) : .goesOn
    case .cell:
      if let entry = prefill.flatMap({ Self.entry(behind: $0, in: text, own) }) {
        note(
          Message(
            en:
              "\(entry) was typed behind the line that is offered; press Enter to run that line, or Ctrl-C to clear it",
            es:
              "\(entry) quedó detrás de la línea propuesta; pulse Enter para ejecutar esa línea, o Ctrl-C para borrarla"
          ), output)
        return .goesOn
      }
    case .question(let question) where table != nil:
      if let outcome = fill(text, question, output) { return outcome }
    case .question(let question): return answer(text, to: question, output)
    default: break
    }
    return play(text, output)
  }

  mutating func obey(_ command: LessonCommand, _ output: (String) -> Void) -> Outcome {
    switch command {
    case .list: return .lists
    case .open(let number): return .opens(number)
    case .openNotebook(let path): return .opensNotebook(path)
    case .exercise(let clauses): return .practises(clauses)
    case .leave: return .leaves
    case .hint: hint(output)
    case .back:
      putAside(output)
      retreat()
      _ = present(output)
    case .next: return next(output)
    case .skip:
      guard case .question(let question) = item else { return next(output) }
      if progress.questions[question.id] != .right { progress.questions[question.id] = .skipped }
      progress.drafts[question.id] = nil
      giveAnswer(question, output)
      output("\n")
      return move(output)
    }
    return .goesOn
  }

  /// The next item; a cell that is passed over is run all the same, for what follows needs it.
  mutating func next(_ output: (String) -> Void) -> Outcome {
    if case .cell(let cell) = item, !run(cell, output) { return .goesOn }
    return move(output)
  }

  /// Enter alone: goes on where there is nothing to do.
  mutating func goOn(_ output: (String) -> Void) -> Outcome {
    switch item {
    case .question(let question) where table?.isBegun == true: return mark(question, output)
    case .question(let question) where progress.questions[question.id] == nil:
      note(
        Message(
          en: "type the answer, or  hint,  skip  or  next", es: "escriba la respuesta, o  pista,  saltar  o  siguiente"),
        output)
      return .goesOn
    case .cell: return .goesOn
    default: return move(output)
    }
  }

  /// Takes up the lesson's own state again, and says what the student has defined otherwise.
  mutating func putAside(_ output: (String) -> Void) {
    let names = hasPlayed ? session.workspace.namesTyped(besides: own.workspace) : []
    if !names.isEmpty {
      let list = names.map { $0.text(style.signs) }.joined(separator: ", ")
      note(
        Message(
          en: "what you defined is put aside from here on: \(list)",
          es: "lo que usted definió queda aparte desde aquí: \(list)"), output)
      output("\n")
    }
    own.settings = session.settings
    session = own
    hasPlayed = false
  }

  mutating func move(_ output: (String) -> Void) -> Outcome {
    putAside(output)
    if advance() {
      if lesson.isExercise { return .finished }
      let end =
        lesson.number.map { Message(en: "End of lesson \($0).", es: "Fin de la lección \($0).") }
        ?? Message(en: "End of the notebook.", es: "Fin del cuaderno.")
      var reply = Reply()
      reply.line(end[language] + (standing.map { " \($0[language])." } ?? ""))
      if let next = session.lessons().entries(language).first(where: { $0.number > lesson.number ?? .max }) {
        reply.note(
          Message(
            en: "the next one:  lesson \(next.number)  (\(next.title))",
            es: "la siguiente:  lección \(next.number)  (\(next.title))")[language])
      }
      output(reply.text(style))
      return .finished
    }
    return present(output) ? .finished : .goesOn
  }

  /// Runs a cell; false where Ctrl-C stopped it: the lesson stays before it, and what it came to is there to play with.
  mutating func run(_ cell: Document.Cell, _ output: (String) -> Void) -> Bool {
    putAside(output)
    let before = own
    _ = own.run(Source(cell.source), output: output, errors: output)
    session = own
    guard own.isInterrupted() else {
      output("\n")
      return true
    }
    own = before
    note(
      Message(
        en: "stopped; the lesson goes on with this cell, which is offered again",
        es: "detenida; la lección sigue con esta celda, que se propone otra vez"), output)
    return false
  }

  /// Runs what is neither a cell nor an answer on the copy; at a question it is said that this was no answer.
  ///
  /// - Parameter remark: what would be said of it as an answer.
  mutating func play(_ text: String, _ output: (String) -> Void, remark: Message? = nil) -> Outcome {
    let before = language
    var asked: Document.Question?
    if case .question(let question) = item { asked = question }
    // Words are meant for the question, and not for the language.
    var isForQuestion = false
    if let asked {
      if case .choice = asked.answer {
        isForQuestion = !text.contains("(")
      } else {
        isForQuestion = own.isProse(text)
      }
    }
    // A formula where numbers are asked for.
    var unknown: String?
    if case .value? = asked?.answer, !isForQuestion { unknown = session.unknownName(in: text) }
    isForQuestion = isForQuestion || unknown != nil
    var shown = text
    if case .formula? = asked?.answer { shown = session.derivative(in: text) ?? text }
    hasPlayed = true
    let outcome = session.run(Source(shown), output: output, errors: { if !isForQuestion { output($0) } })
    if outcome.endsSession { return .leaves }
    if isOverview(text) {
      note(
        Message(
          en: "here: Enter goes on; hint, skip, back, next; all of it: help lessons",
          es: "aquí: Enter sigue; pista, saltar, atrás, siguiente; todo: ayuda lecciones"), output)
    }
    if language != before {
      takeUpLanguage()
      output("\n")
      show(output)
    } else if let asked {
      if outcome.failed, let unknown {
        let invitation = judge(asked).invitation
        note(
          Message(
            en: "\(unknown) has no value here; to answer, \(invitation.english)",
            es: "\(unknown) no tiene valor aquí; para responder, \(invitation.spanish)"), output)
      } else if outcome.failed {
        invite(to: asked, isComputed: false, always: isForQuestion, output)
      } else if let remark {
        note(
          Message(
            en: "computed; as an answer it would not be right: \(remark.english)",
            es: "calculado; como respuesta no sería correcto: \(remark.spanish)"), output)
      } else if let piece = session.pieces(of: Source(text)).first, case .success(let statement) = piece.statement,
        case .expression = statement.kind
      {
        invite(to: asked, isComputed: true, output)
      } else if let names = asked.asked {
        noteOther(own.assignedNames(in: text), than: names, asked, output)
      } else if !own.assignedNames(in: text).isEmpty {
        invite(to: asked, isComputed: true, output)
      }
    }
    return .goesOn
  }

  /// Whether a text asks for help with nothing in particular.
  private func isOverview(_ text: String) -> Bool {
    guard let statements = try? own.statements(of: text), statements.count == 1,
      case .help(topic: "", _) = statements[0].kind
    else {
      return false
    }
    return true
  }

  func tell(_ text: String, _ output: (String) -> Void) {
    var reply = Reply()
    reply.line(text)
    output(ProseBlock.painted(reply.text(style), style))
  }

  func note(_ message: Message, _ output: (String) -> Void) {
    var reply = Reply()
    reply.note(message[language])
    output(reply.text(style))
  }
}
