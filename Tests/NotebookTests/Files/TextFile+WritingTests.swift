import Glibc
import ProgramTesting
import Testing

@testable import Notebook

@Suite struct TextFileWritingTests {
  @Test func writesAndReplaces() throws {
    let folder = try TemporaryFolder()
    try TextFile.store("one", at: folder / "a.md")
    #expect(try TextFile.text(at: folder / "a.md") == "one")
    try TextFile.store("", at: folder / "a.md")
    #expect(try TextFile.text(at: folder / "a.md").isEmpty)
    #expect(try Folder.names(in: folder.path) == ["a.md"])
  }

  @Test func keepsAnOldFileUnlessToldToReplaceIt() throws {
    let folder = try TemporaryFolder()
    try TextFile.store("one", at: folder / "a", replacing: false)
    #expect(throws: FileError(folder / "a", .exists)) {
      try TextFile.store("two", at: folder / "a", replacing: false)
    }
    #expect(try TextFile.text(at: folder / "a") == "one")
  }

  @Test func keepsPermissionsAndLinks() throws {
    let folder = try TemporaryFolder()
    folder.write("one", to: "a")
    try #require(chmod(folder / "a", 0o640) == 0)
    try #require(symlink("a", folder / "link") == 0)
    try TextFile.store("two", at: folder / "link")
    #expect(try TextFile.text(at: folder / "a") == "two")
    #expect(try FileStatus(at: folder / "a").permissions == 0o640)
    var status = stat()
    #expect(lstat(folder / "link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func writesOrdinaryFilesOnly() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError("/dev/null", .notRegular)) { try TextFile.store("x", at: "/dev/null") }
    #expect(throws: FileError(folder.path, .folder)) { try TextFile.store("x", at: folder.path) }
    #expect(throws: FileError(folder.path + "/new/", .folder)) {
      try TextFile.store("x", at: folder.path + "/new/")
    }
    #expect(throws: FileError(folder / "no/a", .missing)) { try TextFile.store("x", at: folder / "no/a") }
    #expect(throws: FileError("", .missing)) { try TextFile.store("x", at: "") }
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test(.enabled(if: geteuid() != 0)) func respectsAFileThatMayNotBeWritten() throws {
    let folder = try TemporaryFolder()
    folder.write("one", to: "a")
    try #require(chmod(folder / "a", 0o444) == 0)
    #expect(throws: FileError(folder / "a", .noPermission)) { try TextFile.store("two", at: folder / "a") }
    #expect(try TextFile.text(at: folder / "a") == "one")
  }

  @Test func writesALongNameAndALongText() throws {
    let folder = try TemporaryFolder()
    let name = String(repeating: "n", count: 255)
    let text = String(repeating: "línea\n", count: 100_000)
    try TextFile.store(text, at: folder / name)
    #expect(try TextFile.text(at: folder / name) == text)
  }
}
