import Testing

@testable import Notebook

@Suite struct FrontMatterTests {
  @Test func keepsEveryKey() throws {
    let matter = try Document(
      """
      ---
      id: w3-table
      title: "The (w − 3)² table: rows"

      # a remark
      needs: x2-four-rates, one , 
      points: 10
      empty:
      url: https://example.org/a: b
      ---
      """
    ).frontMatter
    #expect(matter.id == "w3-table")
    #expect(matter.title == "The (w − 3)² table: rows")
    #expect(matter.needs == ["x2-four-rates", "one"])
    #expect(matter["points"] == "10")
    #expect(matter["empty"]?.isEmpty == true)
    #expect(matter["url"] == "https://example.org/a: b")
    #expect(matter["other"] == nil)
    #expect(matter.entries.map(\.line) == [2, 3, 6, 7, 8, 9])
  }

  @Test func namesALanguage() throws {
    #expect(try Document("---\nlang: en\n---\n").frontMatter.language == .english)
    #expect(try Document("---\nlang: \"es\"\n---\n").frontMatter.language == .spanish)
    #expect(try Document("---\nid: a\n---\n").frontMatter.language == nil)
  }

  @Test(arguments: ["text\n---\nid: a\n---\n", " ---\nid: a\n---\n", "----\nid: a\n---\n", ""])
  func isThereOnlyAtTheTop(text: String) throws {
    #expect(try Document(text).frontMatter.entries.isEmpty)
  }

  @Test func readsAfterAByteOrderMark() throws {
    #expect(try Document("\u{FEFF}---\r\nid: a\r\n--- \r\n").frontMatter.id == "a")
  }

  @Test(arguments: [
    ("---\nid: a\n", 1), ("---", 1), ("---\nid a\n---\n", 2), ("---\nid: a\n: b\n---\n", 3),
    ("---\nid: a\nid: b\n---\n", 3), ("---\na key: b\n---\n", 2), ("---\nid: a\nlang: fr\n---\n", 3),
    ("---\nlang:\n---\n", 2),
  ])
  func refusesWhatItCannotRead(text: String, line: Int) {
    let error = #expect(throws: DocumentError.self) { try Document(text) }
    #expect(error?.line == line)
  }
}
