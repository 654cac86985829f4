import Language
import Wording

// `lesson`, `lesson 3` without a prompt: the list of the lessons, or one of them with its outputs.
extension Session {
  func lesson(_ number: Int?, at range: SourceRange) throws(Diagnostic) -> Reply {
    let shelf = lessons()
    guard let number else {
      var reply = Reply()
      reply.block(shelf.list(style) { _ in nil })
      return reply
    }
    try requireNoOther(at: range)
    do throws(DocumentError) {
      if let lesson = try shelf.lesson(number) { return printed(lesson) }
    } catch {
      throw Diagnostic(error.located, at: range)
    }
    throw Diagnostic(shelf.absence(of: number), at: range)
  }
}

extension LessonShelf {
  /// The word on a lesson that is not there.
  package func absence(of number: Int) -> Message {
    isEmpty
      ? Self.emptiness
      : Message(
        en: "There is no lesson \(number); lesson alone lists them.",
        es: "No hay una lección \(number); lección sin número muestra cuáles hay.")
  }

  private static let emptiness = Message(
    en: "There are no lessons here; GRADUS_LESSONS names their folder.",
    es: "Aquí no hay lecciones; GRADUS_LESSONS indica su carpeta.")

  /// The lessons, a line each, with what has been done of them, and the one to go on with: that of those begun which was
  /// worked on last, else the first that is not done.
  ///
  /// - Parameters:
  ///   - command: how a lesson is begun.
  ///   - time: when a lesson was worked on last, on any scale; nil where that is not known.
  ///   - progress: what has been done of a lesson.
  package func list(
    _ style: Style, command: (Int) -> Message = { Message(en: "lesson \($0)", es: "lección \($0)") },
    time: (_ id: String) -> Int? = { _ in nil }, progress: (_ id: String) -> LessonProgress?
  ) -> String {
    let entries = entries(style.language)
    let width = style.plain ? .max : max(style.width, 20)
    func lines(_ text: String, _ beginning: String) -> String {
      let lines = text.wrapped(to: width, indentation: beginning.count)
      return beginning + lines.joined(separator: "\n").dropFirst(beginning.count) + "\n"
    }
    guard let first = entries.first else { return lines(Self.emptiness[style.language], "   ") }
    var text = ""
    var (begun, undone): ([(time: Int, number: Int)], [Int]) = ([], [])
    for entry in entries {
      let progress = progress(entry.id)
      if progress?.isFinished != true { undone.append(entry.number) }
      if let progress, !progress.isFinished, !progress.isNew { begun.append((time(entry.id) ?? 0, entry.number)) }
      let mark = progress.flatMap { standing($0, entry.number) }.map { "  (\($0[style.language]))" } ?? ""
      text += lines("\(entry.title)\(mark)", "   \(String(entry.number).rightAligned(to: 2))  ")
    }
    let next = begun.max { $0 < $1 }?.number ?? undone.first ?? first.number
    let command = command(next)
    return text
      + lines(
        Message(
          en: "Begin one, or go on with it:  \(command.english)",
          es: "Para comenzar una, o seguir con ella:  \(command.spanish)")[style.language], "   ")
  }

  /// Whether a lesson is done or begun, with what is right in one that was only read; nil where it was not looked at.
  private func standing(_ progress: LessonProgress, _ number: Int) -> Message? {
    if progress.isFinished {
      let count = (try? lesson(number))?.map { $0.document(.english).questions.count } ?? 0
      let right = progress.questions.values.count { $0 == .right }
      if right >= count { return Message(en: "done", es: "hecha") }
      return Message(
        en: "\(right == 0 ? "read to the end" : "done"), \(right) of \(count) right",
        es: "\(right == 0 ? "leída hasta el final" : "hecha"), \(right) de \(count) bien")
    }
    return progress.isNew ? nil : Message(en: "begun", es: "comenzada")
  }
}
