import Autodiff

/// A rate halved until the objective falls by a share of what the slope promises: φ(α) ≤ φ(0) + c·α·φ'(0).
///
/// L. Armijo (1966), Minimization of functions having Lipschitz continuous first partial derivatives; c and the
/// halving as J. Nocedal and S. J. Wright (2006), Numerical Optimization, section 3.1.
package struct Backtracking: Sendable {
  /// One rate tried.
  package struct Trial: Hashable, Sendable {
    package let rate: Double
    package let value: Double
    /// φ(0) + c·α·φ'(0).
    package let limit: Double

    package var isEnough: Bool { value <= limit }
  }

  /// φ(0).
  package let start: Double
  /// φ'(0).
  package let slope: Double
  package private(set) var trials: [Trial] = []
  private var next: Double

  /// - Parameter rate: the first one tried.
  /// - Throws: `EvaluationError` where φ(0) has no value.
  package init(along line: inout LineFunction, from rate: Double) throws(EvaluationError) {
    start = try line.value(at: 0)
    slope = try line.derivativesAtZero().slope
    next = rate
  }

  /// Halves until a rate is enough, or `most` were tried.
  package mutating func run(along line: inout LineFunction, most: Int = 60) {
    for _ in 0..<most {
      let trial = Trial(
        rate: next, value: line.reachableValue(at: next),
        limit: start + LineSearch.requiredShare * next * slope)
      trials.append(trial)
      if trial.isEnough { return }
      next /= 2
    }
  }

  /// The rate that was enough; 0 where none was.
  package var rate: Double {
    guard let last = trials.last, last.isEnough else { return 0 }
    return last.rate
  }
}
