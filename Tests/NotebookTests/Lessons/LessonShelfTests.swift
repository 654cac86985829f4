import Testing
import Wording

@testable import Notebook

@Suite struct LessonShelfTests {
  @Test func theLessonsOfAFolder() throws {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    #expect(shelf.entries(.english).count == LessonFilesTests.names.count)
    #expect(shelf.entries(.english).map(\.number) == shelf.entries(.spanish).map(\.number))
    let entry = try #require(shelf.entries(.spanish).first { $0.number == 6 })
    #expect(entry.id == "best-rate" && entry.title == "La tasa óptima y el paso de Newton")
    #expect(try shelf.lesson(6)?.title(.english) == "The best rate and Newton's step")
    #expect(try shelf.lesson(99) == nil)
  }

  @Test func aFolderThatIsNone() {
    #expect(LessonShelf(folder: "/no/such/folder").isEmpty)
  }

  @Test func aLessonInOneLanguage() throws {
    let shelf = LessonShelf(files: [("es/03-uno.md", "---\nid: uno\ntitle: Uno\n---\nHola.\n"), ("README.md", "no")])
    #expect(shelf.entries(.english).map(\.title) == ["Uno"])
    #expect(try shelf.lesson(3)?.title(.english) == "Uno")
  }

  @Test func aLessonThatCannotBeReadIsTold() {
    let shelf = LessonShelf(files: [("en/01-bad.md", "```gradus\nx = 1\n")])
    #expect(throws: DocumentError.self) { try shelf.lesson(1) }
  }
}
