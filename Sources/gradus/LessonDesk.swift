import Notebook
import Wording

/// The lessons and exercises at the prompt: the list of them, and the one that the student is in.
struct LessonDesk {
  var walk: LessonWalk?
  /// The exercise of which `walk` is a problem.
  var exercise: (kind: ExerciseKind, progress: ExerciseProgress)?
  /// The practice over all kinds to which it belongs, if it does.
  var mixed: MixedExercise?
  /// The file of the notebook that `walk` goes through, if it was opened by its file.
  private var path: String?
  /// Whether who leaves the lesson or the exercise leaves the program: until one is gone through to its end.
  private(set) var endsProgram: Bool
  private var shelf: LessonShelf?
  /// Whether what was done last could not be kept; this is said once.
  private var keepsNothing = false
  private var hasToldOfKeeping = false
  /// The language of the locale; nil where it tells none.
  private let locale: SpokenLanguage?
  let output: (String) -> Void

  /// - Parameters:
  ///   - isAllThereIs: whether the program was started for a lesson or an exercise.
  ///   - locale: the language of the locale; nil where it tells none.
  init(isAllThereIs: Bool = false, locale: SpokenLanguage? = nil, output: @escaping (String) -> Void) {
    endsProgram = isAllThereIs
    self.locale = locale
    self.output = output
  }

  /// Does what a command asks for outside lessons; false where nothing is begun.
  mutating func begin(_ command: LessonCommand, _ session: Session) -> Bool {
    switch command {
    case .open(let number): return open(number, session)
    case .openNotebook(let path): return open(notebook: path, session)
    case .exercise(let clauses): return practise(clauses, session)
    case .list: list(session.settings.style)
    case .next, .back, .skip, .hint, .leave: break
    }
    return false
  }

  /// Begins a lesson, or goes on with it where the student left; false where it cannot be had.
  mutating func open(_ number: Int, _ session: Session) -> Bool {
    let shelf = lessons()
    do throws(DocumentError) {
      guard let lesson = try shelf.lesson(number) else {
        tell(shelf.absence(of: number), session)
        return false
      }
      begin(lesson, session)
      return true
    } catch {
      tell(error.located, session)
      return false
    }
  }

  /// Goes through a notebook of the student's as through a lesson; false where it cannot be read.
  mutating func open(notebook path: String, _ session: Session) -> Bool {
    do throws(Lesson.ReadingError) {
      begin(try Lesson(notebook: path, language: session.settings.style.language), path: path, session)
      return true
    } catch {
      tell(error.message, session)
      return false
    }
  }

  private mutating func begin(_ lesson: Lesson, path: String? = nil, _ session: Session) {
    if walk?.lesson.id != lesson.id { tellHowToReturn(session) }
    let kept = StateFolder.progress(lesson.id, isBegun: true)
    if kept.isDamaged {
      tell(
        Message(
          en: "What was kept of this lesson could not be read and was set aside; it begins anew.",
          es: "No se pudo leer lo guardado de esta lección y se apartó; comienza de nuevo."), session)
    }
    // What cannot be kept is known to the walk alone.
    let known = keepsNothing && walk?.lesson.id == lesson.id ? walk?.progress : nil
    let progress = keep(known ?? kept.progress, since: kept.progress, of: lesson.id, session)
    var walk = LessonWalk(lesson, progress: progress, session: session)
    let isNew = walk.progress.place == .init() && !walk.progress.isFinished
    let advice = isNew ? advice(lesson, lessons(), session.settings.style) : []
    walk.begin(advice: lesson.remarks(session.settings.style.language) + advice, output)
    self.walk = walk
    self.path = path
    exercise = nil
    mixed = nil
  }

  func tell(_ message: Message, _ session: Session) {
    tell(message[session.settings.style.language], session.settings.style)
  }

  private func tell(_ text: String, _ style: Style) {
    var reply = Reply()
    reply.line(text)
    output(reply.text(style))
  }

  /// Which lessons a lesson builds on, of those not done yet; it may be followed all the same.
  private func advice(_ lesson: Lesson, _ shelf: LessonShelf, _ style: Style) -> [Message] {
    let needs = lesson.document(style.language).frontMatter.needs
    return shelf.entries(style.language).filter { entry in
      needs.contains(entry.id) && !StateFolder.progress(entry.id).progress.isFinished
    }.map { entry in
      Message(
        en: "It builds on lesson \(entry.number), \(entry.title).",
        es: "Se apoya en la lección \(entry.number), \(entry.title).")
    }
  }

