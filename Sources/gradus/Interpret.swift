import ArgumentParser
import Glibc
import Language
import LineEditing
import Notebook
import Wording

/// Runs statements: from the prompt, from files, from `-e`, or from standard input.
struct Interpret: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run statements from the prompt, files, -e or standard input.",
    usage: "gradus [options] [FILE ...] [-e STATEMENT ...]", shouldDisplay: false)

  // A statement may begin with a minus sign.
  @Option(
    name: [.customShort("e"), .customLong("execute")], parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Run this statement; may be repeated.", valueName: "statement"))
  var statements: [String] = []

  @OptionGroup var options: Options

  @ArgumentParser.Argument(help: "Files of statements; notebooks end in .md, - is standard input.")
  var files: [String] = []

  func run() throws {
    // A closed pipe is seen where it is written to.
    signal(SIGPIPE, SIG_IGN)
    let terminal = Terminal()
    let settings = options.settings(terminal)
    var session = Session(settings: settings) { Interruption.isRequested }
    if statements.isEmpty, files.isEmpty, terminal.isInteractive,
      let prompt = Prompt(isBold: settings.style.colors)
    {
      prompt.run(&session, greetsInBothLanguages: options.language(terminal) == nil)
      return
    }
    Interruption.install()
    let succeeded = filter(&session)
    if Interruption.isRequested { throw ExitCode(130) }
    if !succeeded { throw ExitCode(1) }
  }

  /// Runs everything that is not typed at the prompt; false if any statement failed.
  private func filter(_ session: inout Session) -> Bool {
    var succeeded = true
    let paths = statements.isEmpty && files.isEmpty ? ["-"] : files
    var sources: [Source] = []
    for path in paths {
      do { sources += try Source.read(path) } catch {
        Stream.error("gradus: \(error.message[session.settings.style.language])\n")
        succeeded = false
      }
    }
    for source in sources + statements.map({ Source($0) }) {
      let outcome = session.run(source, output: Stream.output, errors: Stream.error)
      if outcome.failed { succeeded = false }
      if outcome.endsSession || Interruption.isRequested { break }
    }
    return succeeded
  }
}
