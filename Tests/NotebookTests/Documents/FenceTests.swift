import Testing

@testable import Notebook

@Suite struct FenceTests {
  private func fences(_ text: String, from line: Int = 1) throws -> [Fence] {
    let (fences, error) = Fence.all(in: SourceLines(text), from: line)
    if let error { throw error }
    return fences
  }

  @Test func tellsItsPlaceInTheFile() throws {
    let fence = try #require(
      try fences("---\n---\né\n  ```ask one  reading\n  x\n  ```  \nend", from: 3).first)
    #expect(fence.info == ["ask", "one", "reading"])
    #expect(fence.lines == 4...6)
    #expect(fence.text == "x")
    #expect(fence.place.opening == Array("  ".utf8))
    #expect(fence.place.block == 11..<44)
    #expect(fence.place.end == 45)
  }

  @Test func turnsListMarksIntoBlanks() throws {
    let fence = try #require(try fences("> 1. - ```a\n>      x\n>      ```\n").first)
    #expect(fence.text == "x")
    #expect(fence.place.opening == Array("> 1. - ".utf8))
    #expect(fence.place.continuation == Array(">      ".utf8))
  }

  @Test func leavesOutIndentedCode() throws {
    #expect(try fences("a\n\n    ```gradus\n    x\n    ```\n").isEmpty)
    #expect(try fences("a", from: 2).isEmpty)
  }

  /// A block whose end was forgotten would swallow the next ones.
  @Test(arguments: [
    ("```gradus\na = 1\n\n```ask id\n? q\n```\n", 1, 4), ("\n```python\nx\n```gradus\na\n```\n", 2, 4),
    ("~~~output\nx\n~~~python\n~~~\n", 1, 3), ("- ```gradus\n  a\n\n  ```gradus\n  b\n  ```\n", 1, 4),
  ])
  func aForgottenEndIsTold(text: String, line: Int, other: Int) throws {
    let error = #expect(throws: DocumentError.self) { try fences(text) }
    #expect(error?.line == line)
    #expect(error?.message.english.contains("not closed before line \(other), where another begins") == true)
    #expect(error?.message.spanish.contains("antes de la línea \(other)") == true)
  }

  /// What stands before it is told all the same.
  @Test func theFencesBeforeAForgottenEndAreThere() {
    let (fences, error) = Fence.all(in: SourceLines("```gradus\na\n```\n\n```ask b\n? q\n"), from: 1)
    #expect(fences.map(\.text) == ["a"] && error?.line == 5)
  }

  @Test(arguments: [
    "````markdown\n```gradus\na\n```\n````\n", "```text\n```\n", "```text\n``` python\n```\n",
    "~~~text\n```gradus\n~~~\n",
    "```output\n``gradus\n```\n",
  ])
  func aFenceMayBeShown(text: String) throws { #expect(try !fences(text).isEmpty) }
}
