import Language
import Wording

extension LessonWalk {
  /// Prints a whole lesson with its cells and what they print, its questions without their answers.
  package static func print(_ lesson: Lesson, session: Session, _ output: (String) -> Void) {
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: session)
    while true {
      walk.show(output)
      if case .cell(let cell) = walk.item {
        walk.showStatements(of: cell, output)
        _ = walk.own.run(Source(cell.source), output: output, errors: output)
        output("\n")
      }
      if walk.advance() { return }
    }
  }

  /// Shows what a cell says, where nobody types it.
  func showStatements(of cell: Document.Cell, _ output: (String) -> Void) {
    let lines = VisibleText.of(cell.statements).split(separator: "\n", omittingEmptySubsequences: false)
    output(lines.map { style.text("> \($0)") + "\n" }.joined())
  }
}
