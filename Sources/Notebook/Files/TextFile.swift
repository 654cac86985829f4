import Glibc

/// Reading and writing ordinary files whole.
package enum TextFile {
  /// The size, in bytes, beyond which a file is not read unless asked for: 16 MiB.
  package static let sizeLimit = 16 << 20

  /// The text of a UTF-8 file.
  ///
  /// Throws all that `bytes(at:limit:)` throws, and where the file is not UTF-8.
  package static func text(at path: String, limit: Int = sizeLimit) throws(FileError) -> String {
    let bytes = try bytes(at: path, limit: limit)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError(path, .notUTF8(line: UTF8Check.firstInvalidLine(in: bytes) ?? 1))
    }
    return text
  }

  /// The bytes of an ordinary file.
  ///
  /// Throws where it is missing, a folder, a device or pipe (without waiting for it), not permitted, or longer
  /// than `limit` bytes.
  package static func bytes(at path: String, limit: Int = sizeLimit) throws(FileError) -> [UInt8] {
    try check(path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path, errno: errno) }
    defer { close(descriptor) }
    let size = try FileStatus(of: descriptor, path).requireRegular(path).size
    guard size <= limit else { throw FileError(path, .tooLarge(limit: limit)) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path, errno: errno)
      }
      bytes += buffer[..<count]
      // The size told first may be wrong: files in /proc have none, others grow.
      guard bytes.count <= limit else { throw FileError(path, .tooLarge(limit: limit)) }
    }
  }

  /// Whether anything stands at the path, a link that leads nowhere too.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return !path.utf8.contains(0) && lstat(path, &status) == 0
  }

  /// Throws for a path that the system would cut off or take for another.
  static func check(_ path: String) throws(FileError) {
    if path.isEmpty || path.utf8.contains(0) { throw FileError(path, .missing) }
  }
}

/// What the system says of a file.
struct FileStatus {
  private let status: stat

  /// Throws where the file cannot be reached; links are followed.
  init(at path: String) throws(FileError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path, errno: errno) }
    self.status = status
  }

  init(of descriptor: Int32, _ path: String) throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path, errno: errno) }
    self.status = status
  }

  var size: Int { Int(status.st_size) }
  /// The bits for reading, writing and running.
  var permissions: mode_t { status.st_mode & 0o7777 }
  var isRegular: Bool { status.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { status.st_mode & S_IFMT == S_IFDIR }

  @discardableResult
  func requireRegular(_ path: String) throws(FileError) -> FileStatus {
    if isFolder { throw FileError(path, .folder) }
    guard isRegular else { throw FileError(path, .notRegular) }
    return self
  }
}
