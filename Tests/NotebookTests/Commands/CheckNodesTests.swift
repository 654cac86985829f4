import Testing
import Wording

@testable import Notebook

@Suite struct CheckNodesTests {
  private static let course = "h(a, b) = d*e where d = a*b, e = a + b"

  @Test func onePathOnly() {
    let said = Typing.of(Self.course, "check table backprop h(2, 3)\nnode value adjoint\nd 6 5\ne 5 6\na 2 15\n")
    #expect(said.contains("∂h/∂a: 15 looks like a slip: the path ∂h/∂e was left out"))
    let spanish = Typing.of(
      Self.course, "check table backprop h(2, 3)\nnodo valor adjunto\nd 6 5\ne 5 6\na 2 15\n",
      style: Style(language: .spanish))
    #expect(spanish.contains("faltó el camino ∂h/∂e"))
  }

  @Test func hintsNameTheNode() {
    let said = Typing.of(Self.course, "check table backprop h(2, 3) hint\nd 6 5\na 2 15\n")
    #expect(said.contains("node a"))
  }

  @Test func aTableWithoutNodes() {
    #expect(Typing.of(Self.course, "check table backprop h(2, 3)\nu 1\n").contains("nodes: a, b, d, e, h"))
  }

  @Test func plainWords() {
    let said = Typing.of(Self.course, "check table backprop h(2, 3)\nd = 6\ndh/dd = 5\n", style: Style(plain: true))
    #expect(said.contains("d = 6 (right)") && said.contains("dh/dd = 5 (right)"))
  }
}
