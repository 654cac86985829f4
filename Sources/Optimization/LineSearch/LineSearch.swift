import Autodiff
import Tensors
import Wording

/// How a learning rate is looked for along a line.
package struct LineSearch: Hashable, Sendable {
  package enum Method: String, Hashable, Sendable, CaseIterable {
    /// Thirds of the interval.
    case bracketing
    /// The golden section.
    case golden
    /// A rate halved until the objective falls enough (L. Armijo 1966).
    case backtracking
    /// −φ'(0)/φ''(0), which is g·g/(g·H·g) along −g: the minimum where φ is quadratic.
    case exact
  }

  package let method: Method
  /// The ends of the search; of backtracking the upper one is the first rate tried. Nil to find them.
  package let interval: Interval?
  /// Rounds to be made; nil for as many as the values can tell apart.
  package let rounds: Int?

  package struct Interval: Hashable, Sendable {
    package let lower: Double
    package let upper: Double

    package init(lower: Double, upper: Double) {
      self.lower = lower
      self.upper = upper
    }
  }

  package init(_ method: Method, over interval: Interval? = nil, rounds: Int? = nil) {
    self.method = method
    self.interval = interval
    self.rounds = rounds
  }

  /// The share of the fall that the slope promises which backtracking asks for.
  package static let requiredShare = 1e-4

  /// The rate that the search finds, not below 0 unless the interval is.
  ///
  /// - Throws: `EvaluationError` where there is none.
  package func rate(along line: inout LineFunction) throws(EvaluationError) -> Double {
    switch method {
    case .exact: return try LineSearch.exactRate(along: &line)
    case .backtracking:
      var search = try Backtracking(along: &line, from: interval?.upper ?? 1)
      search.run(along: &line)
      return search.rate
    case .bracketing, .golden:
      let start = try line.value(at: 0)
      let found = interval == nil ? try LineSearch.interval(along: &line, start: start) : interval
      guard let ends = found else { return 0 }
      var search = IntervalSearch(from: ends.lower, to: ends.upper, method == .golden ? .golden : .thirds)
      for _ in 0..<(rounds ?? 100) {
        if rounds == nil, search.d - search.a <= 1e-9 * max(abs(search.a), abs(search.d)) { break }
        search.narrow { line.reachableValue(at: $0) }
      }
      return search.middle
    }
  }

  /// −φ'(0)/φ''(0); 0 where the slope is 0.
  package static func exactRate(along line: inout LineFunction) throws(EvaluationError) -> Double {
    let (slope, curvature) = try line.derivativesAtZero()
    guard slope != 0 else { return 0 }
    guard curvature > 0 else { throw line.failure(.endless) }
    return max(0, -slope / curvature)
  }

  /// An interval from 0 in which φ first falls: d is doubled from 1 as long as φ falls, or else halved until it does
  /// (A. Cauchy 1847: the rate grows until the function stops decreasing). Nil where no rate lowers φ.
  ///
  /// - Throws: `EvaluationError` where φ falls without end.
  package static func interval(
    along line: inout LineFunction, start: Double
  ) throws(EvaluationError) -> Interval? {
    var upper = 1.0
    var value = line.reachableValue(at: upper)
    if value < start {
      for _ in 0..<200 {
        let next = line.reachableValue(at: 2 * upper)
        guard next < value else { return Interval(lower: 0, upper: 2 * upper) }
        (upper, value) = (2 * upper, next)
      }
      throw line.failure(.endless)
    }
    for _ in 0..<60 {
      upper /= 2
      value = line.reachableValue(at: upper)
      if value < start { return Interval(lower: 0, upper: 2 * upper) }
    }
    return nil
  }
}

extension Message {
  fileprivate static let endless = Message(
    en: "Along this line the objective falls without end: there is no lowest point to search for.",
    es: "En esta dirección el objetivo baja sin fin: no hay un punto más bajo que buscar.")
}
