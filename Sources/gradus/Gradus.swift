import Glibc
import Wording

/// The program: finds out what it is asked for, does it, and ends with the status that tells a shell how it went.
@main
enum Gradus {
  static let version = "0.1"

  static func main() {
    // A closed pipe is seen where it is written to.
    signal(SIGPIPE, SIG_IGN)
    let terminal = Terminal()
    var invocation = Invocation()
    do throws(UsageError) {
      try invocation.read(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let language = invocation.language(terminal) ?? .english
      Stream.error("gradus: \(error.message[language])\n")
      exit(UsageError.status)
    }
    exit(status(of: invocation, on: terminal))
  }

  private static func status(of invocation: Invocation, on terminal: Terminal) -> Int32 {
    switch invocation.task {
    case .interpret: return Interpret(invocation: invocation, terminal: terminal).run()
    case .test: return Test(invocation: invocation, terminal: terminal).run()
    case .check: return CheckFiles(invocation: invocation, terminal: terminal).run()
    case .lesson: return Teach(invocation: invocation, terminal: terminal).run()
    case .exercise: return Practise(invocation: invocation, terminal: terminal).run()
    case .help: Stream.output(HelpPage.text[invocation.language(terminal) ?? .english])
    case .version: Stream.output("gradus \(version)\n")
    }
    return 0
  }
}
