import CKernels
import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct TapeValuesTests {
  private let a = Node.variable(Variable("a", .parameter))
  private let matrix = Node.variable(Variable("A", .data), shape: Shape(3, 5))

  /// What the tape makes of a node.
  private func source(_ node: Node, constants: [Variable: Tensor] = [:]) -> TapeValue.Source {
    var values = TapeValues(constants: constants)
    let index = values.add([node])[0]
    return values[index].source
  }

  @Test func smallPowersAreProducts() {
    for (exponent, code) in [(2.0, TAPE_square), (3, TAPE_cube), (4, TAPE_fourth), (5, TAPE_power)] {
      guard case .entries(code, _) = source(a.power(.constant(exponent))) else {
        Issue.record("\(exponent): \(source(a.power(.constant(exponent))))")
        continue
      }
    }
  }

  /// β^t is kept from step to step; t^2 is not.
  @Test func powersOfAConstantAreKept() {
    let beta = Variable("β", .hyperparameter)
    let power = Node.variable(beta).power(a)
    guard case .entries(TAPE_geometric, _) = source(power, constants: [beta: Tensor(0.9)]) else {
      Issue.record("\(source(power))")
      return
    }
  }

  /// A transposed matrix is multiplied where it stands, without a copy.
  @Test func productsSeeThroughTransposes() throws {
    guard case .product(_, _, let product) = source(.combine(.matrixMultiply, matrix.transposed, matrix)) else {
      Issue.record("no product")
      return
    }
    #expect(product == .init(rows: 5, inner: 3, columns: 5, isLeftTransposed: true, isRightTransposed: false))
  }

  @Test func otherShapesOfTheSameEntriesCostNothing() {
    guard case .same = source(matrix.reshaped(to: Shape(15))) else {
      Issue.record("\(source(matrix.reshaped(to: Shape(15))))")
      return
    }
  }

  /// A number beside a matrix stays a number.
  @Test func numbersAreNotRepeated() {
    guard case .entries(TAPE_multiply, let operands) = source(a * matrix) else {
      Issue.record("no entries")
      return
    }
    #expect(operands.count == 2)
    var values = TapeValues(constants: [:])
    _ = values.add([a * matrix])
    #expect(values.count == 3)
  }
}
