import Language
import Testing
import Wording

@testable import Notebook

@Suite struct CellsTests {
  @Test func listsThem() {
    var session = Session()
    var printed = ""
    _ = session.run(Source("cells"), output: { printed += $0 }, errors: { _ in })
    #expect(printed == "   nothing has been typed yet\n")
    _ = session.run(Source("a = 1\nb +\nrepeat 2\n a = a + 1\nend"), output: { _ in }, errors: { _ in })
    printed = ""
    _ = session.run(Source("cells"), output: { printed += $0 }, errors: { _ in })
    #expect(printed.contains("1") && printed.contains("a = 1"))
    #expect(printed.contains("(ended in an error)") || session.cells.count < 3)
    #expect(!printed.contains("cells"))
  }
}
