import Language
import LineEditing
import Notebook
import Wording

/// The prompt: reads an entry, runs it, shows what it says, until the student leaves.
struct Prompt {
  private let editor: LineEditor

  /// Nil where no line can be edited.
  init?(isBold: Bool) {
    guard
      let editor = LineEditor(
        programName: "gradus", historyFile: StateFolder.historyFile, isPromptBold: isBold)
    else { return nil }
    self.editor = editor
  }

  /// - Parameters:
  ///   - locale: the language of the locale; nil where it tells none.
  ///   - beginning: the lesson or exercise to begin with; who leaves it leaves the program too, and who comes to the end
  ///     of a lesson may go on with another.
  func run(
    _ session: inout Session, locale: SpokenLanguage?, greetsInBothLanguages: Bool, beginning: LessonCommand? = nil
  ) {
    var desk = LessonDesk(isAllThereIs: beginning != nil, locale: locale, output: Stream.output)
    session.settings.style.width = editor.width
    if let beginning {
      guard desk.begin(beginning, session) else { return }
    } else {
      greet(session.settings.style, inBothLanguages: greetsInBothLanguages)
    }
    // Ctrl-C gives an empty line, where a cell would stand on it again.
    var isCleared = false
    var knowsHowToEnd = false
    while true {
      let label = desk.walk?.prompt ?? "\(session.nextCell)> "
      let prefill = isCleared ? nil : desk.walk?.prefill
      switch readEntry(
        label, completing: desk.walk?.session ?? session, prefill: prefill, isLesson: desk.walk != nil, &knowsHowToEnd)
      {
      case .endOfInput:
        desk.tellHowToReturn(session, inShell: true)
        return
      case .interrupted: isCleared = true
      case .text(let text):
        isCleared = false
        editor.addToHistory(text)
        if desk.walk != nil {
          enter(text, &desk, &session)
          if desk.walk == nil, desk.endsProgram { return }
          continue
        }
        guard !text.allSatisfy(\.isWhitespace) else { continue }
        session.settings.style.width = editor.width
        let isKnown = session.workspace.names.contains(Name(text.filter { !$0.isWhitespace }))
        let command = isKnown ? nil : LessonCommand(text)
        switch command {
        case .list, .open, .openNotebook, .exercise: _ = command.map { desk.begin($0, session) }
        case .hint:
          desk.tell(
            Message(
              en: "Of what was checked last  check hint  tells more; lessons are listed by  lesson.",
              es: "De lo último que se corrigió,  check hint  dice más; las lecciones se ven con  lección."), session)
        case .next, .back, .skip:
          desk.tell(
            Message(
              en: "You are in no lesson; they are listed by  lesson.",
              es: "No está en ninguna lección; la lista se ve con  lección."), session)
        default:
          let language = session.settings.style.language
          let outcome = session.run(Source(text), output: Stream.output, errors: Stream.output)
          if session.settings.style.language != language {
            StateFolder.language = session.settings.style.language
          }
          if outcome.endsSession { return }
        }
      }
    }
  }

  /// A line typed in a lesson; the settings that it changes are the session's too, and what it has defined at its end where
  /// the student has defined nothing.
  private func enter(_ text: String, _ desk: inout LessonDesk, _ session: inout Session) {
    let language = session.settings.style.language
    let isNumbered = desk.walk?.lesson.number != nil
    if let end = desk.enter(text, width: editor.width) {
      let isTakenOver = session.takeOver(end)
      let names = session.workspace.names.map { $0.text(session.settings.style.symbols) }.joined(separator: ", ")
      // What the student has defined in it was put aside, and he was told so.
      let whole = isNumbered ? Message(en: "lesson", es: "la lección") : Message(en: "notebook", es: "el cuaderno")
      let told =
        isTakenOver
        ? Message(
          en: "What the \(whole.english) defined is still here: \(names).",
          es: "Lo que \(whole.spanish) definió sigue aquí: \(names).")
        : Message(
          en: "What you had defined before the \(whole.english) is back: \(names).",
          es: "Vuelve lo que usted había definido antes de \(whole.spanish): \(names).")
      if !names.isEmpty { desk.tell(told, session) }
    }
    if let style = desk.walk?.session.settings.style { session.settings.style = style }
    if session.settings.style.language != language { StateFolder.language = session.settings.style.language }
  }

