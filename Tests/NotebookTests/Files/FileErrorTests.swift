import Glibc
import Testing
import Wording

@testable import Notebook

@Suite struct FileErrorTests {
  @Test func readsTheSystemsErrorNumbers() {
    #expect(FileError("a", errno: ENOENT).reason == .missing)
    #expect(FileError("a", errno: EACCES).reason == .noPermission)
    #expect(FileError("a", errno: EROFS).reason == .noPermission)
    #expect(FileError("a", errno: EISDIR).reason == .folder)
    #expect(FileError("a", errno: ENOSPC).reason == .system(code: ENOSPC))
  }

  @Test(arguments: [
    FileError.Reason.missing, .folder, .notRegular, .notFolder, .noPermission, .tooLarge(limit: 10),
    .notUTF8(line: 2),
    .exists, .system(code: ENOSPC),
  ])
  func namesTheFileInBothLanguages(reason: FileError.Reason) {
    let message = FileError("a\u{1B}.md", reason).message
    for language in SpokenLanguage.allCases { #expect(message[language].contains("a␛.md")) }
    #expect(message[.english] != message[.spanish])
  }
}
