import Glibc

/// Reading and making folders.
package enum Folder {
  /// The names in a folder, sorted, without `.` and `..`.
  ///
  /// Throws where the folder is missing, not permitted, or a file.
  package static func names(in path: String) throws(FileError) -> [String] {
    try TextFile.check(path)
    guard let stream = opendir(path) else {
      throw errno == ENOTDIR && TextFile.exists(path)
        ? FileError(path, .notFolder) : FileError(path, errno: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileError(path, errno: errno) }
        return names.sorted()
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// The paths of the `.md` files in a folder and its subfolders, sorted; a path to a file gives that file alone.
  ///
  /// Hidden files and folders are left out, and links to folders are not followed. Throws as `names(in:)` does.
  package static func notebooks(at path: String) throws(FileError) -> [String] {
    try TextFile.check(path)
    if try !FileStatus(at: path).isFolder { return [path] }
    var found: [String] = []
    for name in try names(in: path) where !name.hasPrefix(".") {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      if isFolderItself(child) {
        found += try notebooks(at: child)
      } else if name.hasSuffix(".md"), let status = try? FileStatus(at: child), status.isRegular {
        found.append(child)
      }
    }
    return found
  }

  /// Makes a folder, and those above it that are missing, for the user alone; one that is there stays as it is.
  ///
  /// Throws where one of them cannot be made, with its path.
  package static func make(_ path: String) throws(FileError) {
    try TextFile.check(path)
    for end in path.indices.dropFirst().filter({ path[$0] == "/" }) + [path.endIndex] {
      let folder = String(path[..<end])
      guard mkdir(folder, 0o700) != 0 else { continue }
      let code = errno
      if let status = try? FileStatus(at: folder), status.isFolder { continue }
      // What is missing here is no file to be read.
      throw switch code {
      case EEXIST, ENOTDIR: FileError(folder, .notFolder)
      case ENOENT: FileError(folder, .system(code: code))
      default: FileError(folder, errno: code)
      }
    }
  }

  private static func isFolderItself(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
