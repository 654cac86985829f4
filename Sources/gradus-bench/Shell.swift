import Glibc

/// What is asked of other programs and of files.
enum Shell {
  /// What a command prints, by lines; its errors are lost.
  static func lines(of command: String) throws(Failure) -> [String] {
    guard let pipe = popen("\(command) 2>/dev/null", "r") else { throw Failure(message: "\(command) does not start") }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard pclose(pipe) == 0 else { throw Failure(message: "\(command) fails") }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The numbers in the lines that a command prints.
  static func numbers(of command: String) throws(Failure) -> [[Double]] {
    try lines(of: command).map { $0.split(separator: " ").compactMap { Double($0) } }
  }

  /// A path from anywhere; a mere name is left as it is.
  static func absolute(_ path: String) throws(Failure) -> String {
    guard path.contains("/") else { return path }
    guard let resolved = realpath(path, nil) else { throw Failure(message: "there is no \(path)") }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard let file = fopen(path, "w") else { throw Failure(message: "\(path) cannot be written") }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
  }
}
