import Testing

@testable import Notebook

@Suite struct DocumentTests {
  @Test func givesCellsAndQuestionsInOrder() throws {
    let document = try Document(
      """
      ```gradus
      a = 1
      ```
      ```ask q-one
      ? How much?
      = a
      ```
      Prose.
      ```gradus
      b = 2
      ```
      """)
    #expect(document.cells.map(\.source) == ["a = 1", "b = 2"])
    #expect(document.questions.map(\.id) == ["q-one"])
    #expect(document.items.count == 4)
    guard case .prose(let prose) = document.items[2] else {
      Issue.record("the third item is no prose")
      return
    }
    #expect(prose.source == "Prose.\n")
    #expect(prose.line == 8)
  }
}
