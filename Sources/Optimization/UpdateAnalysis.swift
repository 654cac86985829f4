import Autodiff
import Tensors
import Wording

/// Why a run does what it does: its update seen as a map of the point.
///
/// For gradient descent on a quadratic the map is affine and tells all: the distance to the fixed point is multiplied
/// by 1 − αλ along each direction of the Hessian (LeCun et al. 1998, Efficient BackProp, section 4).
package enum UpdateAnalysis: Sendable {
  /// One parameter, `x new = factor·x + offset`.
  case affine(Affine)
  /// Several parameters, `x new = x − α·H·x + …`: a factor 1 − αλ for each eigenvalue of H.
  case quadratic(rate: Rate, eigenvalues: [Double])
  /// One parameter and no memory: the factor near the point to which the run has come.
  case local(factor: Double)
  /// The rule remembers, or changes with t: only the last update can be told.
  case remembering

  package struct Affine: Sendable {
    package let factor: Double
    package let offset: Double
    /// The update with the hyper-parameters' numbers put in, over the parameter alone.
    package let update: Node
    /// How the factor depends on the learning rate; nil where it does not as 1 − rate·curvature.
    package let curvature: (rate: Rate, value: Double)?

    /// Where the map leaves the point as it is; nil if it moves every point.
    package var fixedPoint: Double? { factor == 1 ? nil : offset / (1 - factor) }
  }

  /// The hyper-parameter that scales the update.
  package struct Rate: Sendable {
    package let name: Name
    package let value: Double
  }
}

extension Run {
  /// What can be said of the update of this run.
  package var updateAnalysis: UpdateAnalysis {
    let parameters = graph.parameters
    guard graph.states.isEmpty, graph.search == nil, parameters.allSatisfy(\.shape.isScalar), parameters.count <= 4
    else { return .remembering }
    let values = graph.values(parameters: point, states: states, time: time)
    // Each parameter as one node, since derivatives go by nodes.
    let leaves = parameters.map { Node.variable($0.variable) }
    let updates = parameters.map { $0.update.withoutLabels.with(leaves) }
    guard updates.allSatisfy({ !$0.leaves.contains(StepGraph.time) }) else { return .remembering }
    let jacobian = updates.map { update in
      Node.simplified(gradient(of: update, withRespectTo: leaves))
    }
    guard let evaluation = try? Evaluation(jacobian.flatMap { $0 } + updates, values: values) else {
      return .remembering
    }
    let variables = parameters.map(\.variable)
    let isAffine = jacobian.joined().allSatisfy { entry in variables.allSatisfy { !entry.leaves.contains($0) } }
    guard isAffine else {
      guard parameters.count == 1, let factor = evaluation[jacobian[0][0]].number else { return .remembering }
      return .local(factor: factor)
    }
    let matrix = jacobian.map { $0.compactMap { evaluation[$0].number } }
    if parameters.count == 1, let offset = offset(of: updates[0]) {
      let factor = matrix[0][0]
      let numbers = graph.fixed.filter { $0.key.role == .hyperparameter }.mapValues(Node.constant)
      return .affine(
        .init(
          factor: factor, offset: offset,
          update: ((try? updates[0].substituting(numbers)) ?? updates[0]).simplified(),
          curvature: curvature(of: jacobian[0][0], values: values)))
    }
    return quadratic(matrix)
  }

  /// The value of an affine update at 0: exact also where the point itself has grown beyond all measure.
  private func offset(of update: Node) -> Double? {
    let values = graph.values(parameters: [Tensor(0)], states: states, time: time)
    return (try? Evaluation([update], values: values))?[update].number
  }

  /// The rate and the curvature of a factor of the form 1 − rate·curvature.
  private func curvature(of factor: Node, values: [Variable: Tensor]) -> (UpdateAnalysis.Rate, Double)? {
    guard let rate else { return nil }
    let leaf = Node.variable(rate.variable)
    let factor = factor.with([leaf])
    let slope = gradient(of: factor, withRespectTo: [leaf])[0].simplified()
    guard !slope.leaves.contains(rate.variable), let evaluation = try? Evaluation([slope, factor], values: values),
      let curvature = evaluation[slope].number.map({ -$0 }), let now = evaluation[factor].number,
      abs(now + rate.value * curvature - 1) < 1e-9, curvature > 0
    else { return nil }
    return (.init(name: rate.variable.name, value: rate.value), curvature)
  }

  private func quadratic(_ matrix: [[Double]]) -> UpdateAnalysis {
    let count = matrix.count
    guard let rate else { return .remembering }
    var hessian = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<count {
        hessian[row * count + column] = ((row == column ? 1 : 0) - matrix[row][column]) / rate.value
      }
    }
    let tensor = Tensor(shape: Shape(count, count), elements: hessian)
    let scale = hessian.reduce(0) { max($0, abs($1)) }
    let isSymmetric = (0..<count).allSatisfy { row in
      (0..<row).allSatisfy { abs(hessian[row * count + $0] - hessian[$0 * count + row]) <= 1e-9 * scale }
    }
    guard isSymmetric else { return .remembering }
    return .quadratic(
      rate: .init(name: rate.variable.name, value: rate.value),
      eigenvalues: tensor.symmetricEigenvalues.map { abs($0) <= 1e-12 * scale ? 0 : $0 })
  }

  /// The one hyper-parameter of a rule that has a single number for all parameters: its learning rate.
  private var rate: (variable: Variable, value: Double)? {
    let hyperparameters = graph.fixed.filter { $0.key.role == .hyperparameter }
    guard hyperparameters.count == 1, let (variable, value) = hyperparameters.first, let number = value.number,
      number != 0
    else { return nil }
    return (variable, number)
  }
}

extension Node {
  /// The same graph without the names of its parts.
  package var withoutLabels: Node {
    Node.rewrite([self]) { node, inputs in
      if case .label = node.operation { return inputs[0] }
      // The inputs have the shapes that they had.
      return (try? node.withInputs(inputs)) ?? node
    }[0]
  }

  /// The variables on which the graph depends.
  fileprivate var leaves: Set<Variable> { Set(Node.topologicalOrder(of: [self]).compactMap(\.variable)) }

  /// The graph with these very nodes for their variables.
  func with(_ leaves: [Node]) -> Node {
    var replacements: [Variable: Node] = [:]
    for leaf in leaves { if let variable = leaf.variable { replacements[variable] = leaf } }
    // A leaf takes the place of one of its own shape.
    return (try? substituting(replacements)) ?? self
  }

  fileprivate var variable: Variable? {
    if case .variable(let variable) = operation { return variable }
    return nil
  }
}
