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

  /// When the progress in a lesson was kept last, in nanoseconds since 1970; nil where nothing is kept.
  static func time(ofProgress id: String) -> Int? {
    var status = stat()
    guard let file = progressFile(id), stat(file, &status) == 0 else { return nil }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// Keeps what the student did in a lesson or an exercise since `old`, beside what another terminal may have kept
  /// meanwhile; all of it.
  ///
  /// Throws where it cannot be written, with an empty path where no folder is told.
  static func keep<Progress: KeptText>(
    _ new: Progress, since old: Progress, of id: String
  ) throws(FileError) -> Progress {
    guard let file = progressFile(id) else { throw FileError("", .missing) }
    try Folder.make(String(file[..<(file.lastIndex(of: "/") ?? file.startIndex)]))
    let lock = lock(beside: file)
    defer { if lock >= 0 { close(lock) } }
    // What is damaged, or was taken away, gives way to what this terminal knows.
    let kept = (try? TextFile.text(at: file)).flatMap { Progress($0) }
    let progress = kept?.taking(new, since: old) ?? new
    try TextFile.store(progress.text, at: file)
    return progress
  }

  /// A file that one terminal at a time holds, until it is closed; without it after a second, or where there can be none.
  private static func lock(beside file: String) -> Int32 {
    let folder = file.prefix(through: file.lastIndex(of: "/") ?? file.startIndex)
    // No id gives a name with a dot.
    let lock = open(folder + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { return lock }
    var attempts = 0
    while lockf(lock, F_TLOCK, 0) != 0, errno == EACCES || errno == EAGAIN, attempts < 100 {
      usleep(10_000)
      attempts += 1
    }
    return lock
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
}
