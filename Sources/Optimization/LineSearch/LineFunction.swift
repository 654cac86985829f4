import Autodiff
import Tensors
import Wording

/// An objective along a line, as a function of one number: φ(α) = f(θ − α·∇f(θ)), or f(x) of one parameter itself.
package struct LineFunction: Sendable {
  private let node: Node
  private let inputs: [Variable]
  private var values: Tape
  private var derivatives: Tape
  /// How often a value of φ was asked for.
  package private(set) var evaluations = 0
  /// Whether φ'' is the same everywhere on the line.
  package let isQuadratic: Bool

  /// - Parameters:
  ///   - node: φ, of shape `()`.
  ///   - rate: the variable along the line.
  ///   - values: of the other variables; those that change are set with `set(_:)`.
  package init(_ node: Node, along rate: Variable, values: [Variable: Tensor]) {
    self.node = node
    inputs = [rate] + values.keys
    // Derivatives go by nodes: the variable must be one.
    let leaf = Node.variable(rate)
    let function = (try? node.withoutLabels.substituting([rate: leaf])) ?? node
    let slope = gradient(of: function, withRespectTo: [leaf])[0].simplified()
    let curvature = gradient(of: slope, withRespectTo: [leaf])[0].simplified()
    isQuadratic = !Node.topologicalOrder(of: [curvature]).contains { part in
      if case .variable(let variable) = part.operation { return variable == rate }
      return false
    }
    self.values = Tape(outputs: [node], inputs: inputs)
    derivatives = Tape(outputs: [slope, curvature], inputs: inputs)
    set(values)
  }

  /// Gives variables other than the one along the line their values.
  package mutating func set(_ values: [Variable: Tensor]) {
    for (place, variable) in inputs.enumerated().dropFirst() {
      guard let value = values[variable] else { continue }
      self.values.setInput(place, to: value)
      derivatives.setInput(place, to: value)
    }
  }

  /// φ(α).
  ///
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package mutating func value(at rate: Double) throws(EvaluationError) -> Double {
    evaluations += 1
    values.setInput(0, to: rate)
    try values.run()
    return values.outputNumber(0)
  }

  /// φ(α); infinite where φ has no value, or one that is no number: never the lowest.
  package mutating func reachableValue(at rate: Double) -> Double {
    guard let value = try? value(at: rate), !value.isNaN else { return .infinity }
    return value
  }

  /// φ'(0) and φ''(0).
  ///
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package mutating func derivativesAtZero() throws(EvaluationError) -> (slope: Double, curvature: Double) {
    derivatives.setInput(0, to: 0.0)
    try derivatives.run()
    return (derivatives.outputNumber(0), derivatives.outputNumber(1))
  }

  /// A search that cannot be carried out.
  func failure(_ message: Message) -> EvaluationError { EvaluationError(node: node, message: message) }
}
