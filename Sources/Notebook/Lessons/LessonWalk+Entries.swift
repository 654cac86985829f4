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
      if let entry = prefill.flatMap({ Self.entry(behind: $0, in: text) }) {
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

  /// Judges what is typed at a question, or computes it; lines that were pasted are one answer, or each for itself.
  private mutating func answer(
    _ text: String, to question: Document.Question, _ output: (String) -> Void
  ) -> Outcome {
    let judge = judge(question)
    let pieces = own.pieces(of: Source(text)).map { String(Source(text)[$0.range]).trimmed }
    var (typed, judgement) = (text, judge.judgement(of: text.onOneLine))
    if let rightSoFar, case let all = "\(rightSoFar); \(text.onOneLine)" {
      switch judge.judgement(of: all) {
      case .right(let remark): return accept(question, all, remark, output)
      case .partly(let message): (typed, judgement) = (all, .partly(message))
      case .wrong, .unclear, .computed, .noAnswer: break
      }
    }
    switch judgement {
    case .right, .partly: break
    case .wrong, .unclear, .computed, .noAnswer:
      if pieces.count > 1, text.trimmed.contains(where: \.isNewline) { return enter(each: pieces, output) }
      guard let pointed = judge.withDecimalPoints(text) else { break }
      (typed, judgement) = (pointed, judge.judgement(of: pointed))
    }
    switch judgement {
    case .right(let remark): return accept(question, text.onOneLine, remark, output)
    case .wrong(let reason):
      refusals[question.id, default: 0] += 1
      refuse(reason, output)
      return .goesOn
    case .partly(let message):
      rightSoFar = typed.onOneLine
      note(message, output)
      return .goesOn
    case .unclear(let message):
      note(message, output)
      return .goesOn
    case .computed(let remark): return play(typed, output, remark: remark)
    case .noAnswer: return play(typed, output)
    }
  }

  /// Enters one piece of a text after the other, as long as they are for the same question.
  private mutating func enter(each pieces: [String], _ output: (String) -> Void) -> Outcome {
    let before = progress.place
    for piece in pieces where progress.place == before {
      let outcome = enter(piece, output)
      guard case .goesOn = outcome else { return outcome }
    }
    return .goesOn
  }

  private func judge(_ question: Document.Question) -> QuestionJudge {
    let before = lesson.document(language).questions.prefix { $0.id != question.id }
    return QuestionJudge(question, in: own, after: Array(before))
  }

  private mutating func obey(_ command: LessonCommand, _ output: (String) -> Void) -> Outcome {
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
  private mutating func next(_ output: (String) -> Void) -> Outcome {
    if case .cell(let cell) = item, !run(cell, output) { return .goesOn }
    return move(output)
  }

  /// Enter alone: goes on where there is nothing to do.
  private mutating func goOn(_ output: (String) -> Void) -> Outcome {
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
  private mutating func putAside(_ output: (String) -> Void) {
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

  private mutating func move(_ output: (String) -> Void) -> Outcome {
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
  private mutating func play(_ text: String, _ output: (String) -> Void, remark: Message? = nil) -> Outcome {
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
    var shown = text
    if case .formula? = asked?.answer { shown = session.derivative(in: text) ?? text }
    hasPlayed = true
    let outcome = session.run(Source(shown), output: output, errors: { if !isForQuestion { output($0) } })
    if outcome.endsSession { return .leaves }
    if language != before {
      takeUpLanguage()
      output("\n")
      show(output)
    } else if let asked {
      if outcome.failed {
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

  /// Says what is taken for an answer, once at each question, or always where nothing else is said.
  private mutating func invite(
    to question: Document.Question, isComputed: Bool, always: Bool = false, _ output: (String) -> Void
  ) {
    guard invited.insert("\(question.id) \(isComputed)").inserted || always else { return }
    let invitation = judge(question).invitation
    note(
      isComputed
        ? Message(
          en: "computed; to answer, \(invitation.english)", es: "calculado; para responder, \(invitation.spanish)")
        : Message(en: "to answer, \(invitation.english)", es: "para responder, \(invitation.spanish)"), output)
  }

  /// Says that a value went to `w` or w₂, where w₁ is asked for: always for a name so near, else once at each question.
  private mutating func noteOther(
    _ names: [String], than asked: AskedNames, _ question: Document.Question, _ output: (String) -> Void
  ) {
    let others = names.filter { !asked.contains($0) }
    guard !others.isEmpty, invited.insert("\(question.id) =").inserted || others.contains(where: asked.isNear) else {
      return
    }
    let (told, invitation) = (asked.told, judge(question).invitation)
    note(
      Message(
        en: "computed; \(told.english); to answer, \(invitation.english)",
        es: "calculado; \(told.spanish); para responder, \(invitation.spanish)"), output)
  }

  // MARK: Questions

  private mutating func accept(
    _ question: Document.Question, _ answer: String, _ remark: Message?, _ output: (String) -> Void
  ) -> Outcome {
    progress.questions[question.id] = .right
    progress.answers[question.id] = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    progress.drafts[question.id] = nil
    acknowledge(output)
    if let remark { note(remark, output) }
    output("\n")
    return move(output)
  }

  func acknowledge(_ output: (String) -> Void) { tell(Paint(style).right(mark(true)), output) }

  func giveAnswer(_ question: Document.Question, _ output: (String) -> Void) {
    let solution = judge(question).solution
    var reply = Reply()
    if case .table = question.answer {
      reply.line(Message(en: "the answer:", es: "la respuesta:")[language])
      reply.block(solution)
    } else {
      let solution = VisibleText.of(solution).replacing("≈ ", with: Reply.unbroken("≈ "))
      reply.line(Message(en: "the answer: \(solution)", es: "la respuesta: \(solution)")[language])
    }
    output(reply.text(style))
  }

  /// Writes a line into the table; nil where it is none of its numbers.
  private mutating func fill(
    _ text: String, _ question: Document.Question, _ output: (String) -> Void
  ) -> Outcome? {
    guard let entry = table?.enter(text) else { return nil }
    switch entry {
    case .refused(let reason):
      refuse(reason, output)
      return .goesOn
    case .passedOver: return .goesOn
    case .noted(let remark): note(remark, output)
    case .taken: break
    }
    progress.drafts[question.id] = table?.draft
    return table?.isComplete == true ? mark(question, output) : .goesOn
  }

  /// Marks the table as far as it is filled in.
  private mutating func mark(_ question: Document.Question, _ output: (String) -> Void) -> Outcome {
    let (isFirst, rowBefore) = (markedTable == nil, table?.row ?? 0)
    guard let marked = table?.marked(in: own) else { return .goesOn }
    output(marked.reply.text(style))
    if marked.isRight { return accept(question, table?.draft ?? "", table?.remarkOnOpenCells, output) }
    markedTable = (marked.check, nil)
    if let slip = table.flatMap({ judge(question).slip(in: $0) }) { refuse(slip, output) }
    let isRight = marked.check.isRight
    // A row that was mended brings to light what followed from it; that is no second mistake.
    if !isRight, isFirst || (table?.row ?? 0) <= rowBefore { refusals[question.id, default: 0] += 1 }
    note(
      isRight
        ? Message(en: "so far right; go on", es: "hasta aquí está bien; siga")
        : HandTable.invitation(toMend: table?.row ?? 0), output)
    return .goesOn
  }

  private mutating func hint(_ output: (String) -> Void) {
    if case .question(let question) = item { hinted.insert(question.id) }
    if let (check, told) = markedTable, !check.isRight {
      // The marks have told row and column already.
      let level = told?.next ?? .line
      markedTable?.level = level
      if let hint = check.hint(level, style) { tell(hint[language], output) }
      return
    }
    guard case .question(let question) = item, !question.hints.isEmpty else {
      note(Message(en: "there is no hint here", es: "aquí no hay ninguna pista"), output)
      return
    }
    let number = min(hintCount, question.hints.count - 1)
    tell(ProseBlock.sentence(question.hints[number].text), output)
    hintCount += 1
    if hintCount == question.hints.count {
      note(
        Message(en: "that was the last hint; skip shows the answer", es: "era la última pista; saltar da la respuesta"),
        output)
    }
  }

  private func refuse(_ reason: Message?, _ output: (String) -> Void) {
    let mark = Paint(style).wrong(self.mark(false))
    guard let reason else {
      tell(mark, output)
      if hintCount == 0 {
        note(
          hasHint
            ? Message(en: "hint helps, skip shows the answer", es: "pista ayuda, saltar da la respuesta")
            : Message(en: "skip shows the answer", es: "saltar da la respuesta"), output)
      }
      return
    }
    tell("\(mark)\(hasWordsForMarks ? ":" : "") \(VisibleText.of(reason[language]))", output)
  }

  /// Whether `hint` has something to say here.
  private var hasHint: Bool {
    guard case .question(let question) = item else { return false }
    return !question.hints.isEmpty || markedTable != nil
  }

  private var hasWordsForMarks: Bool { style.plain || style.symbols == .ascii }

  private func mark(_ isRight: Bool) -> String {
    if hasWordsForMarks {
      return isRight
        ? Message(en: "right", es: "bien")[language] : Message(en: "not right", es: "no está bien")[language]
    }
    return isRight ? Message(en: "✓ right", es: "✓ bien")[language] : "✗"
  }

  private func tell(_ text: String, _ output: (String) -> Void) {
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

extension String {
  /// Pasted lines as one, with a sign between them that parts numbers and statements.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
