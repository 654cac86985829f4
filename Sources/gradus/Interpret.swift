import Language
import LineEditing
import Notebook
import Wording

/// Runs statements: from the prompt, from files, from `-e`, or from standard input.
struct Interpret {
  let invocation: Invocation
  let terminal: Terminal

  /// Runs them all; the exit status: 1 if any failed, 130 after Ctrl-C.
  func run() -> Int32 {
    let settings = invocation.settings(terminal)
    var session = Session(settings, on: terminal)
    if invocation.statements.isEmpty, invocation.paths.isEmpty, terminal.isInteractive,
      let prompt = Prompt(isBold: settings.style.colors)
    {
      prompt.run(&session, locale: terminal.language, greetsInBothLanguages: invocation.language(terminal) == nil)
      return 0
    }
    Interruption.install()
    let succeeded = filter(&session)
    return Interruption.isRequested ? 130 : succeeded ? 0 : 1
  }

  /// Runs everything that is not typed at the prompt; false if any statement failed.
  private func filter(_ session: inout Session) -> Bool {
    var succeeded = true
    let paths = invocation.statements.isEmpty && invocation.paths.isEmpty ? ["-"] : invocation.paths
    var sources: [Source] = []
    for path in paths {
      do { sources += try Source.read(path) } catch {
        Stream.error("gradus: \(error.message[session.settings.style.language])\n")
        succeeded = false
      }
    }
    for source in sources + invocation.statements.map({ Source($0) }) {
      let outcome = session.run(source, output: Stream.output, errors: Stream.error)
      if outcome.failed { succeeded = false }
      if outcome.endsSession || Interruption.isRequested { break }
    }
    return succeeded
  }
}
