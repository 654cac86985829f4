import ProgramTesting
import Testing
import Wording

@testable import Notebook

@Suite struct GraphTests {
  @Test func countsMultiplications() {
    let network = "A = eye(8); w = ones(8); f(x) = w @ (A @ (A @ (A @ x)))"
    let text = Typing.of(network, "graph f(ones(8))", style: Style(width: 200))
    #expect(text.contains("forward mode 8·200 = 1600, reverse mode 200"))
    #expect(Typing.of(network, "backprop f(ones(8))", style: Style(width: 200)).contains("reverse mode 200"))
  }

  @Test func drawsDerivativesAndBuiltInFunctions() {
    #expect(Typing.of("f(x) = x^3", "graph f'").contains("f' = 3v1"))
    #expect(Typing.of("graph tanh").contains("●  tanh = tanh(x)"))
  }

  @Test func dataMentionedTwiceAreOneNode() {
    let text = Typing.of("a = 2", "f(x) = a*x + a", "graph f")
    #expect(text.split(separator: "\n").filter { $0.contains("○") }.count == 1)
  }

  @Test func writesDOT() throws {
    let folder = try TemporaryFolder()
    #expect(Typing.of("f(x) = x^2", "graph f to \(folder / "f.dot")").contains("written to"))
    #expect(try TextFile.text(at: folder / "f.dot").contains("n0 -> n1"))
    #expect(Typing.of("f(x) = x^2", "graph f to \(folder / "f.dot")").contains("^"))
  }

  @Test func writesSVGWithValuesAndAdjoints() throws {
    let folder = try TemporaryFolder()
    #expect(Typing.of("f(x) = x^2", "graph f(3) to \(folder / "f.svg")").contains("written to"))
    let svg = try TextFile.text(at: folder / "f.svg")
    #expect(svg.contains(">= 9</text>") && svg.contains(">x\u{304} = 6</text>"))
    _ = Typing.of("f(x) = x^2", "graph f to \(folder / "g.svg")")
    #expect(try TextFile.text(at: folder / "g.svg").contains(">f = x²</text>"))
    _ = Typing.of("f(x) = [x, 2x]", "graph f(3) to \(folder / "h.dot")")
    #expect(try TextFile.text(at: folder / "h.dot").contains("\\n= 6"))
    #expect(Typing.of("f(x) = sqrt(x)", "graph f(0) to \(folder / "k.svg")").contains("does not exist"))
  }

  @Test func refusesPicturesAndUnknownShapes() {
    #expect(Typing.of("f(x) = x^2", "graph f to f.pdf").contains("dot -Tpdf"))
    #expect(Typing.of("n(W) = cross_entropy(W @ [1, 2], [1, 0])", "graph n").contains("depends on the shape of W"))
    #expect(Typing.of("graph 3").contains("graph f"))
  }
}
