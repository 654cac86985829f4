import Language
import Wording

/// A notebook's cells run in one session.
package enum NotebookRun {
  /// Runs every cell and compares what it prints with what stands in the notebook.
  ///
  /// The cells answer in the notebook's own language; where its header names none, in that of `settings`. Nothing is
  /// written, whatever a cell says.
  package static func test(_ document: Document, settings: Settings) -> DocumentTest.Report {
    var settings = settings
    settings.style.language = document.frontMatter.language ?? settings.style.language
    var session = Session(settings: settings)
    session.writesFiles = false
    return DocumentTest.run(document) { cell, line in
      var printed = ""
      let outcome = session.run(
        Source(cell, firstLine: line), output: { printed += $0 }, errors: { printed += $0 })
      return (printed, outcome.failed)
    }
  }
}
