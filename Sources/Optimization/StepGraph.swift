import Autodiff
import Tensors
import Wording

/// One step of a rule on an objective, as a graph.
///
/// Everything that a run shows is read off this graph: its labelled nodes are the lines of the work and the columns
/// of the table, its updates are the new point.
package struct StepGraph: Sendable {
  /// A parameter of the objective, with its value after the step as a node.
  package struct Parameter: Sendable {
    package let variable: Variable
    package let shape: Shape
    package let update: Node

    package init(variable: Variable, shape: Shape, update: Node) {
      self.variable = variable
      self.shape = shape
      self.update = update
    }
  }

  /// A value that the rule keeps from step to step.
  package struct State: Sendable {
    package let variable: Variable
    package let initial: Tensor
    package let next: Node

    package init(variable: Variable, initial: Tensor, next: Node) {
      self.variable = variable
      self.initial = initial
      self.next = next
    }
  }

  package let parameters: [Parameter]
  /// The objective's value before the step: a label of role `.objective`.
  package let objective: Node
  /// ∂f/∂parameter before the step, in the order of the parameters: labels of role `.gradient`.
  package let gradients: [Node]
  package let states: [State]
  /// Every labelled node in the order of the computation: bindings, objective, gradients, the rule's lines, updates.
  package let lines: [Node]
  /// The values that do not change in the run: data, hyper-parameters and named constants.
  package let fixed: [Variable: Tensor]
  /// The hyper-parameter that is searched for anew before every step, if one is.
  package let search: RateSearch?

  package init(
    parameters: [Parameter], objective: Node, gradients: [Node], states: [State], lines: [Node],
    fixed: [Variable: Tensor], search: RateSearch? = nil
  ) {
    self.parameters = parameters
    self.objective = objective
    self.gradients = gradients
    self.states = states
    self.lines = lines
    self.fixed = fixed
    self.search = search
  }

  package static let time = Variable("t", .time)

  /// The leaves in the order in which a run hands their values to the tape.
  var inputs: [Variable] {
    parameters.map(\.variable) + states.map(\.variable) + [StepGraph.time] + orderedFixed
      + (search.map { [$0.leaf] } ?? [])
  }

  var orderedFixed: [Variable] {
    fixed.keys.sorted { ($0.name.key, "\($0.role)") < ($1.name.key, "\($1.role)") }
  }

  /// All values that a node of the graph can ask for, at a point.
  package func values(parameters: [Tensor], states: [Tensor], time: Int) -> [Variable: Tensor] {
    var values = fixed
    for (parameter, value) in zip(self.parameters, parameters) { values[parameter.variable] = value }
    for (state, value) in zip(self.states, states) { values[state.variable] = value }
    values[StepGraph.time] = Tensor(Double(time))
    return values
  }
}
