import Tensors
import Testing

@testable import Autodiff

struct EvaluationTests {
  let x = Node.variable(Variable("x", .parameter))

  func message(_ node: Node, x number: Double? = nil) -> String? {
    do {
      _ = try Evaluation([node], values: number.map { [Variable("x", .parameter): Tensor($0)] } ?? [:])
      return nil
    } catch { return error.message.english }
  }

  @Test func refusalsNameOperationAndOperands() throws {
    #expect(message(x / 0, x: 1) == "1/0: division by zero.")
    #expect(message(x / 0, x: 0) == "0/0: division by zero.")
    #expect(message(.combine(.log, x), x: 0) == "log(0): only numbers above 0 have a logarithm.")
    #expect(message(.combine(.log, x), x: -2)?.hasPrefix("log(−2)") == true)
    #expect(
      message(.combine(.sqrt, x), x: -1)
        == "√(−1): the square root of a negative number is not a real number.")
    #expect(
      message(x.power(1.0 / 3), x: -8)
        == "(−8)^0.333333: a negative number has real powers only for whole exponents.")
    #expect(message(x.power(-1), x: 0) == "0^−1: this divides by zero.")
    #expect(message(x + 1) == "x has no value yet.")
  }

  @Test func theFirstRefusedEntryIsNamed() {
    let vector = Node.constant(Tensor(shape: Shape(3), elements: [1, -4, -9]))
    #expect(message(.combine(.sqrt, vector))?.hasPrefix("√(−4)") == true)
  }

  @Test func theRefusedNodeIsGiven() {
    let root = Node.combine(.sqrt, x)
    #expect {
      try Evaluation([root + 1], values: [Variable("x", .parameter): Tensor(-1)])
    } throws: {
      ($0 as? EvaluationError)?.node === root
    }
  }

  @Test func overflowIsNoRefusal() throws {
    let power = Node.combine(.exp, x)
    let opposite = -power
    let evaluation = try Evaluation([opposite], values: [Variable("x", .parameter): Tensor(1000)])
    #expect(evaluation[power].number == .infinity)
    #expect(evaluation[opposite].number == -.infinity)
  }

  @Test func zeroToTheZeroIsOne() { #expect(message(x.power(0), x: 0) == nil) }

  @Test func comparisonsGiveTruthValues() throws {
    let holds = Node.combine(.less, x, 2)
    let number = holds + 1
    let evaluation = try Evaluation(
      [holds, .combine(.not, holds), .select(x, holds, holds), number],
      values: [Variable("x", .parameter): Tensor(1)])
    #expect(evaluation[holds] == Tensor(true))
    #expect(evaluation[number] == Tensor(2))
  }
}
