import Glibc
import Notebook

extension LessonShelf {
  /// The lessons: those of the folder that `GRADUS_LESSONS` names, else those beside the program or in the working folder.
  static func found() -> LessonShelf {
    if let folder = Terminal.variable("GRADUS_LESSONS") { return LessonShelf(folder: folder) }
    for folder in folders {
      let shelf = LessonShelf(folder: folder)
      if !shelf.isEmpty { return shelf }
    }
    return LessonShelf(files: [])
  }

  private static var folders: [String] {
    guard let resolved = realpath("/proc/self/exe", nil) else { return ["lessons"] }
    defer { free(resolved) }
    let program = String(cString: resolved)
    let folder = program.lastIndex(of: "/").map { program[..<$0] } ?? "."
    return ["\(folder)/lessons", "\(folder)/../share/gradus/lessons", "lessons"]
  }
}
