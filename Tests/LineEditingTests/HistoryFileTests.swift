import Glibc
import ProgramTesting
import Testing

@testable import LineEditing

@Suite struct HistoryFileTests {
  @Test(
    "An entry is one line and comes back as it was",
    arguments: [
      "w = 1", "f {\n  α\n}", "\\alpha", "\\n is not a newline", "a\n\n", "m̂ = ∇f \\\\ \t²", "\\",
    ])
  func roundTrip(entry: String) {
    let line = HistoryFile.encoded(entry)
    #expect(!line.unicodeScalars.contains("\n"))
    #expect(HistoryFile.decoded(Substring(line)) == entry)
  }

  @Test func missingFileHasNoEntries() throws {
    let folder = try TemporaryFolder()
    #expect(HistoryFile(path: folder.path + "/none").load() == [])
  }

  @Test func entriesAreAppendedInOrderWithFoldersAndModes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/gradus/history"
    for entry in ["a", "b\nc", "é"] { HistoryFile(path: path).append(entry) }
    #expect(HistoryFile(path: path).load() == ["a", "b\nc", "é"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(folder.path + "/state", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func relativePath() throws {
    #expect(HistoryFile(path: "no-such-file").load() == [])
  }

  @Test func damagedFileIsSetAside() throws {
    let folder = try TemporaryFolder()
    for damage in [[0x61, 0x0A, 0xFF, 0x0A], [0x61, 0x00, 0x0A]] as [[UInt8]] {
      let file = HistoryFile(path: folder.write(damage, to: "history"))
      #expect(file.load() == [])
      #expect(folder.read("history") == nil)
      #expect(folder.read("history.damaged") != nil)
      file.append("new")
      #expect(file.load() == ["new"])
    }
  }

  @Test func halfALineDoesNotSpoilTheNext() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.write("whole\nhal".utf8, to: "history"))
    file.append("next")
    #expect(file.load() == ["whole", "hal", "next"])
  }

  @Test func folderInThePlaceOfTheFileIsIgnored() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path)
    file.append("x")
    #expect(file.load() == [])
  }

  @Test func pipeInThePlaceOfTheFileDoesNotBlock() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder.path + "/history", 0o600)
    let file = HistoryFile(path: folder.path + "/history")
    #expect(file.load() == [])
    file.append("x")
  }

  @Test func longFileIsCutBack() throws {
    let folder = try TemporaryFolder()
    let count = 2 * HistoryFile.capacity + 1
    let text = (1...count).map { "w = \($0)\n" }.joined()
    let file = HistoryFile(path: folder.write(text.utf8, to: "history"))
    let entries = file.load()
    #expect(entries.count == HistoryFile.capacity)
    #expect(entries.last == "w = \(count)")
    #expect(folder.read("history")?.hasPrefix("w = \(HistoryFile.capacity + 2)\n") == true)
    #expect(file.load() == entries)
  }

  @Test func hugeEntryIsNotWritten() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    file.append(String(repeating: "x", count: HistoryFile.longestEntry))
    file.append("small")
    #expect(file.load() == ["small"])
  }
}
