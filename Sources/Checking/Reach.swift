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

  /// The first of them stands apart: most numbers have but one, which then needs no list.
  private var first: Span?
  private var rest: [Span] = []

  /// More than these are joined with their neighbours.
  private static let most = 8

  init() {}

  init(_ value: Double) { if value.isFinite { first = Span(value, value) } }

  private init(one span: Span?) { first = span }

  /// Sorted, each once, and no more than a few.
  init(_ spans: [Span]) {
    guard spans.count > 1 else {
      first = spans.first
      return
    }
    let kept = Reach.simplified(spans)
    first = kept.first
    if kept.count > 1 { rest = Array(kept.dropFirst()) }
  }

  var spans: [Span] { first.map { [$0] + rest } ?? [] }
  var count: Int { first == nil ? 0 : 1 + rest.count }
  var isEmpty: Bool { first == nil }

  subscript(place: Int) -> Span? { place == 0 ? first : rest[place - 1] }

  /// Its one number; nil where there are more, or a stretch.
  private var single: Span? {
    guard let first, rest.isEmpty, first.low == first.high else { return nil }
    return first
  }

  /// The stretch that holds a value, or else lies next to it.
  func nearest(to value: Double) -> Span? {
    guard var best = first, !rest.isEmpty, value.isFinite else { return first }
    func distance(_ span: Span) -> Double { max(span.low - value, value - span.high, 0) }
    for span in rest where distance(span) < distance(best) { best = span }
    return best
  }

  mutating func add(_ value: Double, give: Double, isCarried: Bool) {
    guard value.isFinite, give.isFinite, give > 0 else { return add(value, isCarried: isCarried) }
    self = Reach(spans + [Span(value - give, value + give, isCarried: isCarried)])
  }

  mutating func add(_ value: Double, isCarried: Bool = false) {
    guard value.isFinite else { return }
    guard let first else {
      first = Span(value, value, isCarried: isCarried)
      return
    }
    func holds(_ span: Span) -> Bool { span.low <= value && value <= span.high && (!span.isCarried || isCarried) }
    if holds(first) || rest.contains(where: holds) { return }
    self = Reach([first] + rest + [Span(value, value, isCarried: isCarried)])
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
    if let single, precision.keeps(single.low) { return self }
    var result = spans
    for span in spans {
      let lows = precision.roundings(of: span.low)
      // Either end by the same rule, so that what lies between them is between its roundings.
      let highs = span.low == span.high ? lows : precision.roundings(of: span.high)
      for (place, low) in lows.enumerated() {
        result.append(Span(low, max(low, place < highs.count ? highs[place] : low), isCarried: span.isCarried))
      }
    }
    return Reach(result)
  }

  func union(_ other: Reach) -> Reach { Reach(spans + other.spans) }

  // MARK: Operations

  func map(_ function: (Double) -> Double) -> Reach {
    if let single { return Reach(one: Reach.point(function(single.low), single.isCarried)) }
    return Reach(
      spans.compactMap { span in
        if span.low == span.high { return Reach.point(function(span.low), span.isCarried) }
        // The stretches are short: what lies inside shows where the function turns.
        return Reach.hull([span.low, span.middle, span.high].map(function), span.isCarried)
      })
  }

  static func combine(_ left: Reach, _ right: Reach, _ function: (Double, Double) -> Double) -> Reach {
    if let one = left.single, let other = right.single {
      return Reach(one: point(function(one.low, other.low), one.isCarried || other.isCarried))
    }
    var result: [Span] = []
    result.reserveCapacity(left.count * right.count)
    for a in left.spans {
      for b in right.spans {
        let isCarried = a.isCarried || b.isCarried
        var low = function(a.low, b.low)
        guard low.isFinite else { continue }
        var high = low
        func reach(_ value: Double) -> Bool {
          low = min(low, value)
          high = max(high, value)
          return value.isFinite
        }
        if b.low != b.high, !reach(function(a.low, b.high)) { continue }
        if a.low != a.high {
          guard reach(function(a.high, b.low)), b.low == b.high || reach(function(a.high, b.high)) else { continue }
          // An even power of a stretch round 0 comes down to 0.
          if a.low < 0, a.high > 0, !reach(function(0, b.low)) { continue }
        }
        result.append(Span(low, high, isCarried: isCarried))
      }
    }
    return Reach(result)
  }

  private static func point(_ value: Double, _ isCarried: Bool) -> Span? {
    value.isFinite ? Span(value, value, isCarried: isCarried) : nil
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

  /// Those without a wrong figure first, sorted; what overlaps is joined.
  private static func simplified(_ spans: [Span]) -> [Span] {
    var sorted = spans
    // A few, and mostly in order already.
    for place in 1..<sorted.count {
      let span = sorted[place]
      var hole = place
      while hole > 0, comes(span, before: sorted[hole - 1]) {
        sorted[hole] = sorted[hole - 1]
        hole -= 1
      }
      sorted[hole] = span
    }
    var count = 0
    for span in sorted {
      if count > 0, sorted[count - 1].isCarried == span.isCarried,
        span.low <= sorted[count - 1].high + 4 * sorted[count - 1].high.ulp
      {
        sorted[count - 1].high = max(sorted[count - 1].high, span.high)
      } else {
        sorted[count] = span
        count += 1
      }
    }
    sorted.removeLast(sorted.count - count)
    guard count > most else { return sorted }
    let border = sorted.firstIndex { $0.isCarried } ?? count
    return joined(Array(sorted[..<border])) + joined(Array(sorted[border...]))
  }

  private static func comes(_ one: Span, before other: Span) -> Bool {
    if one.isCarried != other.isCarried { return other.isCarried }
    return one.low == other.low ? one.high < other.high : one.low < other.low
  }

  /// No more than a few: the two that lie nearest to each other become one.
  private static func joined(_ spans: [Span]) -> [Span] {
    var kept = spans
    while kept.count > most {
      var best = 1
      for place in 1..<kept.count where kept[place].low - kept[place - 1].high < kept[best].low - kept[best - 1].high {
        best = place
      }
      kept[best - 1].high = kept[best].high
      kept.remove(at: best)
    }
    return kept
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

  /// Whether a value has so few digits that no rounding changes it.
  func keeps(_ value: Double) -> Bool { roundings(of: value).allSatisfy { $0 == value } }

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
