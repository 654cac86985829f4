import Glibc
import ProgramTesting
import Testing

@testable import Notebook

@Suite struct TextFileTests {
  @Test func readsAFile() throws {
    let folder = try TemporaryFolder()
    folder.write("é\0\r\n", to: "a.md")
    #expect(try TextFile.text(at: folder / "a.md") == "é\0\r\n")
    folder.write("", to: "empty")
    #expect(try TextFile.bytes(at: folder / "empty").isEmpty)
  }

  @Test func readsAFileLongerThanItsBuffer() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "0123456789", count: 20_000)
    folder.write(text, to: "long")
    #expect(try TextFile.text(at: folder / "long") == text)
    #expect(try TextFile.text(at: folder / "long", limit: text.utf8.count) == text)
    #expect(throws: FileError(folder / "long", .tooLarge(limit: 199_999))) {
      try TextFile.text(at: folder / "long", limit: 199_999)
    }
  }

  @Test func countsAFileWhoseSizeIsNotTold() throws {
    #expect(try !TextFile.bytes(at: "/proc/self/status").isEmpty)
    #expect(throws: FileError("/proc/self/status", .tooLarge(limit: 10))) {
      try TextFile.bytes(at: "/proc/self/status", limit: 10)
    }
  }

  @Test func tellsWhyItCannotRead() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError(folder / "none", .missing)) { try TextFile.text(at: folder / "none") }
    #expect(throws: FileError(folder.path, .folder)) { try TextFile.text(at: folder.path) }
    #expect(throws: FileError("/dev/null", .notRegular)) { try TextFile.text(at: "/dev/null") }
    #expect(throws: FileError("", .missing)) { try TextFile.text(at: "") }
    folder.write("x", to: "a")
    #expect(throws: FileError((folder / "a") + "\0b", .missing)) {
      try TextFile.text(at: (folder / "a") + "\0b")
    }
    #expect(throws: FileError((folder / "a") + "/b", .missing)) {
      try TextFile.text(at: (folder / "a") + "/b")
    }
    folder.write([0x61, 0x0A, 0xFF], to: "latin")
    #expect(throws: FileError(folder / "latin", .notUTF8(line: 2))) {
      try TextFile.text(at: folder / "latin")
    }
  }

  @Test func doesNotWaitForAPipe() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder / "pipe", 0o600) == 0)
    #expect(throws: FileError(folder / "pipe", .notRegular)) { try TextFile.text(at: folder / "pipe") }
  }

  @Test(.enabled(if: geteuid() != 0)) func tellsThatItMayNotRead() throws {
    let folder = try TemporaryFolder()
    folder.write("x", to: "secret")
    try #require(chmod(folder / "secret", 0) == 0)
    #expect(throws: FileError(folder / "secret", .noPermission)) { try TextFile.text(at: folder / "secret") }
  }

  @Test func knowsWhatExists() throws {
    let folder = try TemporaryFolder()
    try #require(symlink("nowhere", folder / "link") == 0)
    #expect(TextFile.exists(folder / "link"))
    #expect(TextFile.exists(folder.path))
    #expect(!TextFile.exists(folder / "none"))
  }
}
