import ArgumentParser
import Language
import LineEditing
import Notebook
import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs statements: from the prompt, from files, from `-e`, or from standard input.
struct Interpret: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run statements from the prompt, files, -e or standard input.",
    shouldDisplay: false)

  @Option(name: [.customShort("e"), .customLong("execute")], help: "Run this statement; may be repeated.")
  var statements: [String] = []

  @OptionGroup var options: Options

  @ArgumentParser.Argument(help: "Files of statements; notebooks end in .md.")
  var files: [String] = []

  func run() throws {
    // A closed pipe is seen where it is written to.
    signal(SIGPIPE, SIG_IGN)
    let terminal = Terminal()
    var session = Session(settings: options.settings(terminal)) { Interruption.isRequested }
    if statements.isEmpty, files.isEmpty, terminal.isInteractive,
      let prompt = Prompt(colors: session.settings.style.colors)
    {
      prompt.run(&session, greetsInBothLanguages: options.lang == nil && terminal.language == nil)
      return
    }
    Interruption.install()
    let failed = try filter(&session)
    if Interruption.isRequested { throw ExitCode(130) }
    if failed { throw ExitCode(1) }
  }

  /// Runs everything that is not typed at the prompt; true if any statement failed.
  private func filter(_ session: inout Session) throws -> Bool {
    var failed = false
    var sources: [Source] = []
    for path in files {
      do { sources.append(contentsOf: try statementSources(at: path)) } catch let error as FileError {
        Stream.error(error.message[session.settings.style.language] + "\n")
        failed = true
      } catch let error as DocumentError {
        Stream.error("\(path): \(error.located[session.settings.style.language])\n")
        failed = true
      }
    }
    sources += statements.map { Source($0) }
    if statements.isEmpty, files.isEmpty {
      do { sources.append(Source(try TextFile.standardInput { Interruption.isRequested })) } catch {
        Stream.error(error.message[session.settings.style.language] + "\n")
        return true
      }
    }
    for source in sources {
      let outcome = session.run(source, output: Stream.output, errors: Stream.error)
      failed = failed || outcome.failed
      if outcome.endsSession || Interruption.isRequested { break }
    }
    return failed
  }

  /// The statements of a file: all of it, or the cells of a notebook.
  private func statementSources(at path: String) throws -> [Source] {
    guard path.hasSuffix(".md") else { return [Source(try TextFile.text(at: path), file: path)] }
    return try Document(bytes: TextFile.bytes(at: path)).cells.map {
      Source($0.source, file: path, firstLine: $0.line)
    }
  }
}
