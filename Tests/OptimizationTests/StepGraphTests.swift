import Autodiff
import Tensors
import Testing
import Wording

@testable import Optimization

@Suite struct StepGraphTests {
  private var graph: StepGraph {
    let x = Node.variable(Variable("x", .parameter))
    let m = Node.variable(Variable("m", .state))
    let update = (x - m).labelled(Label("x", .update))
    return StepGraph(
      parameters: [.init(variable: Variable("x", .parameter), shape: .scalar, update: update)], objective: x,
      gradients: [], states: [.init(variable: Variable("m", .state), initial: Tensor(7), next: m)], lines: [update],
      fixed: [
        Variable("y", .data): Tensor(2), Variable("lr", .hyperparameter): Tensor(0.1), Variable("a", .data): Tensor(3),
      ])
  }

  /// Parameters, states, the time, then what is fixed in the order of the names: the same in every run of the program.
  @Test func inputsComeInAFixedOrder() {
    #expect(graph.inputs.map(\.name) == ["x", "m", "t", "a", "lr", "y"])
    #expect(graph.inputs[2] == StepGraph.time && graph.search == nil)
  }

  @Test func valuesAreThoseOfAllLeaves() {
    let values = graph.values(parameters: [Tensor(5)], states: [Tensor(1)], time: 3)
    #expect(Set(values.keys) == Set(graph.inputs))
    #expect(values[Variable("x", .parameter)] == Tensor(5) && values[Variable("m", .state)] == Tensor(1))
    #expect(values[StepGraph.time] == Tensor(3) && values[Variable("y", .data)] == Tensor(2))
  }

  @Test func aRunBeginsWithTheStatesInitialValues() {
    #expect(Run(graph, from: [Tensor(5)]).states == [Tensor(7)])
    #expect(Run(graph, from: [Tensor(5)]).after(1).point == [Tensor(-2)])
  }
}
