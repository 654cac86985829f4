import Autodiff
import Tensors
import Wording

/// A learning rate that is searched for before every step: the one with which the step leads lowest.
package struct RateSearch: Sendable {
  /// The leaf of the step's graph that takes the rate found.
  package let leaf: Variable
  package let search: LineSearch
  private var line: LineFunction

  /// - Parameters:
  ///   - line: the objective after the step as a function of the rate, over the leaves of the step's graph.
  package init(leaf: Variable, search: LineSearch, line: LineFunction) {
    self.leaf = leaf
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
}