  /// Lists the lessons with what the student has done of each.
  ///
  /// - Parameter inShell: whether what comes next is typed to the shell.
  mutating func list(_ style: Style, inShell: Bool = false) {
    let text = lessons().list(
      style, command: { lesson(Int($0), inShell: inShell, style.language) },
      time: { id in walk?.lesson.id == id ? .max : StateFolder.time(ofProgress: id) },
      progress: { id in walk?.lesson.id == id ? walk?.progress : StateFolder.progress(id).progress })
    output(style.text(text))
    if let walk, exercise == nil {
      let place = walk.lesson.place(style.language)
      let standing = walk.standing.map { ": \($0[style.language])" } ?? ""
      tell(Message(en: "You are in \(place)\(standing).", es: "Está en \(place)\(standing).")[style.language], style)
    }
  }

  /// Does what a line in a lesson asks for; the lesson is over afterwards where `walk` is nil.
  ///
  /// - Returns: the state in which a lesson ends, where its end was reached.
  mutating func enter(_ text: String, width: Int) -> Session? {
    guard var walk else { return nil }
    let kept = walk.progress
    walk.session.settings.style.width = width
    // Two walks at once would copy every table that the lesson holds.
    self.walk = nil
    let outcome = walk.enter(text, output)
    if walk.progress != kept, exercise == nil {
      walk.takeIn(keep(walk.progress, since: kept, of: walk.lesson.id, walk.session))
    }
    self.walk = walk
    let session = walk.session
    switch outcome {
    case .goesOn: break
    case .lists: list(session.settings.style)
    case .opens(let number): _ = open(number, session)
    case .opensNotebook(let path): _ = open(notebook: path, session)
    case .practises(let clauses): _ = practise(clauses, session)
    case .finished where exercise != nil: goOn(after: walk)
    case .finished:
      endsProgram = false
      self.walk = nil
      return session
    case .leaves:
      tellHowToReturn(session, inShell: endsProgram)
      self.walk = nil
      exercise = nil
      mixed = nil
    }
    return nil
  }

  /// Says how to come back to where the student stands, if anywhere.
  ///
  /// - Parameter inShell: whether that is typed to the shell, which has one language.
  func tellHowToReturn(_ session: Session, inShell: Bool = false) {
    guard let walk, !keepsNothing else { return }
    if let (kind, progress) = exercise {
      tell(howToReturn(to: kind, progress, inShell: inShell, session), session)
      return
    }
    guard let number = walk.lesson.number else {
      let file = VisibleText.of(path ?? "")
      let command =
        inShell
        ? "gradus \(languageOption(session.settings.style.language))lesson \(file.quotedForShell)"
        : "open \(file.contains(" ") ? "\"\(file)\"" : file)"
      tell(
        Message(
          en: "The notebook will go on here next time:  \(command)",
          es: "El cuaderno seguirá aquí la próxima vez:  \(command)"), session)
      return
    }
    let command = lesson(number, inShell: inShell, session.settings.style.language)
    tell(
      Message(
        en: "Lesson \(number) will go on here next time:  \(command.english)",
        es: "La lección \(number) seguirá aquí la próxima vez:  \(command.spanish)"), session)
  }

  /// How a lesson is begun.
  private func lesson(_ number: Int, inShell: Bool, _ language: SpokenLanguage) -> Message {
    typed(Message(en: "lesson \(number)", es: "lección \(number)"), inShell: inShell, language)
  }

  /// A command as it is typed to gradus; or to the shell, with the language where gradus would begin in another.
  func typed(_ command: Message, inShell: Bool, _ language: SpokenLanguage) -> Message {
    inShell ? Message("gradus \(languageOption(language))\(command.english)") : command
  }

  /// `--lang es ` where gradus would begin in another language without it.
  private func languageOption(_ language: SpokenLanguage) -> String {
    locale ?? StateFolder.language ?? .english == language ? "" : "--lang \(language.rawValue) "
  }

  /// Keeps what was done since `old`, beside what another terminal has kept; all of it. Where it cannot be written, the
  /// student is told so once.
  mutating func keep<Progress: KeptText>(
    _ new: Progress, since old: Progress, of id: String, _ session: Session
  ) -> Progress {
    do throws(FileError) {
      let progress = try StateFolder.keep(new, since: old, of: id)
      keepsNothing = false
      return progress
    } catch {
      keepsNothing = true
      if !hasToldOfKeeping {
        hasToldOfKeeping = true
        let reason =
          error.path.isEmpty ? Message(en: "HOME is not set", es: "HOME no está definida") : error.message
        tell(
          Message(
            en:
              "Your progress will not be kept: \(reason.english). To keep it, set XDG_STATE_HOME to a folder that can "
              + "be written, and start gradus again.",
            es:
              "Su avance no se guardará: \(reason.spanish). Para guardarlo, ponga en XDG_STATE_HOME una carpeta en la "
              + "que se pueda escribir y vuelva a abrir gradus."), session)
      }
      return new
    }
  }

  private mutating func lessons() -> LessonShelf {
    let shelf = shelf ?? LessonShelf.found()
    self.shelf = shelf
    return shelf
  }
}
