import Wording

/// The commands that take the session, or a file, as a notebook.
extension Parser {
  /// `3` or `2..5` after `rerun`.
  func rerunNumbers() throws(Diagnostic) -> Statement.Kind {
    let word = previous
    let first = current
    while !current.isSeparator { advance() }
    let range = first.isSeparator ? word.range : first.range.union(previous.range)
    let text = first.isSeparator ? "" : source[range].replacing("…", with: "..").filter { $0 != " " }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), let lower = ends[0], let upper = ends[ends.count - 1], lower > 0, lower <= upper
    else {
      throw Diagnostic(
        Message(
          en: "After “rerun” stands the number of a cell, or two: rerun 3, rerun 2..5",
          es: "Después de «rerun» va el número de una celda, o dos: rerun 3, rerun 2..5"), at: range,
        advice: Message(en: "cells lists them", es: "cells muestra cuáles hay"))
    }
    return .rerun(lower...upper, range)
  }

  /// `notes.md`, with `replace` where a file of that name may go.
  func savePath() throws(Diagnostic) -> Statement.Kind {
    let word = previous
    guard let (path, range) = path(after: word) else {
      throw Diagnostic(
        Message(
          en: "After “save” stands the name of a file: save notes.md",
          es: "Después de «save» va el nombre de un archivo: save apuntes.md"), at: word.range)
    }
    let replaces = self.word(current) == "replace"
    if replaces { advance() }
    if !current.isSeparator { throw superfluous() }
    return .save(path: path, replaces: replaces, range)
  }

  /// `notes.md` after `open`.
  func openPath() throws(Diagnostic) -> Statement.Kind {
    let word = previous
    guard let (path, range) = path(after: word) else {
      throw Diagnostic(
        Message(
          en: "After “open” stands the name of a notebook: open notes.md",
          es: "Después de «open» va el nombre de un cuaderno: open apuntes.md"), at: word.range)
    }
    if !current.isSeparator { throw superfluous() }
    return .open(path: path, range)
  }

  /// The number after `lesson`, or nothing.
  func lessonNumber() throws(Diagnostic) -> Statement.Kind {
    let word = previous
    if current.isSeparator { return .lesson(nil, word.range) }
    let token = advance()
    guard token.kind == .number, let number = Int(text(token)) else {
      throw Diagnostic(
        Message(
          en: "After “lesson” stands its number: lesson 2", es: "Después de «lección» va su número: lección 2"),
        at: token.range,
        advice: Message(
          en: "lesson alone lists them; open notes.md follows a notebook",
          es: "lección sin número muestra cuáles hay; open apuntes.md recorre un cuaderno"))
    }
    if !current.isSeparator { throw superfluous() }
    return .lesson(number, word.range.union(token.range))
  }
}
