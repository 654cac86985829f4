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
    var (time, trace) = (0, Trace(of: graph))
    var tape = StepTape(graph, recording: trace.cells)
    tape.state = [Tensor(3), Tensor(0)]
    let isFinite = try tape.advance(&time, to: 3, recording: &trace)
    #expect(isFinite)
    #expect(time == 3)
    #expect(tape.state == [Tensor(24), Tensor(3)])
    #expect((0..<trace.count).map { trace.numbers(of: trace.columns[0], row: $0).first } == [3, 6, 12])
  }

  @Test func dataCanChangeFromStepToStep() throws {
    let data = Variable("a", .data)
    var (time, trace) = (0, Trace(of: graph))
    var tape = StepTape(graph, varying: [data], recording: trace.cells)
    tape.state = [Tensor(3), Tensor(0)]
    _ = try tape.advance(&time, to: 1, recording: &trace)
    #expect(tape.state[0] == Tensor(6))
    tape.set(data, to: Tensor(5))
    tape.set(Variable("unused", .data), to: Tensor(1))
    _ = try tape.advance(&time, to: 2, recording: &trace)
    #expect(tape.state[0] == Tensor(30))
  }

  @Test func whatLeavesTheFiniteNumbersIsTold() throws {
    var (time, trace) = (0, Trace(of: graph))
    var tape = StepTape(graph, recording: trace.cells)
    tape.state = [Tensor(1e307), Tensor(0)]
    let isFinite = try tape.advance(&time, to: 9, recording: &trace)
    #expect(!isFinite)
    #expect(time == 4)
    #expect(tape.state[0] == Tensor(1e307 * 16))
  }
}
