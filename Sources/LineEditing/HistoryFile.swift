import Glibc

/// The file that keeps entries from one session to the next: one entry a line, oldest first, a newline inside an entry
/// written `\n` and a backslash `\\`.
///
/// Entries are appended one by one, so sessions side by side do not lose each other's. Nothing here is ever fatal: what
/// cannot be read or written is left out.
struct HistoryFile {
  let path: String

  /// How many entries are handed on; a file that grew to twice as many is cut back to them.
  static let capacity = 1000

  /// The longest entry that is written, in bytes of UTF-8; a longer one is a paste that nobody wants at every start.
  static let longestEntry = 65_536

  /// The entries of earlier sessions, oldest first, at most `capacity`.
  ///
  /// A file that is not UTF-8 text is damaged: it is renamed to `PATH.damaged`, and there are no entries.
  func load() -> [String] {
    guard let bytes = readBytes() else { return [] }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      rename(path, path + ".damaged")
      return []
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
    let entries = lines.suffix(Self.capacity).map { Self.decoded(Substring($0)) }
    if lines.count > 2 * Self.capacity { replace(with: entries) }
    return entries
  }

  /// Writes one more entry; the file (mode 0600) and its folders are created at need.
  func append(_ entry: String) {
    var line = Self.encoded(entry) + "\n"
    guard line.utf8.count <= Self.longestEntry else { return }
    createFolders()
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    // A session that died while it wrote may have left half a line.
    var last: UInt8 = 0
    let end = lseek(file, 0, SEEK_END)
    if end > 0, pread(file, &last, 1, end - 1) == 1, last != UInt8(ascii: "\n") { line = "\n" + line }
    _ = Self.write(line, to: file)
  }

  static func encoded(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  static func decoded(_ line: Substring) -> String {
    guard line.utf8.contains(UInt8(ascii: "\\")) else { return String(line) }
    var entry = ""
    var escaped = false
    for scalar in line.unicodeScalars {
      if escaped {
        entry.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        escaped = false
      } else if scalar == "\\" {
        escaped = true
      } else {
        entry.unicodeScalars.append(scalar)
      }
    }
    return entry
  }

  private func readBytes() -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress! + count, $0.count - count) }
      guard got > 0 else { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Writes a new file beside the old one and lets it take its place, so that a crash leaves one or the other.
  private func replace(with entries: [String]) {
    let draft = path + ".new"
    let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    let isWritten = Self.write(entries.map { Self.encoded($0) + "\n" }.joined(), to: file)
    close(file)
    if isWritten { rename(draft, path) } else { unlink(draft) }
  }

  private func createFolders() {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for count in parts.indices.dropFirst() {
      mkdir(parts[...count].joined(separator: "/"), 0o700)
    }
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(file, rest.baseAddress!, rest.count)
        guard count > 0 else { return false }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      }
      return true
    }
  }
}
