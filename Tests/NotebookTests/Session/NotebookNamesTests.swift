import Language
import Testing
import Wording

@testable import Notebook

@Suite struct NotebookNamesTests {
  @Test func areThoseThatAReaderMeets() throws {
    let document = try Document(
      """
      An error $\\epsilon$ in $wx$, a vector `grad_total` and a plain q.

      ```gradus
      C(v) = h^2 where h = v + 1
      k = 3
      ```

      ```ask one
      ? In the letter s and in $n_0$?
      name: E
      = 1
      ```
      """)
    var session = Session()
    _ = session.run(Source("C(v) = h^2 where h = v + 1\nk = 3"), output: { _ in }, errors: { _ in })
    let names = NotebookNames(document, at: try #require(document.questions.first), in: session)
    for name in ["w", "x", "grad_total", "v", "h", "k", "s", "E", "π", "epsilon"] as [Name] {
      #expect(names.contains(name), "\(name)")
    }
    for name in ["q", "z", "total", "o"] as [Name] { #expect(!names.contains(name), "\(name)") }
  }
}
