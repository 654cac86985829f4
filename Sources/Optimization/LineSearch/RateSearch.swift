import Autodiff
import Tensors
import Wording

/// A learning rate that is searched for before every step: the one with which the step leads lowest.
package struct RateSearch: Sendable {
  /// The leaf of the step's graph that takes the rate found.
  package let leaf: Variable
  package let search: LineSearch
  /// Whether the leaf is called after the quotient g·g/(g·H·g), whose two numbers the work shows.
  package let isQuotient: Bool
  private var line: LineFunction

  /// - Parameters:
  ///   - isQuotient: whether the leaf is called g·g/(g·H·g).
  ///   - line: the objective after the step as a function of the rate, over the leaves of the step's graph.
  package init(leaf: Variable, search: LineSearch, isQuotient: Bool = false, line: LineFunction) {
    self.leaf = leaf
    self.isQuotient = isQuotient
    self.search = search
    self.line = line
  }

  /// The rate for the step that starts from these values.
  ///
  /// - Throws: `EvaluationError` where there is none.
  mutating func rate(at values: [Variable: Tensor]) throws(EvaluationError) -> Double {
    line.set(values)
    return try search.rate(along: &line)
  }

  /// g·g and g·H·g, where the rate is their quotient; nil where it is found otherwise, or the slope is 0.
  mutating func quotient(at values: [Variable: Tensor]) -> (numerator: Double, denominator: Double)? {
    guard isQuotient else { return nil }
    line.set(values)
    guard let (slope, curvature) = try? line.derivativesAtZero(), slope != 0 else { return nil }
    return (-slope, curvature)
  }
}
