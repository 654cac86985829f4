import Autodiff
import Tensors
import Testing

@testable import Optimization

/// The objective sum((w − x)²) on data of some length, all 1.
private func graph(_ length: Int) throws -> StepGraph {
  let w = Node.variable(Variable("w", .parameter))
  let x = Node.variable(Variable("x", .data), shape: Shape(length))
  let error = w - x
  let objective = try Node.apply(.sum(), to: [error * error]).labelled(Label("f(w)", .objective))
  return StepGraph(
    parameters: [.init(variable: Variable("w", .parameter), shape: .scalar, update: w)], objective: objective,
    gradients: [], states: [], lines: [objective],
    fixed: [Variable("x", .data): Tensor(shape: Shape(length), elements: Array(repeating: 1, count: length))])
}

@Suite struct WholeLossTests {
  @Test func littleDataHaveItInEveryRow() throws {
    var loss = WholeLoss(of: try graph(4))
    #expect(loss.value(at: [Tensor(3)], beginsEpoch: false) == 16)
    #expect(loss.value(at: [Tensor(1)], beginsEpoch: true) == 0)
  }

  @Test func muchDataHaveItWhereAnEpochBegins() throws {
    var loss = WholeLoss(of: try graph(100_000))
    #expect(loss.value(at: [Tensor(3)], beginsEpoch: false).isNaN)
    #expect(loss.value(at: [Tensor(3)], beginsEpoch: true) == 400_000)
  }
}
