import Autodiff
import Testing
import Wording

@testable import Presentation

/// The graph of course lesson 15.
@Suite struct GraphDrawingTests {
  private let list: NodeList

  init() throws {
    let x1 = Node.variable(Variable("x1", .parameter))
    let x2 = Node.variable(Variable("x2", .parameter))
    let x3 = try Node.apply(.exp, to: [x1]).labelled(Label("x3", .binding))
    let x4 = (x2 * x3).labelled(Label("x4", .binding))
    let x5 = (x1 + x4).labelled(Label("x5", .binding))
    let x6 = try Node.apply(.sqrt, to: [x5]).labelled(Label("x6", .binding))
    list = NodeList(x4 * x6, named: "f", parameters: [x1, x2])
  }

  private func text(_ style: Style = Style()) -> String { GraphDrawing(list, hasShapes: true, style: style).text }

  @Test func edgesRunDownBesideTheNodes() {
    #expect(
      text() == """
           ●      x1
           │ ●    x2
           ├─│─●  x3 = exp(x1)
           │ ●─┘  x4 = x2·x3
           ●─┤    x5 = x1 + x4
           ● │    x6 = √x5
           ●─┘    f = x4·x6
        """)
  }

  @Test func inASCII() {
    let text = text(Style(symbols: .ascii))
    #expect(text.contains("   +-|-*  x3 = exp(x1)\n   | *-+  x4 = x2*x3\n"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func plainTellsWhatUsesEachValue() {
    #expect(text(Style(plain: true)).hasPrefix("x1; used by x3, x5\nx2; used by x4\n"))
    #expect(text(Style(language: .spanish, plain: true)).hasPrefix("x1; lo usan x3, x5\n"))
  }

  @Test func manyColumnsBecomeAList() throws {
    let leaves = (0..<30).map { Node.variable(Variable(Name("a\($0)"), .parameter)) }
    let list = NodeList(leaves.dropFirst().reduce(leaves[0], +), named: "f", parameters: leaves)
    let text = GraphDrawing(list, hasShapes: true, style: Style(width: 80)).text
    #expect(text.contains("   a0; used by v1\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.displayWidth <= 80 })
  }

  @Test func aLongFormulaGoesOnBesideTheLines() throws {
    let x = Node.variable(Variable("x", .parameter))
    let y = Node.variable(Variable("y", .parameter))
    let parts = try (0..<12).map { try Node.apply(.stack, to: [x * Node.constant(Double($0) + 0.25), y]) }
    let list = NodeList(
      try .apply(.sum(), to: [.apply(.stack, to: parts)]) * y, named: "f", parameters: [x, y])
    let lines = GraphDrawing(list, hasShapes: true, style: Style(width: 60)).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.displayWidth <= 60 })
    #expect(lines.contains { $0.contains("(12, 2)") })
  }

  @Test func dataAndConstantFunctions() {
    let y = Node.variable(Variable("y", .data))
    let x = Node.variable(Variable("x", .parameter))
    let drawing = GraphDrawing(NodeList(y * 5, named: "f", parameters: [x]), hasShapes: true, style: Style())
    #expect(drawing.text == "   ●  x\n   ○  y\n   ○  f = y·5")
  }

  @Test func dotNamesNodesAndEdges() {
    let dot = GraphDrawing(list, hasShapes: true, style: Style()).dot
    #expect(dot.hasPrefix("digraph {") && dot.hasSuffix("}"))
    #expect(dot.contains("n2 [label = \"x3 = exp(x1)\"]"))
    #expect(dot.contains("n0 [label = \"x1\", shape = ellipse]"))
    #expect(dot.split(separator: "\n").filter { $0.contains("->") }.count == 8)
  }
}
