import LineEditing
import Notebook
import Wording

/// Lists the lessons, or goes through one, or through a notebook by its file: at the prompt, or, without a terminal, as a
/// text with its outputs.
struct Teach {
  let invocation: Invocation
  let terminal: Terminal

  /// The exit status: 1 where there is no such lesson or file.
  func run() -> Int32 {
    let settings = invocation.settings(terminal)
    var session = Session(settings, on: terminal)
    guard let word = invocation.paths.first else {
      var desk = LessonDesk(locale: terminal.language, output: Stream.output)
      desk.list(settings.style, inShell: true)
      return 0
    }
    let lesson: Lesson
    do { lesson = try self.lesson(word, settings.style.language) } catch {
      Stream.error("gradus: \(error.message[settings.style.language])\n")
      return 1
    }
    if terminal.isInteractive, let prompt = Prompt(isBold: settings.style.colors) {
      let command = Int(word).map(LessonCommand.open) ?? .openNotebook(word)
      prompt.run(&session, locale: terminal.language, greetsInBothLanguages: false, beginning: command)
    } else {
      LessonWalk.print(lesson, session: session, Stream.output)
    }
    return 0
  }

  /// The lesson of a number, or a notebook by its file.
  private func lesson(_ word: String, _ language: SpokenLanguage) throws(Lesson.ReadingError) -> Lesson {
    guard let number = Int(word) else { return try Lesson(notebook: word, language: language) }
    do throws(DocumentError) {
      if let lesson = try LessonShelf.found().lesson(number) { return lesson }
    } catch {
      throw Lesson.ReadingError(message: error.located)
    }
    throw Lesson.ReadingError(
      message: Message(en: "there is no lesson \(number)", es: "no hay una lección \(number)"))
  }
}
