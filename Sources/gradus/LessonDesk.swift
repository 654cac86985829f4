import Notebook
import Wording

/// The lessons at the prompt: the list of them, and the one that the student is in.
struct LessonDesk {
  private(set) var walk: LessonWalk?
  private var shelf: LessonShelf?
  private let output: (String) -> Void

  init(output: @escaping (String) -> Void) { self.output = output }

  /// Begins a lesson, or goes on with it where the student left; false where it cannot be had.
  mutating func open(_ number: Int, _ session: Session) -> Bool {
    let style = session.settings.style
    let language = style.language
    let shelf = lessons()
    do throws(DocumentError) {
      guard let lesson = try shelf.lesson(number) else {
        let message =
          shelf.isEmpty
          ? Message(
            en: "There are no lessons here; GRADUS_LESSONS names their folder.",
            es: "Aquí no hay lecciones; GRADUS_LESSONS indica su carpeta.")
          : Message(
            en: "There is no lesson \(number); lesson alone lists them.",
            es: "No hay una lección \(number); lección a solas muestra cuáles hay.")
        output(style.text("   \(message[language])\n"))
        return false
      }
      let kept = StateFolder.progress(lesson.id)
      if kept.isDamaged {
        let message = Message(
          en: "What was kept of this lesson could not be read and was set aside; it begins anew.",
          es: "No se pudo leer lo guardado de esta lección y se apartó; comienza de nuevo.")
        output(style.text("   \(message[language])\n"))
      }
      let walk = LessonWalk(lesson, progress: kept.progress, session: session)
      if walk.progress.place == .init() { advise(lesson, shelf, style) }
      walk.begin(output)
      self.walk = walk
      return true
    } catch {
      output(style.text("   \(error.located[language])\n"))
      return false
    }
  }

  /// Tells which lessons a lesson builds on, of those not done yet; it may be followed all the same.
  private func advise(_ lesson: Lesson, _ shelf: LessonShelf, _ style: Style) {
    let needs = lesson.document(style.language).frontMatter.needs
    for entry in shelf.entries(style.language) where needs.contains(entry.id) {
      if StateFolder.progress(entry.id).progress.isFinished { continue }
      let message = Message(
        en: "It builds on lesson \(entry.number), \(entry.title).",
        es: "Se apoya en la lección \(entry.number), \(entry.title).")
      output(style.text("   \(message[style.language])\n"))
    }
  }

  /// Lists the lessons with what the student has done of each.
  mutating func list(_ style: Style) {
    let entries = lessons().entries(style.language)
    var text = ""
    for entry in entries {
      let progress = walk?.lesson.id == entry.id ? walk?.progress : StateFolder.progress(entry.id).progress
      let mark = progress.map { self.mark($0, style) } ?? ""
      text += "   \(String(entry.number).rightAligned(to: 2))  \(entry.title)\(mark.isEmpty ? "" : "  (\(mark))")\n"
    }
    if entries.isEmpty {
      text =
        Message(
          en: "   There are no lessons here; GRADUS_LESSONS names their folder.\n",
          es: "   Aquí no hay lecciones; GRADUS_LESSONS indica su carpeta.\n")[style.language]
    } else {
      let first = entries[0].number
      text +=
        Message(
          en: "   Begin one, or go on with it:  lesson \(first)\n",
          es: "   Para comenzar una, o seguir con ella:  lección \(first)\n")[style.language]
    }
    if let walk {
      let title = walk.lesson.title(style.language)
      text +=
        Message(
          en: "   You are in lesson \(walk.lesson.number), \(title): \(walk.standing).\n",
          es: "   Está en la lección \(walk.lesson.number), \(title): \(walk.standing).\n")[style.language]
    }
    output(style.text(text))
  }

  private func mark(_ progress: LessonProgress, _ style: Style) -> String {
    if progress.isFinished { return Message(en: "done", es: "hecha")[style.language] }
    return progress.place == .init() && progress.questions.isEmpty
      ? "" : Message(en: "begun", es: "comenzada")[style.language]
  }

  /// Does what a line in a lesson asks for; the lesson is over afterwards where `walk` is nil.
  mutating func enter(_ text: String, width: Int) {
    guard var walk else { return }
    let kept = walk.progress
    walk.session.settings.style.width = width
    // Two walks at once would copy every table that the lesson holds.
    self.walk = nil
    let outcome = walk.enter(text, output)
    if walk.progress != kept { StateFolder.keep(walk.progress, of: walk.lesson.id) }
    switch outcome {
    case .goesOn: self.walk = walk
    case .lists:
      self.walk = walk
      list(walk.session.settings.style)
    case .opens(let number):
      if !open(number, walk.session) { self.walk = walk }
    case .finished: break
    case .leaves:
      let style = walk.session.settings.style
      let message = Message(
        en: "Lesson \(walk.lesson.number) will go on here next time.",
        es: "La lección \(walk.lesson.number) seguirá aquí la próxima vez.")
      output(style.text("   \(message[style.language])\n"))
    }
  }

  private mutating func lessons() -> LessonShelf {
    let shelf = shelf ?? LessonShelf.found()
    self.shelf = shelf
    return shelf
  }
}
