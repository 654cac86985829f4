import Checking
import Language
import Presentation
import Wording

// Questions: answers, hints and tables to be filled in.
extension LessonWalk {
  /// Judges what is typed at a question, or computes it; lines that were pasted are one answer, or each for itself.
  mutating func answer(
    _ text: String, to question: Document.Question, _ output: (String) -> Void
  ) -> Outcome {
    if text.utf8.count > QuestionJudge.longestAnswer { return play(text, output) }
    let judge = judge(question)
    let pieces = own.pieces(of: Source(text)).map { Source(text)[$0.range].prefix { $0 != "#" }.trimmed }
    // Pasted lines as one, without their remarks.
    let line = text.contains { $0.isNewline || $0 == "#" } ? pieces.joined(separator: "; ") : text
    var (typed, judgement) = (text, judge.judgement(of: line))
    if let rightSoFar {
      let all =
        rightSoFar.contains("?") ? rightSoFar.replacing("?", with: line, maxReplacements: 1) : "\(rightSoFar); \(line)"
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
    case .right(let remark): return accept(question, line, remark, output)
    case .wrong(let reason):
      refusals[question.id, default: 0] += 1
      refuse(reason, output)
      return .goesOn
    case .partly(let message):
      rightSoFar = typed == text ? line : typed
      note(message, output)
      return .goesOn
    case .unclear(let message):
      note(message, output)
      return .goesOn
    case .computed(let remark): return play(typed, output, remark: remark)
    case .noAnswer: return play(typed, output)
    }
  }

  /// Enters one piece of a text after the other, as long as they are for the same question and none is wrong.
  mutating func enter(each pieces: [String], _ output: (String) -> Void) -> Outcome {
    let (before, refused) = (progress.place, refusals)
    for (place, piece) in pieces.enumerated() {
      let outcome = enter(piece, output)
      guard case .goesOn = outcome else { return outcome }
      guard progress.place != before || refusals != refused else { continue }
      if place + 1 < pieces.count {
        note(
          Message(
            en: "the lines after \(piece) were not entered", es: "las líneas que siguen a \(piece) no se tomaron"),
          output)
      }
      return .goesOn
    }
    return .goesOn
  }

  func judge(_ question: Document.Question) -> QuestionJudge {
    let before = lesson.document(language).questions.prefix { $0.id != question.id }
    return QuestionJudge(question, in: own, after: Array(before))
  }

  /// Says what is taken for an answer, once at each question, or always where nothing else is said.
  mutating func invite(
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
  mutating func noteOther(
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

  mutating func accept(
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
  mutating func fill(
    _ text: String, _ question: Document.Question, _ output: (String) -> Void
  ) -> Outcome? {
    guard let entry = table?.enter(text) else { return nil }
    switch entry {
    case .refused(let reason):
      refuse(reason, output)
      return .goesOn
    case .passedOver: return .goesOn
    case .noted(let remark), .mended(let remark): note(remark, output)
    case .taken: break
    }
    progress.drafts[question.id] = table?.draft
    // A row that was marked wrong is marked again at once.
    if case .mended = entry, markedTable != nil { return mark(question, output) }
    return table?.isComplete == true ? mark(question, output) : .goesOn
  }

  /// Marks the table as far as it is filled in.
  mutating func mark(_ question: Document.Question, _ output: (String) -> Void) -> Outcome {
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

  mutating func hint(_ output: (String) -> Void) {
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

  func refuse(_ reason: Message?, _ output: (String) -> Void) {
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

  func mark(_ isRight: Bool) -> String {
    if hasWordsForMarks {
      return isRight
        ? Message(en: "right", es: "bien")[language] : Message(en: "not right", es: "no está bien")[language]
    }
    return isRight ? Message(en: "✓ right", es: "✓ bien")[language] : "✗"
  }
}
