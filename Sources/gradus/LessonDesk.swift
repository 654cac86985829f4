import Notebook
import Wording

/// The lessons and exercises at the prompt: the list of them, and the one that the student is in.
struct LessonDesk {
  var walk: LessonWalk?
  /// The exercise of which `walk` is a problem.
  var exercise: (kind: ExerciseKind, progress: ExerciseProgress)?
  /// The practice over all kinds to which it belongs, if it does.
  var mixed: MixedExercise?
  /// Whether a lesson was gone through to its end.
  private(set) var hasFinished = false
  private var shelf: LessonShelf?
  /// Whether what was done last could not be kept; this is said once.
  private(set) var keepsNothing = false
  private var hasToldOfKeeping = false
  let output: (String) -> Void

  init(output: @escaping (String) -> Void) { self.output = output }

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
      return begin(lesson, session)
    } catch {
      tell(error.located, session)
      return false
    }
  }

  /// Goes through a notebook of the student's as through a lesson; false where it cannot be read.
  mutating func open(notebook path: String, _ session: Session) -> Bool {
    do throws(Lesson.ReadingError) {
      return begin(try Lesson(notebook: path, language: session.settings.style.language), session)
    } catch {
      tell(error.message, session)
      return false
    }
  }

  private mutating func begin(_ lesson: Lesson, _ session: Session) -> Bool {
    let kept = StateFolder.progress(lesson.id, isBegun: true)
    if kept.isDamaged {
      tell(
        Message(
          en: "What was kept of this lesson could not be read and was set aside; it begins anew.",
          es: "No se pudo leer lo guardado de esta lección y se apartó; comienza de nuevo."), session)
    }
    var walk = LessonWalk(lesson, progress: kept.progress, session: session)
    let advice = walk.progress.place == .init() ? advice(lesson, lessons(), session.settings.style) : []
    walk.begin(advice: lesson.remarks(session.settings.style.language) + advice, output)
    self.walk = walk
    exercise = nil
    mixed = nil
    return true
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
  mutating func list(_ style: Style) {
    let text = lessons().list(style) { id in
      walk?.lesson.id == id ? walk?.progress : StateFolder.progress(id).progress
    }
    output(style.text(text))
    if let walk, exercise == nil {
      let place = walk.lesson.place(style.language)
      let standing = walk.standing.map { ": \($0)" } ?? ""
      tell(Message(en: "You are in \(place)\(standing).", es: "Está en \(place)\(standing).")[style.language], style)
    }
  }

  /// Does what a line in a lesson asks for; the lesson is over afterwards where `walk` is nil.
  mutating func enter(_ text: String, width: Int) {
    guard var walk else { return }
    let kept = walk.progress
    walk.session.settings.style.width = width
    // Two walks at once would copy every table that the lesson holds.
    self.walk = nil
    let outcome = walk.enter(text, output)
    if walk.progress != kept, exercise == nil {
      keep(walk.session) { () throws(FileError) in
        walk.takeIn(try StateFolder.keep(walk.progress, since: kept, of: walk.lesson.id))
      }
    }
    switch outcome {
    case .goesOn: self.walk = walk
    case .lists:
      self.walk = walk
      list(walk.session.settings.style)
    case .opens(let number):
      if !open(number, walk.session) { self.walk = walk }
    case .opensNotebook(let path):
      if !open(notebook: path, walk.session) { self.walk = walk }
    case .practises(let clauses):
      if !practise(clauses, walk.session) { self.walk = walk }
    case .finished where exercise != nil: goOn(after: walk)
    case .finished: hasFinished = true
    case .leaves where exercise != nil: leaveExercise(walk.session)
    case .leaves where keepsNothing: break
    case .leaves:
      let style = walk.session.settings.style
      let message =
        walk.lesson.number.map {
          Message(en: "Lesson \($0) will go on here next time.", es: "La lección \($0) seguirá aquí la próxima vez.")
        }
        ?? Message(
          en: "The notebook will go on here next time.", es: "El cuaderno seguirá aquí la próxima vez.")
      tell(message[style.language], style)
    }
  }

  /// Keeps something; where it cannot be written, the student is told so once.
  mutating func keep(_ session: Session, _ store: () throws(FileError) -> Void) {
    do throws(FileError) {
      try store()
      keepsNothing = false
    } catch {
      keepsNothing = true
      guard !hasToldOfKeeping else { return }
      hasToldOfKeeping = true
      let reason = error.writingMessage
      tell(
        Message(
          en: "Your progress cannot be kept: \(reason.english).",
          es: "No se puede guardar su avance: \(reason.spanish)."), session)
    }
  }

  private mutating func lessons() -> LessonShelf {
    let shelf = shelf ?? LessonShelf.found()
    self.shelf = shelf
    return shelf
  }
}

extension FileError {
  /// Why something could not be kept.
  fileprivate var writingMessage: Message {
    guard reason == .missing else { return message }
    guard let end = path.lastIndex(of: "/") else {
      return Message(en: "HOME is not set", es: "HOME no está definida")
    }
    let folder = VisibleText.of(String(path[..<end]))
    return Message(en: "there is no folder \(folder)", es: "no existe la carpeta \(folder)")
  }
}
