import Testing
import Wording

@testable import Notebook

@Suite struct LessonTests {
  @Test func aHeadingStandsWithWhatFollowsAndAFormulaWithWhatPrecedes() throws {
    let text = "# Title\n\nOne.\n\nTwo:\n\n$$x$$\n\n```gradus\nx = 1\n```\n```ask a\n? b\n= 1\n```\nEnd.\n"
    let lesson = try #require(try Lesson(number: 1, id: "a", documents: [.english: Document(text)]))
    let sections = lesson.sections(.english)
    #expect(sections.map { $0.passages.map(\.count) } == [[2, 2], [0], [1]])
    #expect(sections.map { $0.item == nil } == [false, false, true])
    #expect(lesson.sections(.spanish).count == 3)
    #expect(Lesson(number: 1, id: "a", documents: [:]) == nil)
  }

  /// Nobody has to press Enter in the middle of a sentence.
  @Test(
    "Sentences that go on",
    arguments: [
      ("Three steps:\n\n1. One.\n2. Two.\n\nText.", [2, 1]),
      ("As many times as you say:\n\n```text\nrepeat\n```\n\nText.", [2, 1]),
      ("It gives\n\n$$x$$\n\na short wave.\n\nText.", [3, 1]),
      ("It gives\n\n$$x$$\n\nText.", [2, 1]),
      ("Steps.\n\n1. One.\n\ntext", [1, 1, 1]),
      ("Steps:\n\n## Heading\n\nText.", [1, 2]),
    ])
  func sentencesThatGoOn(text: String, counts: [Int]) throws {
    let lesson = try #require(try Lesson(number: 1, id: "a", documents: [.english: Document(text + "\n")]))
    #expect(lesson.sections(.english)[0].passages.map(\.count) == counts)
  }

  @Test(arguments: LessonFilesTests.names)
  func asManySectionsInBothLanguages(name: String) throws {
    let shelf = LessonShelf(folder: LessonFilesTests.folder)
    let number = try #require(Int(name.prefix(2)))
    let lesson = try #require(try shelf.lesson(number))
    #expect(lesson.sections(.english).count == lesson.sections(.spanish).count)
  }
}
