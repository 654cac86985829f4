import Language
import Wording

extension Session {
  /// What came of running a text.
  package struct Outcome: Sendable {
    package var failed = false
    package var endsSession = false
  }

  /// Runs the statements of a text one by one, and goes on after an error.
  ///
  /// - Parameters:
  ///   - output: gets results and notes.
  ///   - errors: gets errors, drawn with their place.
  package mutating func run(
    _ source: Source, output: (String) -> Void, errors: (String) -> Void
  ) -> Outcome {
    var outcome = Outcome()
    for parsed in Parser.parse(source) {
      do throws(Diagnostic) {
        let reply = try execute(try parsed.get())
        output(reply.text(style))
        if reply.endsSession {
          outcome.endsSession = true
          return outcome
        }
      } catch {
        outcome.failed = true
        lastError = error
        errors(error.drawn(in: source, style: style) + "\n")
      }
      if isInterrupted() { return outcome }
    }
    return outcome
  }
}
