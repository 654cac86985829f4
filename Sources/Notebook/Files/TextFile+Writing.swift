import Glibc

extension TextFile {
  /// Writes a file so that at any moment, even after a crash, it holds either the old text or the new one.
  ///
  /// A temporary file in the same folder takes the name when it is safely stored. A link is followed, and an old
  /// file's permissions are kept. Throws where the folder is missing or not permitted, where the path is a folder,
  /// a device or a pipe, and, with `replacing` false, where anything stands there already.
  package static func store(
    _ text: String, at path: String, replacing: Bool = true
  ) throws(FileError) {
    try check(path)
    if path.hasSuffix("/") { throw FileError(path, .folder) }
    if !replacing, exists(path) { throw FileError(path, .exists) }
    let target = resolved(path)
    let old = try existing(target)
    if old != nil, access(target, W_OK) != 0 { throw FileError(path, errno: errno) }

    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "./"
    let (temporary, descriptor) = try openTemporary(in: folder, for: path)
    do throws(FileError) {
      defer { close(descriptor) }
      try write(Array(text.utf8), to: descriptor, path)
      if let old, fchmod(descriptor, old.permissions) != 0 { throw FileError(path, errno: errno) }
      guard fsync(descriptor) == 0 else { throw FileError(path, errno: errno) }
      guard rename(temporary, target) == 0 else { throw FileError(path, errno: errno) }
    } catch {
      unlink(temporary)
      throw error
    }
    storeFolder(folder)
  }

  /// The file that a link leads to, so that the link itself stays, by its whole path.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The file that would be replaced; nil where there is none.
  private static func existing(_ path: String) throws(FileError) -> FileStatus? {
    do throws(FileError) {
      return try FileStatus(at: path).requireRegular(path)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  private static func openTemporary(
    in folder: String, for path: String
  ) throws(FileError) -> (name: String, descriptor: Int32) {
    var attempt = 0
    while true {
      let name = "\(folder).gradus-\(getpid())-\(attempt).tmp"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      guard errno == EEXIST, attempt < 1000 else { throw FileError(path, errno: errno) }
      attempt += 1
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(FileError) {
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + position }, buffer.count - position)
      }
      if count >= 0 {
        position += count
      } else if errno != EINTR {
        throw FileError(path, errno: errno)
      }
    }
  }

  /// Makes the new name in the folder outlast a crash; the file is whole without it, so a refusal is no error.
  private static func storeFolder(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
