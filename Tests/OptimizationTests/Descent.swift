import Autodiff
import Tensors
import Wording

@testable import Optimization

/// Gradient descent on a function of one number, built by hand.
///
/// - Parameter rate: a number as the hyper-parameter `lr`, or a formula in the time `t`.
func descent(_ function: (Node) -> Node, rate: Double, from start: Double) -> Run {
  let lr = Variable("lr", .hyperparameter)
  return descent(function, rate: .variable(lr), fixed: [lr: Tensor(rate)], from: start)
}

func descent(
  _ function: (Node) -> Node, rate: Node, fixed: [Variable: Tensor] = [:], from start: Double
) -> Run {
  let x = Node.variable(Variable("x", .parameter))
  let objective = function(x).labelled(Label("f(x)", .objective))
  let slope = gradient(of: objective, withRespectTo: [x])[0].simplified().labelled(Label("f'(x)", .gradient))
  let update = (x - rate * slope).labelled(Label("x", .update))
  let graph = StepGraph(
    parameters: [.init(variable: Variable("x", .parameter), shape: .scalar, update: update)], objective: objective,
    gradients: [slope], states: [], lines: [objective, slope, update], fixed: fixed)
  return Run(graph, from: [Tensor(start)])
}

/// Gradient descent on 3x² + 2xy + y², or another function of two numbers.
func descent(
  _ function: (Node, Node) -> Node = { 3 * $0.power(2) + 2 * $0 * $1 + $1.power(2) }, rate: Double,
  from start: (Double, Double)
) -> Run {
  let variables = [Variable("x", .parameter), Variable("y", .parameter)]
  let nodes = variables.map { Node.variable($0) }
  let lr = Variable("lr", .hyperparameter)
  let objective = function(nodes[0], nodes[1]).labelled(Label("f(x, y)", .objective))
  let slopes = gradient(of: objective, withRespectTo: nodes).enumerated().map { place, slope in
    slope.simplified().labelled(Label(place == 0 ? "∂f/∂x" : "∂f/∂y", .gradient))
  }
  let updates = zip(zip(variables, nodes), slopes).map { parameter, slope in
    (parameter.1 - Node.variable(lr) * slope).labelled(Label(parameter.0.name, .update))
  }
  let graph = StepGraph(
    parameters: zip(variables, updates).map { .init(variable: $0, shape: .scalar, update: $1) },
    objective: objective, gradients: slopes, states: [], lines: [objective] + slopes + updates,
    fixed: [lr: Tensor(rate)])
  return Run(graph, from: [Tensor(start.0), Tensor(start.1)])
}

extension Run {
  /// The run after so many more steps.
  func after(_ count: Int) -> Run {
    var copy = self
    copy.advance(by: count)
    return copy
  }
}
