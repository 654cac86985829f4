import Autodiff
import Tensors

/// The promise about gradient descent with a fixed rate on a convex function whose gradient is L-Lipschitz: with
/// η ≤ 1/L, f(x_k) − f* ≤ ‖x₀ − x*‖²/(2·η·k) (Y. Nesterov 2004, Introductory Lectures on Convex Optimization, 2.1.5).
package struct ConvergenceBound: Hashable, Sendable {
  package let rate: Double
  /// L, the largest eigenvalue of the Hessian.
  package let lipschitzConstant: Double
  /// x*.
  package let minimizer: [Double]
  /// f*.
  package let lowest: Double
  /// ‖x₀ − x*‖².
  package let squaredDistance: Double

  /// The bound after `count` ≥ 1 steps.
  package func value(after count: Int) -> Double { squaredDistance / (2 * rate * Double(count)) }

  /// Whether the rate is one for which the theorem holds, 0 < η ≤ 1/L.
  package var isPromised: Bool { rate > 0 && rate * lipschitzConstant <= 1 + 1e-12 }
}

/// Why the objective of a run has no bound to be shown.
package enum MissingBound: Error {
  /// Its Hessian is not the same everywhere, so that no formula gives x* and L.
  case notQuadratic
  /// It has no minimum, or not one alone.
  case noSingleMinimum
}

extension Run {
  /// The bound for this run's objective and start with a fixed rate.
  ///
  /// - Throws: `MissingBound` unless the objective is quadratic, with one minimum.
  package func convergenceBound(rate: Double) throws(MissingBound) -> ConvergenceBound {
    let leaves = graph.parameters.map { Node.variable($0.variable, shape: $0.shape) }
    let count = leaves.reduce(0) { $0 + $1.shape.count }
    // The Hessian grows with the square of the count.
    guard count <= 64 else { throw .notQuadratic }
    let gradients = graph.gradients.map { $0.withoutLabels.with(leaves) }
    var columns: [Node] = []
    for leaf in leaves {
      for entry in 0..<leaf.shape.count {
        var unit = [Double](repeating: 0, count: leaf.shape.count)
        unit[entry] = 1
        columns += tangents(of: gradients, along: [(leaf, .constant(Tensor(shape: leaf.shape, elements: unit)))])
      }
    }
    columns = Node.simplified(columns)
    let variables = Set(graph.parameters.map(\.variable))
    let isQuadratic = !Node.topologicalOrder(of: columns).contains { node in
      if case .variable(let variable) = node.operation { return variables.contains(variable) }
      return false
    }
    let values = graph.values(parameters: start, states: graph.states.map(\.initial), time: 0)
    guard isQuadratic, let evaluation = try? Evaluation(gradients + columns, values: values) else {
      throw .notQuadratic
    }
    let analysis = PointAnalysis(
      value: 0, gradient: gradients.flatMap { evaluation[$0].elements },
      hessian: Tensor(shape: Shape(count, count), elements: columns.flatMap { evaluation[$0].elements }),
      isQuadratic: true)
    guard analysis.least > 0, let step = analysis.newtonStep else { throw .noSingleMinimum }
    let minimizer = zip(start.flatMap(\.elements), step).map { $0 + $1 }
    let point = graph.values(parameters: tensors(minimizer), states: [], time: 0)
    guard let lowest = (try? Evaluation([graph.objective], values: point))?[graph.objective].number else {
      throw .noSingleMinimum
    }
    return ConvergenceBound(
      rate: rate, lipschitzConstant: analysis.greatest, minimizer: minimizer, lowest: lowest,
      squaredDistance: step.reduce(0) { $0 + $1 * $1 })
  }

  /// The objective's value after so many steps; nil where its row is not kept.
  package func objective(after count: Int) -> Double? {
    if count == time { return objectiveNow }
    let isWhole = batches?.isWhole ?? true
    guard
      let column = isWhole ? trace.columns.first(where: { $0.role == .objective }) : trace.batchColumns.last
    else { return nil }
    let row = trace.firstRow(after: count)
    guard row < trace.count, trace.times[row] == count + 1, let value = trace.numbers(of: column, row: row).first,
      !value.isNaN || isWhole
    else { return nil }
    return value
  }
}
