import Glibc

extension TextFile {
  /// All of standard input, as text.
  ///
  /// - Parameter isInterrupted: asked when a signal comes; true ends the reading with what there is.
  /// - Throws: `FileError` where it cannot be read, is not UTF-8, or is longer than `limit` bytes.
  package static func standardInput(
    limit: Int = sizeLimit, isInterrupted: () -> Bool = { false }
  ) throws(FileError) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR, !isInterrupted() { continue }
        if errno == EINTR { break }
        throw FileError("-", errno: errno)
      }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw FileError("-", .tooLarge(limit: limit)) }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileError("-", .notUTF8(line: UTF8Check.firstInvalidLine(in: bytes) ?? 1))
    }
    return text
  }
}
