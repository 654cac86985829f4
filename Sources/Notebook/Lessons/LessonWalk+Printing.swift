import Language
import Wording

extension LessonWalk {
  /// Prints a whole lesson with its cells and what they print, its questions without their answers; before it what there is
  /// to say of a notebook's form.
  package static func print(_ lesson: Lesson, session: Session, _ output: (String) -> Void) {
    var walk = LessonWalk(lesson, progress: LessonProgress(), session: session)
    var remarks = Reply()
    for remark in lesson.remarks(session.settings.style.language) {
      remarks.line(remark[session.settings.style.language])
    }
    if !remarks.parts.isEmpty { output(remarks.text(session.settings.style) + "\n") }
    while true {
      walk.show(output)
      if case .cell(let cell) = walk.item {
        walk.showStatements(of: cell, isBroken: false, output)
        _ = walk.own.run(Source(cell.source), output: output, errors: output)
        output("\n")
      }
      if walk.advance() { return }
    }
  }

  /// Shows what a cell says, where nobody types it.
  ///
  /// - Parameter isBroken: whether lines wider than the window are broken; a copied text of whole lines runs.
  func showStatements(of cell: Document.Cell, isBroken: Bool = true, _ output: (String) -> Void) {
    let text = "> " + style.text(VisibleText.of(cell.statements)).replacing("\n", with: "\n> ")
    output((isBroken ? OfferedCell(text, after: "", style).shown : text) + "\n")
  }
}
