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
    /// Whether accepting outputs does not mend it: an error that the notebook's output does not name, something wrong with
    /// a question.
    package let isError: Bool
    /// What is wrong, with the line.
    package let message: Message
    package let difference: LineDifference
  }

  package struct Report: Hashable, Sendable {
    package let failures: [Failure]
    /// The text of the file with what the cells printed in their output blocks; that of a cell with an error that it does
    /// not name stays.
    package let accepted: String

    package var passed: Bool { failures.isEmpty }
  }

  /// Runs every cell in order and goes on after a failure.
  ///
  /// `execute` takes the statements of a cell and the line of the file in which they begin. A cell that fails is
  /// right where the notebook's output is its error, and its output is rewritten where the first line of each error stands
  /// there already. A cell without an output block must print nothing. What pictures look like is not compared.
  package static func run(
    _ document: Document, execute: (_ cell: String, _ line: Int) -> Execution
  ) -> Report {
    var failures: [Failure] = []
    var outputs: [String?] = []
    for cell in document.cells {
      let execution = execute(cell.source, cell.line)
      let comparison = OutputComparison(expected: cell.output?.text ?? "", actual: execution.output)
      // An error that prints nothing cannot stand in the notebook, so it is no expected one.
      let isSilentFailure = execution.failed && Document.lines(of: execution.output.text).isEmpty
      let isRight = comparison.matches && !isSilentFailure
      let isAccepted = isRight || !execution.failed || cell.names(execution.output.errors)
      outputs.append(isAccepted ? execution.output.text : nil)
      if isRight { continue }
      failures.append(
        Failure(
          line: cell.line, cell: cell.source, isError: !isAccepted,
          message: message(cell, failed: execution.failed),
          difference: comparison.difference))
    }
    return Report(failures: failures, accepted: document.accepting(outputs: outputs))
  }

  private static func message(_ cell: Document.Cell, failed: Bool) -> Message {
    if failed {
      return Message(
        en: "line \(cell.line): this cell has an error. Where it is meant, write its first line into the output block.",
        es:
          "línea \(cell.line): esta celda da un error. Si es a propósito, escriba su primera línea en el bloque output."
      )
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

extension Document.Cell {
  /// Whether its output has the first line of every one of some errors.
  fileprivate func names(_ errors: [String]) -> Bool {
    let lines = Set(Document.lines(of: output?.text ?? "").map(\.trimmed))
    return !errors.isEmpty && errors.allSatisfy { lines.contains($0.trimmed) }
  }
}
