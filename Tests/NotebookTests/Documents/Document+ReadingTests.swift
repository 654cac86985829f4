import Testing
import Wording

@testable import Notebook

@Suite struct DocumentReadingTests {
  @Test func keepsTheLineOfEachPart() throws {
    let document = try Document(
      """
      ---
      id: one
      ---
      # Title

      ```gradus
      f(x) = x^2
      f'
      ```

      ```output
      f(x) = x²
      f'(x) = 2x
      ```
      The end.
      """)
    #expect(document.frontMatter.id == "one")
    let cell = try #require(document.cells.first)
    #expect(cell.source == "f(x) = x^2\nf'")
    #expect(cell.line == 7)
    #expect(cell.output?.text == "f(x) = x²\nf'(x) = 2x")
    #expect(cell.output?.line == 12)
    #expect(document.items.count == 3)
    #expect(document.items.first == .prose(.init(source: "# Title\n\n", line: 4)))
    #expect(document.items.last == .prose(.init(source: "The end.", line: 15)))
  }

  @Test(arguments: [
    ("gradsu", "x", "gradus"), ("Gradus", "x", "gradus"), ("gradus:", "x", "gradus"), ("outptu", "x", "output"),
    ("output,", "x", "output"), ("askk a", "? q\n= 1", "ask"), ("Ask a", "? q\n= 1", "ask"), ("as a", "? q\n= 1", nil),
    ("awk", "x", nil), ("asm", "x", nil), ("swift", "x", nil), ("", "x", nil), ("bash", "x", nil),
    ("pregunta a", "x", "ask"), ("salida", "x", "output"), ("celda", "x", "gradus"),
  ])
  func tellsAWordThatIsNearlyItsOwn(info: String, text: String, meant: String?) throws {
    let block = "prose\n\n```\(info)\n\(text)\n```\n"
    // What is no notebook may have blocks of any name.
    #expect(try Document(block).items.count == 1)
    let source = block + "\n```gradus\n1\n```\n"
    guard let meant else {
      #expect(try Document(source).items.count == 2)
      return
    }
    let error = #expect(throws: DocumentError.self) { try Document(source) }
    #expect(error?.line == 3 && error?.message.english.contains("did you mean `\(meant)`?") == true)
    #expect(error?.message.spanish.contains("¿quiso decir `\(meant)`?") == true)
  }

  /// All that is wrong is told, one thing of each block, with remarks besides; of what can be read nothing.
  @Test func everyFault() {
    let text = """
      ---
      lang: fr
      title
      id: one
      id: two
      ---
      Here $w = 3 stands.

      ```output
      3
      ```
      ```ask a
      ? One
      = 1
      ```
      ```ask a
      ? Two
      = 2
      ```
      ```ask
      ? Three
      ```
      ```gradsu
      1
      ```
      ```gradus
      2
      """
    #expect(Document.faults(in: Array(text.utf8)).map(\.line) == [2, 3, 5, 7, 9, 16, 20, 20, 23, 26])
    let error = #expect(throws: DocumentError.self) { try Document(text) }
    #expect(error?.line == 2)
    #expect(Document.faults(in: Array("Here $w = 3 stands.\n\n```gradus\n1\n```\n".utf8)) == [])
    #expect(Document.faults(in: Array("---\nid: a\n\n```output\n```\n".utf8)).map(\.line) == [1, 4])
    #expect(Document.faults(in: [65, 10, 0xFF]).map(\.line) == [2])
  }

  @Test(arguments: ["", "\n", "\u{FEFF}", "only prose", "a\r\nb", "---\nid: x\n---", "| a |\n|---|\n| 1 |"])
  func readsAFileWithoutCells(text: String) throws {
    let document = try Document(text)
    #expect(document.cells.isEmpty)
    #expect(document.accepting(outputs: []) == text)
  }

  @Test func leavesOtherFencesInTheProse() throws {
    let text =
      "```python\n``gradus\n```\n\n    ```gradus\n    x\n\n~~~~ markdown\n```gradus\nx = 1\n```\n~~~~\n"
    let document = try Document(text)
    #expect(document.items == [.prose(.init(source: text, line: 1))])
  }

