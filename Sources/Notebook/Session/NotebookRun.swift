import Language
import Wording

/// A notebook's cells run in one session.
package enum NotebookRun {
  /// Runs every cell and compares what it prints with what stands in the notebook.
  ///
  /// The cells answer in the notebook's own language; where its header names none, in that of `settings`. Nothing is
  /// written, whatever a cell says. Of each question it is told whether it can be asked where it stands, and whether
  /// its answer stands in an output above; and what the author has hardly meant.
  package static func test(_ document: Document, settings: Settings) -> DocumentTest.Report {
    var settings = settings
    settings.style.language = document.frontMatter.language ?? settings.style.language
    var session = Session(settings: settings)
    session.writesFiles = false
    // What the session was before each cell, and after the last one, with what each cell printed.
    var states = [session]
    var outputs: [StatedValues] = []
    let report = DocumentTest.run(document) { cell, line in
      var printed = PrintedText()
      let outcome = session.run(
        Source(cell, firstLine: line), printed: { printed.append($0) }, errors: { printed.append(error: $0) })
      states.append(session)
      outputs.append(StatedValues(printed.text))
      return (printed, outcome.failed)
    }
    var cells = 0
    var failures = report.failures
    for item in document.items {
      if case .cell = item { cells += 1 }
      guard case .question(let question) = item else { continue }
      let test = QuestionTest(question, in: states[cells], below: outputs[..<cells], of: document)
      failures += test.failures.map { DocumentTest.Failure(question, line: $0.line, $0.message) }
    }
    failures += document.remarks.map(DocumentTest.Failure.init)
    failures.sort { $0.line < $1.line }
    return DocumentTest.Report(failures: failures, accepted: report.accepted)
  }
}
