import Autodiff

/// The values that a quantity can have where people round on the way: stretches of numbers, most of them single.
struct Reach: Hashable, Sendable {
  /// A stretch of numbers, with whether a wrong figure lies on the way to it.
  struct Span: Hashable, Sendable {
    var low: Double
    var high: Double
    var isCarried: Bool

    init(_ low: Double, _ high: Double, isCarried: Bool = false) {
      self.low = low
      self.high = high
      self.isCarried = isCarried
    }

    func overlaps(_ range: ClosedRange<Double>) -> Bool { low <= range.upperBound && high >= range.lowerBound }
    var middle: Double { low == high ? low : low + (high - low) / 2 }
  }

  private(set) var spans: [Span]

  /// More than these are joined with their neighbours.
  private static let most = 8

  init(_ spans: [Span] = []) { self.spans = spans }
  init(_ value: Double) { spans = value.isFinite ? [Span(value, value)] : [] }

  mutating func add(_ value: Double, isCarried: Bool = false) {
    guard value.isFinite else { return }
    let isThere = spans.contains { $0.low <= value && value <= $0.high && (!$0.isCarried || isCarried) }
    if !isThere { spans.append(Span(value, value, isCarried: isCarried)) }
  }

  /// Only what a written figure allows.
  func within(_ range: ClosedRange<Double>) -> Reach {
    Reach(
      spans.filter { $0.overlaps(range) }.map {
        Span(max($0.low, range.lowerBound), min($0.high, range.upperBound), isCarried: $0.isCarried)
      })
  }

  /// Every stretch widened by half a unit in the last of the digits, or of the places, that people write.
  func widened(_ precision: Precision) -> Reach {
    Reach(
      spans.map { span in
        let half = precision.halfUnit(of: span.middle)
        return Span(span.low - half, span.high + half, isCarried: span.isCarried)
      })
  }

  /// The values and what they are when they are rounded to what people write.
  func rounded(_ precision: Precision) -> Reach {
    var result: [Span] = spans
    for span in spans {
      for round in precision.roundings(of: span.low) {
        result.append(
          Span(
            round, span.low == span.high ? round : max(round, precision.roundings(of: span.high).first ?? round),
            isCarried: span.isCarried))
      }
    }
    return Reach(result).simplified()
  }

  func union(_ other: Reach) -> Reach { Reach(spans + other.spans).simplified() }

  // MARK: Operations

  func map(_ function: (Double) -> Double) -> Reach {
    if spans.count == 1, spans[0].low == spans[0].high {
      let value = function(spans[0].low)
      return value.isFinite ? Reach([Span(value, value, isCarried: spans[0].isCarried)]) : Reach()
    }
    return Reach(
      spans.compactMap { span in
        if span.low == span.high { return Reach.hull([function(span.low)], span.isCarried) }
        // The stretches are short: what lies inside shows where the function turns.
        return Reach.hull([span.low, span.middle, span.high].map(function), span.isCarried)
      }
    ).simplified()
  }

  static func combine(_ left: Reach, _ right: Reach, _ function: (Double, Double) -> Double) -> Reach {
    var result: [Span] = []
    result.reserveCapacity(left.spans.count * right.spans.count)
    for a in left.spans {
      for b in right.spans {
        let isCarried = a.isCarried || b.isCarried
        var values = [function(a.low, b.low)]
        if b.low != b.high { values.append(function(a.low, b.high)) }
        if a.low != a.high {
          values.append(function(a.high, b.low))
          if b.low != b.high { values.append(function(a.high, b.high)) }
          // An even power of a stretch round 0 comes down to 0.
          if a.low < 0, a.high > 0 { values.append(function(0, b.low)) }
        }
        if let span = hull(values, isCarried) { result.append(span) }
      }
    }
    return Reach(result).simplified()
  }

  private static func hull(_ values: [Double], _ isCarried: Bool) -> Span? {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values {
      guard value.isFinite else { return nil }
      low = min(low, value)
      high = max(high, value)
    }
    return Span(low, high, isCarried: isCarried)
  }

  /// Sorted, each once, and no more than a few.
  func simplified() -> Reach {
    if spans.count < 2 { return self }
    var result: [Span] = []
    for isCarried in [false, true] {
      let sorted = spans.filter { $0.isCarried == isCarried }.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
      var kept: [Span] = []
      for span in sorted {
        if let last = kept.last, span.low <= last.high + 4 * last.high.ulp {
          kept[kept.count - 1].high = max(last.high, span.high)
        } else {
          kept.append(span)
        }
      }
      while kept.count > Reach.most {
        // The two that lie nearest to each other become one.
        var best = 1
        for place in 1..<kept.count where kept[place].low - kept[place - 1].high < kept[best].low - kept[best - 1].high
        {
          best = place
        }
        kept[best - 1].high = kept[best].high
        kept.remove(at: best)
      }
      result += kept
    }
    return Reach(result)
  }
}

/// How many digits are kept by whoever rounds: significant ones, or places after the point.
struct Precision: Hashable, Sendable {
  /// Significant digits, 3 at least; nil where figures are exact.
  let digits: Int
  /// Places after the point; they count only where 3 significant digits are left.
  let places: Int?

  /// Half of one in the last place of a rounded value.
  func halfUnit(of value: Double) -> Double {
    let byDigits = Rounding.unit(value, digits: digits) / 2
    guard let places else { return byDigits }
    return max(byDigits, min(Rounding.unit(0.1, digits: places) / 2, Rounding.unit(value, digits: 3) / 2))
  }

  /// What a value becomes when it is rounded so.
  func roundings(of value: Double) -> [Double] {
    var result = [Rounding.significant(value, digits)]
    if digits < 12 { result.append(Rounding.significant(value, digits + 1)) }
    if let places {
      let fixed = Rounding.places(value, places)
      if abs(fixed - value) <= Rounding.unit(value, digits: 3) / 2 { result.append(fixed) }
    }
    return result
  }
}
