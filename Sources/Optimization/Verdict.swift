import Wording

/// What a run's iterates do, read off the trace: the sentence under the table.
package enum Verdict: Hashable, Sendable {
  /// How updates follow one another.
  package enum Path: Hashable, Sendable {
    case straight
    /// Each goes back the way of the one before.
    case alternating
    case turning
  }

  /// The condition after `until` held after so many updates.
  case reached(updates: Int)
  /// The point is still the start, where the gradient is 0.
  case unmoved
  /// The updates have become zero, and so has the gradient.
  case arrived
  /// The gradient is 0 where the last update led, and so will the next one be.
  case landed
  /// Next to nothing is left of the way to a place with no gradient, though the updates have no steady ratio.
  case near([Double])
  /// The updates have become zero, the gradient has not.
  case stalled
  /// Every update is `ratio` < 1 times as long as the last, `fromStart` or in the end; the limit where it is known.
  case converges(ratio: Double, path: Path, limit: [Double]?, fromStart: Bool = true)
  /// After `period` updates the iterates repeat; `fromStart` where the start is one of them.
  case oscillates(period: Int, fromStart: Bool)
  /// Every update is `ratio` > 1 times as long as the last, `fromStart` or in the end, and goes on so; nil when irregularly.
  case diverges(ratio: Double?, path: Path, fromStart: Bool = true)
  /// The updates are tiny and hardly change, for the gradient is tiny.
  case plateau
  /// The updates are tiny and hardly change, though the gradient is not: the learning rate is.
  case slow
  /// None of these yet: the objective before and after, and where it will arrive if that is known.
  case moving(from: Double, to: Double, limit: [Double]?)
  /// Its updates will become zero at a place where the gradient is not, for a learning rate that runs out or a rule that
  /// rests elsewhere.
  case stopsShort(at: [Double])
  /// A run in batches, whose iterates never come to rest: the loss on all data before and after.
  case epochs(from: Double, to: Double, updates: Int)
  case overflowed
  case interrupted(updates: Int)
  case failed(Message)
  /// Too few updates to tell.
  case tooShort
}
