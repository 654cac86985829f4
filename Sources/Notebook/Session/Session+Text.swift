import Autodiff
import Language
import Wording

extension Session {
  /// What came of running a text.
  package struct Outcome: Sendable {
    package var failed = false
    package var endsSession = false
  }

  /// Runs the statements of a text one by one, and goes on after an error; of a pasted session only what was typed.
  ///
  /// - Parameters:
  ///   - output: gets results and notes.
  ///   - errors: gets errors, drawn with their place.
  package mutating func run(
    _ source: Source, output: (String) -> Void, errors: (String) -> Void
  ) -> Outcome {
    run(source, printed: { output($0.text) }, errors: errors)
  }

  /// The statements of a text, read with the functions that are known here.
  func pieces(of source: Source) -> [(range: SourceRange, statement: Result<Statement, Diagnostic>)] {
    Parser.pieces(of: source, valueCounts: valueCounts)
  }

  /// The statements of a text; throws what is wrong with the first that cannot be read.
  func statements(of text: String) throws(Diagnostic) -> [Statement] {
    try Parser.statements(of: Source(text), valueCounts: valueCounts)
  }

  private var valueCounts: (Name) -> ClosedRange<Int>? {
    let functions = workspace.functions
    return { name in functions[name]?.valueCounts ?? Catalogue.builtIn(named: name)?.valueCounts }
  }

  /// As `run(_:output:errors:)`, with pictures told apart.
  mutating func run(
    _ source: Source, printed output: (PrintedText) -> Void, errors: (String) -> Void
  ) -> Outcome {
    let source = Source(PastedTranscript.input(source.text), file: source.file, firstLine: source.firstLine)
    var outcome = Outcome()
    // Statements of one line are one cell.
    var isLineOpen = false
    for piece in pieces(of: source) {
      do throws(Diagnostic) {
        let statement = try piece.statement.get()
        let reply = try execute(statement)
        let printed = reply.printed(style)
        output(printed)
        if statement.kind.isCell {
          record(source[piece.range], output: printed.text, failed: false, joins: isLineOpen)
          isLineOpen = true
        }
        if reply.endsSession {
          outcome.endsSession = true
          return outcome
        }
      } catch {
        outcome.failed = true
        lastError = error
        let text = error.drawn(in: source, style: style) + "\n"
        errors(text)
        if (try? piece.statement.get())?.kind.isCell ?? true {
          record(source[piece.range], output: text, failed: true)
        }
        isLineOpen = false
      }
      if source[piece.range].contains(where: \.isNewline) { isLineOpen = false }
      if isInterrupted() { return outcome }
    }
    return outcome
  }
}
