import Autodiff
import Tensors
import Testing

@testable import Optimization

@Suite struct StepTapeTests {
  /// w new = a·w, with a state that counts the steps.
  private var graph: StepGraph {
    let w = Node.variable(Variable("w", .parameter))
    let n = Node.variable(Variable("n", .state))
    let update = (Node.variable(Variable("a", .data)) * w).labelled(Label("w", .update))
    return StepGraph(
      parameters: [.init(variable: Variable("w", .parameter), shape: .scalar, update: update)], objective: w,
      gradients: [], states: [.init(variable: Variable("n", .state), initial: Tensor(0), next: n + .constant(1))],
      lines: [update], fixed: [Variable("a", .data): Tensor(2)])
  }

  @Test func carriesPointAndStates() throws {
    var tape = StepTape(graph)
    tape.state = [Tensor(3), Tensor(0)]
    for time in 1...3 {
      let isFinite = try tape.run(time: time)
      #expect(isFinite)
      tape.carry()
    }
    #expect(tape.state == [Tensor(24), Tensor(3)])
  }

  @Test func dataCanChangeFromStepToStep() throws {
    var tape = StepTape(graph)
    tape.state = [Tensor(3), Tensor(0)]
    tape.set(Variable("a", .data), to: Tensor(5))
    tape.set(Variable("unused", .data), to: Tensor(1))
    _ = try tape.run(time: 1)
    tape.carry()
    #expect(tape.state[0] == Tensor(15))
  }

  @Test func whatLeavesTheFiniteNumbersIsTold() throws {
    var tape = StepTape(graph)
    tape.state = [Tensor(1e308), Tensor(0)]
    let isFinite = try tape.run(time: 1)
    #expect(!isFinite)
    #expect(tape.state[0] == Tensor(1e308))
  }
}
