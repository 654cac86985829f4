import Glibc
import Notebook

// Progress in lessons and exercises: a file for each, replaced whole.
extension StateFolder {
  /// What is known of a student's progress in a lesson or an exercise; `isDamaged` where the file could not be
  /// understood and was set aside as `ID.damaged`.
  ///
  /// - Parameter isBegun: whether the student is going there, and is told; a list leaves damaged files where they are.
  static func progress<Progress: KeptText>(
    _ id: String, _: Progress.Type = LessonProgress.self, isBegun: Bool = false
  ) -> (progress: Progress, isDamaged: Bool) {
    guard let file = progressFile(id), TextFile.exists(file) else { return (Progress(), false) }
    do throws(FileError) {
      if let progress = Progress(try TextFile.text(at: file)) { return (progress, false) }
    } catch {
      guard case .notUTF8 = error.reason else { return (Progress(), false) }
    }
    if isBegun { rename(file, file + ".damaged") }
    return (Progress(), true)
  }

  /// Keeps the progress in a lesson or an exercise; false where it cannot be written.
  @discardableResult
  static func keep(_ progress: some KeptText, of id: String) -> Bool {
    guard let file = progressFile(id) else { return false }
    createFolders(above: file)
    do throws(FileError) {
      try TextFile.store(progress.text, at: file)
      return true
    } catch {
      return false
    }
  }

  /// Ids come from files, so that only plain characters may make a name of one; each other byte is written by its number
  /// behind an underscore, so that no two ids share a name.
  private static func progressFile(_ id: String) -> String? {
    func isPlain(_ byte: UInt8) -> Bool {
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || character == "-")
    }
    let name = id.utf8.map { isPlain($0) ? String(Unicode.Scalar($0)) : "_" + String($0, radix: 16) }.joined()
    return path.map { "\($0)/lessons/\(name)" }
  }

  private static func createFolders(above file: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices.dropFirst() { mkdir(parts[...count].joined(separator: "/"), 0o700) }
  }
}
