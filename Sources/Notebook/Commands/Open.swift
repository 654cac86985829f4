import Language
import Wording

// `open FILE.md`: a notebook, followed as a lesson at the prompt; elsewhere printed with its outputs.
extension Session {
  func open(_ path: String, at range: SourceRange) throws(Diagnostic) -> Reply {
    try requireNoOther(at: range)
    do { return printed(try Lesson(notebook: path, language: language)) } catch {
      throw Diagnostic(error.message, at: range)
    }
  }

  /// A notebook in a notebook in a notebook would never end.
  func requireNoOther(at range: SourceRange) throws(Diagnostic) {
    guard !isFollowed else {
      throw Diagnostic(
        Message(
          en: "A cell of a notebook cannot open another one.", es: "Una celda de un cuaderno no puede abrir otro."),
        at: range)
    }
  }

  /// A lesson as a text, with what its cells print.
  func printed(_ lesson: Lesson) -> Reply {
    var text = ""
    LessonWalk.print(lesson, session: self) { text += $0 }
    var reply = Reply()
    reply.block(text)
    return reply
  }
}

extension Lesson {
  /// Why a file cannot be followed.
  package struct ReadingError: Error {
    package let message: Message

    package init(message: Message) { self.message = message }
  }

  /// A notebook of the student's, by the path of its file.
  ///
  /// - Parameter language: that of a notebook that does not name its own.
  package init(notebook path: String, language: SpokenLanguage) throws(ReadingError) {
    let document: Document
    do { document = try Document(bytes: TextFile.bytes(at: path)) } catch let error as DocumentError {
      let shown = VisibleText.of(path)
      throw ReadingError(
        message: Message(en: "\(shown): \(error.located[.english])", es: "\(shown): \(error.located[.spanish])"))
    } catch let error as FileError {
      throw ReadingError(message: error.sentence)
    } catch {
      throw ReadingError(message: Message("\(VisibleText.of(path)): \(error)"))
    }
    let name = path.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? path
    self.init(document, id: "open-\(TextFile.resolved(path))", name: name, language: language)
  }

  /// What the author of a notebook has hardly meant, the first of it, for whoever opens its file; nothing of a lesson.
  package func remarks(_ language: SpokenLanguage) -> [Message] {
    guard number == nil else { return [] }
    let remarks = document(language).remarks.map(\.located)
    let shown = 2
    guard remarks.count > shown else { return remarks }
    return remarks.prefix(shown) + [
      Message(
        en: "gradus test tells of \(remarks.count - shown) more.",
        es: "gradus test señala \(remarks.count - shown) más.")
    ]
  }
}

extension HelpTopic {
  static let open = HelpTopic(
    name: "open", usage: ["open notes.md"],
    summary: Message(
      en: "Goes through a notebook as through a lesson: its text, its cells offered one by one, its questions.",
      es: "Recorre un cuaderno como una lección: su texto, sus celdas una por una, sus preguntas."),
    details: [
      Message(
        en:
          "Any Markdown file will do: help notebooks tells how one is written. quit leads back to the session. From the "
          + "shell, gradus lesson notes.md does the same.",
        es:
          "Sirve cualquier archivo Markdown: ayuda cuadernos dice cómo se escribe. salir vuelve a la sesión. Desde fuera de "
          + "gradus, gradus lesson apuntes.md hace lo mismo.")
    ])
}
