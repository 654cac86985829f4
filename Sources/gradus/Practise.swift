import Language
import LineEditing
import Notebook

/// Lists the kinds of exercises, or sets problems of one: at the prompt, or, without a terminal, one problem as a text.
struct Practise {
  let invocation: Invocation
  let terminal: Terminal

  /// The exit status: 1 where there is no such exercise.
  func run() -> Int32 {
    let settings = invocation.settings(terminal)
    var session = Session(settings, on: terminal)
    if terminal.isInteractive, !invocation.paths.isEmpty, let prompt = Prompt(isBold: settings.style.colors) {
      prompt.run(&session, locale: terminal.language, greetsInBothLanguages: false, beginning: invocation.exercise)
      return 0
    }
    if invocation.paths.isEmpty, let command = invocation.exercise {
      var desk = LessonDesk(output: Stream.output)
      _ = desk.begin(command, session)
      return 0
    }
    let line = (["exercise"] + invocation.paths).joined(separator: " ")
    let outcome = session.run(Source(line), output: Stream.output, errors: Stream.error)
    return outcome.failed ? 1 : 0
  }
}
