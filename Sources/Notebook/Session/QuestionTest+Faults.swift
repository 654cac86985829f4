import Interpreter
import Language
import Wording

// What the engine says of an answer that an author wrote, where it cannot be worked out.
extension QuestionTest {
  /// A sentence about an expression without a value, with the engine's error.
  func told(_ sentence: Message, of text: String) -> Message {
    let source = Source(text)
    do throws(Diagnostic) {
      let statements = try Parser.statements(of: source)
      if statements.count == 1, case .expression(let expression) = statements[0].kind {
        var workspace = session.workspace
        _ = try workspace.answer(expression, symbols: .unicode)
      }
    } catch { return told(sentence, error, in: source) }
    return Message(
      en: "\(sentence.english): \(text)  (one expression is wanted, whose value is a number or a list)",
      es: "\(sentence.spanish): \(text)  (va una sola expresión, cuyo valor sea un número o una lista)")
  }

  /// A sentence about a table's run that there is not, with the engine's error.
  func told(_ sentence: Message, ofTable clauses: String) -> Message {
    let source = Source(Self.beforeClauses + clauses)
    do throws(Diagnostic) {
      if let statement = try Parser.statements(of: source).first, case .train(let run) = statement.kind {
        var workspace = session.workspace
        let record = try workspace.run(for: run, in: statement, symbols: session.symbols).record
        _ = try workspace.updates(for: run, of: record, symbols: session.symbols)
      }
    } catch {
      return told(sentence, error.leavingOut(Self.beforeClauses), in: Source(clauses))
    }
    return Message(
      en: "\(sentence.english): \(clauses)  (f from w = 0 with gd(0.1) for 4 is one, of few numbers)",
      es: "\(sentence.spanish): \(clauses)  (f from w = 0 with gd(0.1) for 4 sirve, con pocos números)")
  }

  private func told(_ sentence: Message, _ error: Diagnostic, in source: Source) -> Message {
    func drawn(_ language: SpokenLanguage) -> String {
      var style = session.style
      style.language = language
      // A line of a file is shown whole.
      style.width = 100_000
      return error.drawn(in: source, style: style)
    }
    return Message(
      en: "\(sentence.english). \(drawn(.english))", es: "\(sentence.spanish). \(drawn(.spanish))")
  }

  /// With which the clauses of a table are a statement.
  private static let beforeClauses = "train "
}
