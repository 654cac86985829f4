import Tensors

/// One axis of a plot: what it counts, from where to where, and how values stand along it.
package struct Axis: Hashable, Sendable {
  package enum Scale: Hashable, Sendable {
    case linear
    /// Equal distances are equal ratios; only values above 0 stand on it.
    case logarithmic
  }

  package var label: String
  /// The first value; below `upper`, and above 0 on a logarithmic scale.
  package private(set) var lower: Double
  package private(set) var upper: Double
  package var scale: Scale
  /// Whether only whole numbers mean something, as for steps.
  package var isWhole: Bool
  /// Whether a thin line marks 0.
  package var marksZero: Bool

  /// The axis over these ends, exactly; where there is nothing between them, over what surrounds them.
  ///
  /// Ends beyond ±1e300 are drawn in, so that distances on the axis stay numbers.
  package init(
    _ label: String, from lower: Double, to upper: Double, scale: Scale = .linear, isWhole: Bool = false,
    marksZero: Bool = false
  ) {
    self.label = label
    self.scale = scale
    self.isWhole = isWhole
    self.marksZero = marksZero
    let limit = Axis.greatest
    var (low, high) = (max(min(lower, upper), -limit), min(max(lower, upper), limit))
    if scale == .logarithmic {
      low = max(low, 1e-300)
      high = max(high, low)
      if high / low < 1 + 1e-9 { (low, high) = (low / 2, high * 2) }
    } else if high - low <= 1e-12 * max(abs(low), abs(high)) || high - low < 1e-300 {
      let margin = low == 0 || abs(low) < 1e-290 ? 1 : isWhole ? 1 : abs(low) / 2
      // Steps begin at 0.
      (low, high) = (isWhole && low >= 0 ? max(low - margin, 0) : low - margin, high + margin)
    }
    (self.lower, self.upper) = (low, high)
  }

  /// Values larger than this are not drawn.
  package static let greatest = 1e300

  /// The axis from the least to the greatest of some values that can stand on it; an end that nearly is a tidy number
  /// becomes it.
  package init(
    _ label: String, holding values: [Double], scale: Scale = .linear, isWhole: Bool = false, marksZero: Bool = false
  ) {
    let drawable = values.filter { $0.isFinite && abs($0) <= Axis.greatest && (scale == .linear || $0 > 0) }
    let none = scale == .linear ? 0.0 : 1
    self.init(
      label, from: drawable.min() ?? none, to: drawable.max() ?? none, scale: scale, isWhole: isWhole,
      marksZero: marksZero)
    guard scale == .linear else { return }
    let step = tidyStep(8)
    let room = (upper - lower) / 50
    let (first, last) = ((lower / step).rounded(.down) * step, (upper / step).rounded(.up) * step)
    if first.isFinite, lower - first < room { lower = first }
    if last.isFinite, last - upper < room { upper = last }
  }

  /// Where a value stands: 0 at the first end, 1 at the last, beyond them outside; nil for one that cannot stand there.
  package func position(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    if scale == .linear { return (value - lower) / (upper - lower) }
    guard value > 0 else { return nil }
    return Elementary.log10(value / lower) / Elementary.log10(upper / lower)
  }

  /// Whether a value stands between the ends.
  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
