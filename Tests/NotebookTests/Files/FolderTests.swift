import Glibc
import ProgramTesting
import Testing

@testable import Notebook

@Suite struct FolderTests {
  @Test func givesNamesInOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["10-b.md", "02-a.md", ".hidden", "ñ"] { folder.write("", to: name) }
    #expect(try Folder.names(in: folder.path) == [".hidden", "02-a.md", "10-b.md", "ñ"])
  }

  @Test func findsNotebooksInSubfolders() throws {
    let folder = try TemporaryFolder()
    for name in ["en", "es", ".git", "empty.md"] { try #require(mkdir(folder / name, 0o700) == 0) }
    for name in ["es/1.md", "en/2.md", "en/1.md", "b.md", "b.txt", ".git/c.md", ".d.md"] {
      folder.write("", to: name)
    }
    try #require(symlink(".", folder / "loop") == 0)
    try #require(symlink("nowhere", folder / "broken.md") == 0)
    let names = ["b.md", "en/1.md", "en/2.md", "es/1.md"]
    #expect(try Folder.notebooks(at: folder.path) == names.map { folder / $0 })
    #expect(try Folder.notebooks(at: folder.path + "/") == names.map { folder / $0 })
    #expect(try Folder.notebooks(at: folder / "b.txt") == [folder / "b.txt"])
  }

  @Test func makesWhatIsMissing() throws {
    let folder = try TemporaryFolder()
    try Folder.make(folder / "a/b/c")
    try Folder.make(folder / "a/b/c")
    #expect(try Folder.names(in: folder / "a/b") == ["c"])
    folder.write("", to: "file")
    #expect(throws: FileError(folder / "file", .notFolder)) { try Folder.make(folder / "file") }
    #expect(throws: FileError(folder / "file", .notFolder)) { try Folder.make(folder / "file/a/b") }
    #expect(throws: FileError("/proc/none", .system(code: ENOENT))) { try Folder.make("/proc/none/a") }
  }

  @Test func tellsWhyItCannotRead() throws {
    let folder = try TemporaryFolder()
    folder.write("", to: "a")
    #expect(throws: FileError(folder / "none", .missing)) { try Folder.names(in: folder / "none") }
    #expect(throws: FileError(folder / "none", .missing)) { try Folder.notebooks(at: folder / "none") }
    #expect(throws: FileError(folder / "a", .notFolder)) { try Folder.names(in: folder / "a") }
  }
}
