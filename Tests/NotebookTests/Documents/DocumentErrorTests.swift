import Testing
import Wording

@testable import Notebook

@Suite struct DocumentErrorTests {
  @Test func tellsItsLineInBothLanguages() {
    let error = DocumentError(line: 3, Message(en: "wrong", es: "mal"))
    #expect(error.located == Message(en: "line 3: wrong", es: "línea 3: mal"))
  }
}