  @Test(arguments: [
    ("```gradus extra words\nx = 1\n```\n", "x = 1"),
    ("~~~gradus\nx = 1\n~~~\n", "x = 1"),
    ("   ```gradus\n   x = 1\n     y = 2\n   ```\n", "x = 1\n  y = 2"),
    ("```gradus\n```\n", ""),
    ("```gradus\n\n```\n", ""),
    ("```gradus\n\nx = 1\n\n```\n", "\nx = 1\n"),
    ("````gradus\n```\n````\n", "```"),
    ("- item\n\n  ```gradus\n  x = 1\n  ```\n", "x = 1"),
    ("1. ```gradus\n   x = 1\n   ```\n", "x = 1"),
    ("> ```gradus\n> x = 1\n>\n> y = 2\n> ```\n", "x = 1\n\ny = 2"),
    ("```gradus\nx = 1\n```", "x = 1"),
  ])
  func findsACell(text: String, source: String) throws {
    let document = try Document(text)
    #expect(document.cells.map(\.source) == [source])
    #expect(document.accepting(outputs: [nil]) == text)
  }

  @Test func readsWindowsAndOldMacLineEnds() throws {
    for end in ["\r\n", "\r"] {
      let text = ["---", "id: a", "---", "```gradus", "x = 1", "y = 2", "```", "```output", "1", "```", ""]
        .joined(separator: end)
      let document = try Document(text)
      let cell = try #require(document.cells.first)
      #expect(cell.source == "x = 1\ny = 2")
      #expect(cell.line == 5)
      #expect(cell.output?.text == "1")
      #expect(document.frontMatter.id == "a")
    }
  }

  @Test func keepsNULAndControlCharacters() throws {
    let document = try Document(
      "prose \0 \u{1B}[2J\n```gradus\nx\0y \u{1} = 1\u{7}\n```\n- ```gradus\n  é\0\n  ```\n")
    #expect(document.cells.map(\.source) == ["x\0y \u{1} = 1\u{7}", "é\0"])
    #expect(document.items.first == .prose(.init(source: "prose \0 \u{1B}[2J\n", line: 1)))
  }

  @Test(arguments: [
    ("text\n```gradus\nx = 1\n", 2),
    ("```gradus\nx = 1\n~~~\n", 1),
    ("````gradus\nx = 1\n```\n", 1),
    ("```gradus", 1),
    ("> ```gradus\n> x = 1\n\nafter\n", 1),
    ("a\n\n```python\nx = 1\n    ```\n", 3),
    ("---\nid: a\n---\n```gradus\nx\n", 4),
    ("```gradus\nx\n```\n```output\n1\n", 4),
  ])
  func refusesAFenceThatIsNeverClosed(text: String, line: Int) {
    let error = #expect(throws: DocumentError.self) { try Document(text) }
    #expect(error?.line == line)
    #expect(error?.message[.english].contains("never closed") == true)
    #expect(error?.message[.spanish].contains("no se cierra") == true)
  }

  @Test(arguments: [
    ("```output\n1\n```\n", 1),
    ("a\n```ask q\n? q\n= 1\n```\n```output\n1\n```\n", 6),
    ("```gradus\nx\n```\n```output\n1\n```\n\n```output\n2\n```\n", 8),
  ])
  func refusesAnOutputWithoutACell(text: String, line: Int) {
    let error = #expect(throws: DocumentError.self) { try Document(text) }
    #expect(error?.line == line)
    #expect(error?.message[.spanish].contains("no tiene celda") == true)
  }

  @Test func refusesTwoQuestionsOfOneId() {
    let error = #expect(throws: DocumentError.self) {
      try Document("```ask one\n? a\n= 1\n```\n\n```ask one\n? b\n= 2\n```\n")
    }
    #expect(error?.line == 6)
    #expect(error?.message[.english].contains("line 1") == true)
  }

  @Test(arguments: [
    ([UInt8]("a\nb\n".utf8) + [0xFF, 0x0A], 3),
    ([0xC3, 0x28], 1),
    ([0x61, 0x0A, 0xE2, 0x82], 2),
    ([0xFF, 0xFE, 0x61, 0x00], 1),
    ([0x0A, 0xED, 0xA0, 0x80], 2),
  ])
  func refusesWhatIsNotUTF8(bytes: [UInt8], line: Int) {
    let error = #expect(throws: DocumentError.self) { try Document(bytes: bytes) }
    #expect(error?.line == line)
    #expect(error?.message[.english].contains("UTF-8") == true)
  }

  @Test func readsABigFileInTime() throws {
    let text = String(repeating: "prose\n\n```gradus\nx = 1\n```\n```output\nx = 1\n```\n", count: 5000)
    let document = try Document(text)
    #expect(document.cells.count == 5000)
    #expect(document.accepting(outputs: Array(repeating: "x = 1", count: 5000)) == text)
    #expect(try Document(String(repeating: "> ", count: 20_000) + "x").cells.isEmpty)
  }
}
