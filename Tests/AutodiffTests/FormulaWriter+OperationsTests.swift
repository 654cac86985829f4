import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct FormulaWriterOperationsTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let y = Node.variable(Variable("y", .parameter))
  private let matrix = Node.variable(Variable("A", .data), shape: Shape(2, 2))
  private let vector = Node.variable(Variable("v", .data), shape: Shape(2))

  private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }
  private func ascii(_ node: Node) -> String { Formula(style: Style(symbols: .ascii)).text(node) }

  @Test func comparisonsDoNotChain() {
    let less = Node.combine(.less, x, y)
    #expect(text(Node.combine(.equal, less, less)) == "(x < y) == (x < y)")
    #expect(text(Node.combine(.and, less, Node.combine(.not, less))) == "x < y and not x < y")
    #expect(text(Node.combine(.not, Node.combine(.and, less, less))) == "not (x < y and x < y)")
    #expect(ascii(Node.combine(.lessOrEqual, x, y)) == "x <= y")
  }

  @Test func matrixProductsStandInBracketsBesideOthers() {
    let product = Node.combine(.matrixMultiply, matrix, vector)
    #expect(text(product) == "A @ v")
    #expect(text(2 * product) == "2(A @ v)")
    #expect(text(product / 2) == "(A @ v)/2")
    #expect(text(product + vector) == "A @ v + v")
    #expect(text(Node.combine(.matrixMultiply, matrix.transposed, vector)) == "A.T @ v")
    #expect(text((matrix + matrix).transposed) == "(A + A).T")
  }

  @Test func conditionsLastAsFarAsTheyCan() {
    let choice = Node.select(Node.combine(.less, x, 0), -x, x)
    #expect(text(choice) == "if x < 0 then −x else x")
    #expect(text(choice + 1) == "(if x < 0 then −x else x) + 1")
    #expect(
      text(Node.select(Node.combine(.less, x, 0), choice, choice))
        == "if x < 0 then (if x < 0 then −x else x) else if x < 0 then −x else x")
  }

  @Test func rootsTakeOneName() {
    #expect(text(Node.combine(.sqrt, x)) == "√x" && ascii(Node.combine(.sqrt, x)) == "sqrt(x)")
    #expect(text(Node.combine(.sqrt, -x)) == "√(−x)")
    #expect(text(Node.combine(.sqrt, Node.combine(.sin, x))) == "√(sin(x))")
  }

  /// 1/2·x typed is x over 2 or half of x: brackets leave no doubt. And an exponent takes no power in.
  @Test func whatWouldBeReadOtherwiseStandsInBrackets() {
    #expect(text((1 / 2) * x) == "(1/2)·x")
    #expect(text(Node(floatLiteral: 1.3e17).power(4)) == "(1.3e+17)⁴")
    #expect(text(x.power(1000)) == "x^1000")
    #expect(text(x.power(-12)) == "x⁻¹²" && ascii(x.power(-12)) == "x^-12")
  }
}
