import Language
import Testing

@testable import Notebook

@Suite struct QuitTests {
  @Test(arguments: ["quit", "exit", "salir", "quit()"])
  func ends(word: String) {
    var session = Session()
    let outcome = session.run(Source(word), output: { _ in }, errors: { _ in })
    #expect(outcome.endsSession)
    #expect(!outcome.failed)
  }
}
