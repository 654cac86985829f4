import Tensors
import Testing
import Wording

@testable import Autodiff

@Suite struct NodeShapesTests {
  private let x = Node.variable(Variable("x", .parameter))
  private let v = Node.variable(Variable("v", .parameter), shape: Shape(3))
  private let matrix = Node.variable(Variable("A", .parameter), shape: Shape(2, 3))

  private func text(_ node: Node) -> String { Formula(style: Style()).text(node) }

  @Test func nothingToDoIsTheNodeItself() {
    #expect(v.broadcast(to: Shape(3)) === v && v.reshaped(to: Shape(3)) === v)
    #expect(Node.concatenated([v]) === v && Node.joined([matrix]) === matrix)
    #expect(v.summed(to: Shape(3), from: Shape(3)) === v)
  }

  @Test func aConstantStaysOne() {
    guard case .constant(let value) = Node.constant(2).broadcast(to: Shape(2, 2)).operation else {
      Issue.record("no constant")
      return
    }
    #expect(value.elements == [2, 2, 2, 2])
  }

  @Test func severalValuesAreOne() {
    #expect(text(.joined([x, x])) == "[x, x]" && Node.joined([x, x]).shape == Shape(2))
    #expect(Node.joined([x, matrix]).shape == Shape(7) && Shape.joined([.scalar, Shape(2, 3)]) == Shape(7))
    #expect(Node.concatenated([v, v]).shape == Shape(6))
  }

  /// Back from (2, 3) to each shape that broadcasts to it.
  @Test(
    arguments: [(Shape.scalar, 21.0), (Shape(3), 5), (Shape(1, 3), 5), (Shape(2, 1), 6), (Shape(1, 1), 21)]
      as [(Shape, Double)])
  func repeatedEntriesAreSummed(target: Shape, first: Double) throws {
    let sum = matrix.summed(to: target, from: Shape(2, 3))
    let value = Tensor(shape: Shape(2, 3), elements: [1, 2, 3, 4, 5, 6])
    let result = try Evaluation([sum], values: [Variable("A", .parameter): value])[sum].broadcast(to: target)
    #expect(result.shape == target && result.elements.first == first)
  }

  /// A number that stood for all entries is counted, not summed.
  @Test func whatIsRepeatedItselfIsCounted() {
    #expect(text(x.summed(to: .scalar, from: Shape(2, 3))) == "6x")
    #expect(text(v.summed(to: Shape(3), from: Shape(2, 3))) == "2v")
    #expect(text(v.summed(to: .scalar, from: Shape(2, 3))) == "2sum(v)")
  }
}
