import Autodiff
import Tensors
import Testing
import Wording

@testable import Presentation

/// L = sum(a²) with a = W·x, where ∂L/∂a = 2a and ∂L/∂W = 2a·xᵀ.
@Suite struct LayerTableTests {
  private let parameter = Node.variable(Variable("W", .parameter), shape: Shape(3, 2))

  private func table(_ style: Style) throws -> Table {
    let x = Node.variable(Variable("x", .data), shape: Shape(2))
    let layer = try Node.apply(.matrixMultiply, to: [parameter, x]).labelled(Label("a", .binding))
    let body = try Node.apply(.sum(), to: [layer * layer])
    let values: [Variable: Tensor] = [
      Variable("W", .parameter): Tensor(shape: Shape(3, 2), elements: [1, 0, 0, 1, 0, 0]),
      Variable("x", .data): Tensor(shape: Shape(2), elements: [3, 4]),
    ]
    return try LayerTable(body, named: "L", parameters: [parameter], values: values, style: style).table
  }

  @Test func aRowALayerThenResultAndParameters() throws {
    let table = try table(Style())
    #expect(
      table.rows == [
        [.text("a"), .text("W @ x"), .text("(3)"), .number(5), .number(10)],
        [.text("L"), .text("sum(a·a)"), .text("()"), .number(25), .number(1)],
        [.text("W"), .text("parameter"), .text("(3, 2)"), .number(2.squareRoot()), .number(50)],
      ])
    #expect(table.columns.map(\.heading) == ["layer", "formula", "shape", "‖value‖", "‖∂L/∂·‖"])
  }

  @Test func headingsInSpanishAndASCII() throws {
    let headings = try table(Style(language: .spanish, symbols: .ascii)).columns.map(\.heading)
    #expect(headings == ["capa", "fórmula", "forma", "||valor||", "||dL/d·||"])
  }

  @Test func onlyLargeParametersMakeANetwork() {
    #expect(LayerTable.isNetwork([parameter]))
    #expect(!LayerTable.isNetwork([.variable(Variable("w", .parameter), shape: Shape(4))]))
  }
}
