import LineEditing
import Notebook

extension Session {
  /// A session for a student: Ctrl-C stops its long runs, their progress is told where a line can be written anew, and
  /// the lessons are there.
  init(_ settings: Settings, on terminal: Terminal) {
    self.init(settings: settings) { Interruption.isRequested }
    if terminal.rewritesLines { report = ProgressReport { Stream.output("\r\u{1B}[K" + ($0 ?? "")) } }
    lessons = LessonShelf.found
  }
}
