import Testing
import Wording

@testable import Notebook

@Suite struct DocumentRemarksTests {
  private func remarks(_ text: String) throws -> [DocumentError] { try Document(text).remarks }

  private static let cell = "```gradus\na = 1\n```\n"

  @Test func aRightNotebookHasNone() throws {
    let text = """
      ---
      id: x
      title: T
      lang: en
      needs: y
      author: Ada
      ---
      With $w$, $5 and `$code`. It's `ask` and ''output'' in words; ```ask me``` too.

      \(Self.cell)
      ````markdown
      ``gradus
      $x
      ````
      ```python
      cost = "$x"
      ```
      ```ask id
      ? What is $w$?
      = 1
      hint: it costs $5
      ```
      """
    #expect(try remarks(text) == [])
  }

  @Test func formulasThatDoNotEnd() throws {
    let found = try remarks("---\nid: x\n---\ntext\nand $w + 3 more\n\n\(Self.cell)\nend $$\nx\n")
    #expect(found.map(\.line) == [5, 11])
    #expect(found[0].message.english.contains("“$w + 3 more”") && found[0].message.english.contains("written \\$"))
    #expect(found[0].message.spanish.contains("«$w + 3 more»"))
    #expect(try remarks("one $a and $b two").count == 1)
    #expect(try remarks("a line with $w " + String(repeating: "long ", count: 20))[0].message.english.contains("…”"))
  }

  /// What stands in a comment is no text, and a comment without an end hides nothing of what it would say.
  @Test func commentsAreNoText() throws {
    #expect(try remarks("A\n\n<!--\n```gradus\nx = 1\n```\n$x\n-->\n\n\(Self.cell)").isEmpty)
    let lines = try remarks("A\n\n<!-- $a -->\n\nB $b\n\n\(Self.cell)").map(\.line)
    #expect(lines == [5])
  }

  @Test func formulasOfQuestionsThatDoNotEnd() throws {
    let found = try remarks("```ask id\n? What\nis $w?\nchoice: $a | *b\nhint: no $x^2\n```\n")
    #expect(found.map(\.line) == [3, 4, 5])
  }

  @Test(arguments: ["``gradus", "´´´gradus", "'''gradus", "‘‘‘gradus", "``ask id", "~~ask id reading", "``output"])
  func fencesThatAreNone(line: String) throws {
    let found = try remarks("text\n\n\(line)\nw = 3\n``\n")
    #expect(found.map(\.line) == [3])
    let words = line.drop { !$0.isLetter }
    for text in [found[0].message.english, found[0].message.spanish] {
      #expect(text.hasPrefix("\(line) ") && text.contains("```\(words)"))
    }
  }

  @Test func aFenceSetInTooFar() throws {
    let found = try remarks("text\n\n    ```gradus\n    w = 3\n    ```\n")
    #expect(found.map(\.line) == [3] && found[0].message.english.contains("four columns or more"))
    #expect(try remarks("- text\n\n    ```gradus\n    w = 3\n    ```\n") == [])
  }

  @Test(arguments: [
    ("título", "title"), ("tittle", "title"), ("Title", "title"), ("idioma", "lang"), ("need", "needs"), ("ID", "id"),
  ]) func keysOfTheHeader(key: String, meant: String) throws {
    let found = try remarks("---\n\(key): x\n---\n")
    #expect(found.map(\.line) == [2] && found[0].message.spanish.contains("¿quiso decir `\(meant):`?"))
  }

  /// They fail a test, and the first of them are told to who opens the file, but never in a lesson of the shelf.
  @Test func areToldInTestsAndOnOpening() throws {
    let document = try Document("$a\n\n$b\n\n$c\n\n$d\n")
    let failures = NotebookRun.test(document, settings: Settings()).failures
    #expect(failures.map(\.line) == [1, 3, 5, 7] && failures.allSatisfy(\.isError))
    #expect(failures[0].message.english.hasPrefix("line 1: this formula"))
    let told = Lesson(document, id: "a", name: "a", language: .english).remarks(.english)
    #expect(told.count == 3 && told[0] == document.remarks[0].located)
    #expect(told[2].english == "gradus test tells of 2 more.")
    #expect(Lesson(number: 1, id: "a", documents: [.english: document])?.remarks(.english) == [])
  }
}