  /// - Parameters:
  ///   - isLesson: whether a word that leads on gives up what is not finished.
  ///   - knowsHowToEnd: whether it was said how a line that goes on is ended; it is said once.
  private func readEntry(
    _ label: String, completing session: Session, prefill: String?, isLesson: Bool, _ knowsHowToEnd: inout Bool
  ) -> LineEditor.Entry {
    editor.completer = { text in
      let completion = session.completion(of: text)
      return .init(replacing: completion.replacing, candidates: completion.candidates)
    }
    // While a statement runs nothing else may hold the session, or its tables would be copied.
    defer { editor.completer = { _ in .init(replacing: 0, candidates: []) } }
    let continuation = String(repeating: ".", count: label.count - 1) + " "
    var style = session.settings.style
    style.width = editor.width
    let offer = prefill.map { OfferedCell($0, after: label, style) }
    let entry = editor.readEntry(
      prompt: label, continuationPrompt: continuation,
      isIncomplete: { text in
        let text = offer?.joined(text) ?? text
        // A cell that is offered is whole, even where the rows of a table could go on.
        if let prefill, LessonWalk.isCell(text, offered: prefill) { return false }
        if isLesson, LessonCommand.givingUp(text) != nil || text.isVector || text.isSentence { return false }
        let isIncomplete = Parser.isIncomplete(PastedTranscript.input(text))
        func tell(_ message: Message) {
          let words = message[style.language]
          Stream.output("   \(style.symbols == .ascii ? Symbols.asciiText(words) : words)\n")
        }
        if isIncomplete, Prompt.beginsTable(text) {
          tell(Message(en: "paste the rows; an empty line ends", es: "pegue las filas; una línea vacía termina"))
        } else if isIncomplete, !knowsHowToEnd {
          tell(
            Message(
              en: "an empty line ends it, Ctrl-C drops it", es: "una línea vacía la termina, Ctrl-C la descarta"))
        }
        if isIncomplete { knowsHowToEnd = true }
        return isIncomplete
      }, prefill: offer?.shown)
    guard case .text(let typed) = entry else { return entry }
    let text = offer?.joined(typed) ?? typed
    guard isLesson, let command = LessonCommand.givingUp(text) else { return .text(text) }
    // What was begun can be had back.
    editor.addToHistory(String(text.dropLast(command.count + 1)))
    return .text(command)
  }

  /// Whether a line asks for the rows of a table.
  private static func beginsTable(_ text: String) -> Bool {
    let words = text.split(separator: " ").prefix(2)
    return !text.contains("\n") && words.first == "check" && (words.last == "table" || words.last == "tabla")
  }

  /// Three lines at most, in a window of 50 columns too.
  private func greet(_ style: Style, inBothLanguages: Bool) {
    let name = "gradus \(Gradus.version) · "
    let english = name + "type f(x) = x^2, lesson or help"
    let spanish = "escriba f(x) = x^2, lección o ayuda"
    let lines =
      inBothLanguages
      ? [english, spanish, "en español: set lang es"] : [Message(en: english, es: name + spanish)[style.language]]
    // In a narrow window a line goes on under its beginning.
    let wrapped = lines.flatMap { $0.wrapped(to: max(style.width, 20), hanging: name.count) }
    let text = wrapped.joined(separator: "\n") + "\n"
    Stream.output(style.symbols == .ascii ? Symbols.asciiText(text) : text)
  }
}

extension String {
  /// Whether it is a vector as textbooks write it, `<8, 4>`, and no comparison that is not finished.
  fileprivate var isVector: Bool { first == "<" && last == ">" }

  /// Whether it is words alone, of which the last may be one that statements go on after: `it is somewhere else`.
  fileprivate var isSentence: Bool {
    split(separator: " ").count > 2 && allSatisfy { $0.isLetter || " '’.,".contains($0) }
  }
}
