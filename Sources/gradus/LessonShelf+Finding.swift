import Notebook

extension LessonShelf {
  /// The lessons: those of the folder that `GRADUS_LESSONS` names, else those that are in the program itself.
  static func found() -> LessonShelf {
    guard let folder = Terminal.variable("GRADUS_LESSONS") else { return LessonShelf(files: BundledLessons.files) }
    return LessonShelf(folder: folder)
  }
}
