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
        es: "No hay una lección \(number); lección a solas muestra cuáles hay.")
  }

  private static let emptiness = Message(
    en: "There are no lessons here; GRADUS_LESSONS names their folder.",
    es: "Aquí no hay lecciones; GRADUS_LESSONS indica su carpeta.")

  /// The lessons, a line each, with what has been done of them.
  package func list(_ style: Style, progress: (_ id: String) -> LessonProgress?) -> String {
    let entries = entries(style.language)
    let width = style.plain ? .max : max(style.width, 20)
    func lines(_ text: String, _ beginning: String) -> String {
      let lines = text.wrapped(to: width, indentation: beginning.count)
      return beginning + lines.joined(separator: "\n").dropFirst(beginning.count) + "\n"
    }
    guard let first = entries.first else { return lines(Self.emptiness[style.language], "   ") }
    var text = ""
    for entry in entries {
      let mark = progress(entry.id).flatMap { $0.mark?[style.language] }.map { "  (\($0))" } ?? ""
      text += lines("\(entry.title)\(mark)", "   \(String(entry.number).rightAligned(to: 2))  ")
    }
    return text
      + lines(
        Message(
          en: "Begin one, or go on with it:  lesson \(first.number)",
          es: "Para comenzar una, o seguir con ella:  lección \(first.number)")[style.language], "   ")
  }
}

extension LessonProgress {
  /// Whether the lesson is done or begun; nil where it was not looked at.
  fileprivate var mark: Message? {
    if isFinished { return Message(en: "done", es: "hecha") }
    return place == .init() && questions.isEmpty ? nil : Message(en: "begun", es: "comenzada")
  }
}
