import Wording

/// Runs the cells of a notebook and compares what they print with what it says.
package enum DocumentTest {
  /// What a cell did.
  package typealias Execution = (output: PrintedText, failed: Bool)

  /// A cell that does not do what the notebook says.
  package struct Failure: Hashable, Sendable {
    /// The line of the file in which the cell's statements begin.
    package let line: Int
    /// The statements of the cell.
    package let cell: String
    /// Whether the cell ended in an error, and not only in another output.
    package let isError: Bool
    /// What is wrong, with the line.
    package let message: Message
    package let difference: LineDifference
  }

  package struct Report: Hashable, Sendable {
    package let failures: [Failure]
    /// The text of the file with what the cells printed in their output blocks.
    package let accepted: String

    package var passed: Bool { failures.isEmpty }
  }

  /// Runs every cell in order and goes on after a failure.
  ///
  /// `execute` takes the statements of a cell and the line of the file in which they begin. A cell that fails is
  /// right where the notebook's output is its error. A cell without an output block must print nothing. What pictures look
  /// like is not compared.
  package static func run(
    _ document: Document, execute: (_ cell: String, _ line: Int) -> Execution
  ) -> Report {
    var failures: [Failure] = []
    var outputs: [String?] = []
    for cell in document.cells {
      let execution = execute(cell.source, cell.line)
      outputs.append(execution.output.text)
      let comparison = OutputComparison(expected: cell.output?.text ?? "", actual: execution.output)
      // An error that prints nothing cannot stand in the notebook, so it is no expected one.
      let isSilentFailure = execution.failed && Document.lines(of: execution.output.text).isEmpty
      if comparison.matches && !isSilentFailure { continue }
      failures.append(
        Failure(
          line: cell.line, cell: cell.source, isError: execution.failed,
          message: message(cell, failed: execution.failed),
          difference: comparison.difference))
    }
    return Report(failures: failures, accepted: document.accepting(outputs: outputs))
  }

  private static func message(_ cell: Document.Cell, failed: Bool) -> Message {
    if failed {
      return Message(
        en: "line \(cell.line): this cell ends in an error",
        es: "línea \(cell.line): esta celda termina en un error")
    }
    return cell.output == nil
      ? Message(
        en: "line \(cell.line): this cell prints something, and the notebook has no output for it",
        es: "línea \(cell.line): esta celda imprime algo y el cuaderno no tiene salida para ella")
      : Message(
        en: "line \(cell.line): this cell prints something else than the notebook says",
        es: "línea \(cell.line): esta celda no imprime lo que dice el cuaderno")
  }
}
