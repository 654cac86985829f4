/// A function of one number as points, broken where it jumps, has a pole or no value, with the values to be seen.
package struct SampledCurve: Sendable {
  /// Points in ascending order of x; between two pieces the function has a gap, a jump or a pole.
  package private(set) var pieces: [[Plot.Point]] = []
  /// The least and the greatest value to be seen: all, but near a pole only those that leave room for the rest.
  package private(set) var range: ClosedRange<Double>?
  /// Whether the function grows beyond all bounds at a place, so that the range leaves something out.
  package private(set) var hasPole = false

  /// How many doubtful places are looked at closely: each costs some fifty values.
  private static let mostRefinements = 64
  private static let halvings = 50

  /// - Parameters:
  ///   - count: how many equal parts the interval is sampled in, 1 or more.
  ///   - value: nil where the function has none.
  package init(from lower: Double, to upper: Double, count: Int = 400, _ value: (Double) -> Double?) {
    func function(_ x: Double) -> Double? {
      value(x).flatMap { $0.isFinite && abs($0) <= Axis.greatest ? $0 : nil }
    }
    let samples = (0...count).map { place -> (x: Double, y: Double?) in
      let share = Double(place) / Double(count)
      let x = place == count ? upper : lower * (1 - share) + upper * share
      return (x, function(x))
    }
    let known = samples.compactMap(\.y).sorted()
    guard let least = known.first, let greatest = known.last else { return }
    let (low, high) = (known[known.count / 10], known[known.count - 1 - known.count / 10])
    let spread = high > low ? high - low : greatest - least
    connect(samples, spread: spread, function)
    hasPole = hasPole || SampledCurve.hasPeak(samples, spread: spread, function)
    if hasPole, high > low {
      range = max(least, low - 1.5 * spread)...min(greatest, high + 1.5 * spread)
    } else {
      range = least...greatest
    }
  }

  /// Joins the samples to pieces.
  private mutating func connect(
    _ samples: [(x: Double, y: Double?)], spread: Double, _ function: (Double) -> Double?
  ) {
    var piece: [Plot.Point] = []
    var refinements = 0
    var previous: (x: Double, y: Double?)?
    for sample in samples {
      defer { previous = sample }
      let last = previous
      let isDoubtful: Bool
      switch (last?.y, sample.y) {
      case (let before?, let now?): isDoubtful = abs(now - before) > 0.1 * spread
      case (nil, nil): isDoubtful = false
      default: isDoubtful = last != nil
      }
      if isDoubtful, let last, refinements < SampledCurve.mostRefinements {
        refinements += 1
        let gap = SampledCurve.gap(between: last, and: sample, function)
        if gap.isGap {
          hasPole = hasPole || gap.isPole(spread: spread)
          if let before = gap.before { piece.append(before) }
          if !piece.isEmpty { pieces.append(piece) }
          piece = gap.after.map { [$0] } ?? []
        }
      } else if sample.y == nil, !piece.isEmpty {
        pieces.append(piece)
        piece = []
      }
      if let y = sample.y { piece.append(Plot.Point(sample.x, y)) }
    }
    if !piece.isEmpty { pieces.append(piece) }
  }

  // MARK: Gaps

  /// The last points on either side of a place where the function is broken.
  private struct Gap {
    var isGap: Bool
    var before: Plot.Point?
    var after: Plot.Point?
    /// The size of the values at the two ends at which the search began.
    let size: Double

    func isPole(spread: Double) -> Bool {
      let reached = max(abs(before?.y ?? 0), abs(after?.y ?? 0))
      return reached > 8 * size && reached > 2 * spread
    }
  }

  /// Halves the interval between two samples, always towards the greater change or towards the end of what is defined.
  private static func gap(
    between first: (x: Double, y: Double?), and last: (x: Double, y: Double?), _ function: (Double) -> Double?
  ) -> Gap {
    var (left, right) = (first, last)
    func change(_ a: (x: Double, y: Double?), _ b: (x: Double, y: Double?)) -> Double {
      guard let before = a.y, let after = b.y else { return a.y == nil && b.y == nil ? 0 : .infinity }
      return abs(after - before)
    }
    let begin = change(left, right)
    for _ in 0..<halvings {
      let middle = left.x + (right.x - left.x) / 2
      guard left.x < middle, middle < right.x else { break }
      let sample = (x: middle, y: function(middle))
      if change(left, sample) >= change(sample, right) { right = sample } else { left = sample }
      if change(left, right) < 0.5 * begin { break }
    }
    func point(_ sample: (x: Double, y: Double?)) -> Plot.Point? { sample.y.map { Plot.Point(sample.x, $0) } }
    return Gap(
      isGap: change(left, right) >= 0.5 * begin, before: point(left), after: point(right),
      size: max(abs(first.y ?? 0), abs(last.y ?? 0)))
  }

  /// Whether between three samples with the greatest in the middle the function goes on growing, as 1/x² does.
  private static func hasPeak(
    _ samples: [(x: Double, y: Double?)], spread: Double, _ function: (Double) -> Double?
  ) -> Bool {
    for place in samples.indices.dropFirst().dropLast() {
      guard let before = samples[place - 1].y, let now = samples[place].y, let after = samples[place + 1].y,
        abs(now) > 3 * spread, abs(now) >= abs(before), abs(now) >= abs(after)
      else { continue }
      var (left, right) = (samples[place - 1].x, samples[place + 1].x)
      var greatest = abs(now)
      for _ in 0..<halvings {
        let (a, b) = (left + (right - left) / 3, right - (right - left) / 3)
        let (atA, atB) = (abs(function(a) ?? .infinity), abs(function(b) ?? .infinity))
        greatest = max(greatest, min(atA, atB))
        if greatest > 1000 * abs(now) { return true }
        if atA > atB { right = b } else { left = a }
      }
    }
    return false
  }
}
