import Testing

@testable import Notebook

@Suite struct DocumentTranslationTests {
  private func document(id: String = "a", _ blocks: String...) throws -> Document {
    try Document("---\nlang: en\nid: \(id)\n---\n" + blocks.map { "text\n\n```\($0)\n```\n" }.joined())
  }

  private let cell = "gradus\n1"
  private func question(_ id: String) -> String { "ask \(id)\n? q\n= 1" }

  @Test func theSameInOtherWords() throws {
    let first = try document(cell, question("one"))
    #expect(try first.departure(from: document("gradus\n2", question("one")), at: "x.md") == nil)
    #expect(try Document("a").departure(from: Document("b"), at: "x.md") == nil)
  }

  @Test func anotherId() throws {
    let departure = try document(id: "b").departure(from: document(id: "a"), at: "en/x.md")
    #expect(departure?.line == 3 && departure?.message.english.contains("`b` here and `a` in en/x.md") == true)
    #expect(departure?.message.spanish.contains("`b` aquí y `a` en en/x.md") == true)
    let none = try Document("").departure(from: document(), at: "x.md")
    #expect(none?.line == 1 && none?.message.english.contains("the id is (none) here and `a` in x.md") == true)
  }

  @Test func otherCellsOrQuestions() throws {
    let first = try document(cell, question("one"), question("two"))
    let other = try document(cell, question("one"), question("deux")).departure(from: first, at: "x.md")
    #expect(other?.line == 18)
    #expect(other?.message.english.contains("the question `deux`, and the question `two` in x.md") == true)
    let shorter = try document(cell, question("one")).departure(from: first, at: "x.md")
    #expect(shorter?.message.english.contains("here comes the end, and the question `two`") == true)
    let moved = try document(question("one"), cell, question("two")).departure(from: first, at: "x.md")
    #expect(moved?.line == 7 && moved?.message.spanish.contains("la pregunta `one`, y una celda") == true)
  }
}
