import Glibc

@testable import Notebook

/// A folder of a test's own, taken away with all in it when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/gradus-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileError("/tmp", errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(path) }

  static func / (folder: TemporaryFolder, name: String) -> String { folder.path + "/" + name }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes without the code under test.
  func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen(self / name, "w") else { throw FileError(self / name, errno: errno) }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }

  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    for name in (try? Folder.names(in: path)) ?? [] { remove(path + "/" + name) }
    rmdir(path)
  }
}
