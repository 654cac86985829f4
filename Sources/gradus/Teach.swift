import LineEditing
import Notebook
import Wording

/// Lists the lessons, or goes through one: at the prompt, or, without a terminal, as a text with its outputs.
struct Teach {
  let invocation: Invocation
  let terminal: Terminal

  /// The exit status: 1 where there is no such lesson.
  func run() -> Int32 {
    let settings = invocation.settings(terminal)
    var session = Session(settings, on: terminal)
    guard let number = invocation.paths.first.flatMap({ Int($0) }) else {
      var desk = LessonDesk(output: Stream.output)
      desk.list(settings.style)
      return 0
    }
    let lesson: Lesson?
    do throws(DocumentError) { lesson = try LessonShelf.found().lesson(number) } catch {
      Stream.error("gradus: \(error.located[settings.style.language])\n")
      return 1
    }
    guard let lesson else {
      let message = Message(en: "there is no lesson \(number)", es: "no hay una lección \(number)")
      Stream.error("gradus: \(message[settings.style.language])\n")
      return 1
    }
    if terminal.isInteractive, let prompt = Prompt(isBold: settings.style.colors) {
      prompt.run(&session, greetsInBothLanguages: false, beginning: .open(number))
    } else {
      LessonWalk.print(lesson, session: session, Stream.output)
    }
    return 0
  }
}
