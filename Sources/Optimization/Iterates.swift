import Tensors

/// Consecutive points of a run, the newest last, looked at as a sequence: do the updates shrink, grow, repeat?
struct Iterates {
  let points: [[Double]]
  let updates: [[Double]]
  let lengths: [Double]
  /// The largest entry of the newest point, in size.
  let size: Double

  init(_ points: [[Double]]) {
    self.points = points
    updates = zip(points.dropFirst(), points).map { zip($0, $1).map { $0 - $1 } }
    lengths = updates.map(Iterates.length)
    size = points.last.map { $0.reduce(0) { max($0, abs($1)) } } ?? 0
  }

  /// Whether the last two updates are 0, or lost in the rounding of the point.
  var isAtRest: Bool {
    guard let last = lengths.last else { return false }
    return last == 0 && lengths.count == 1 || lengths.count > 1 && lengths.suffix(2).allSatisfy { $0 <= 1e-13 * size }
  }

  /// The steady ratio of each length to the one before; nil where it changes, or too few can be compared: three, or
  /// two that agree to the last digits.
  ///
  /// As many of the newest ratios are taken as agree to a thousandth, or as well as rounding lets them; their drift
  /// must be small beside their distance from 1, so that a ratio creeping up to 1 is not taken for one below it. A
  /// ratio that drifts is given with the digits that stand.
  var steadyRatio: Double? {
    guard let last = lengths.last, last > 0 else { return nil }
    var newest: Double?
    var first = lengths.count - 1
    while first > 0, lengths[first - 1] > 0 {
      let ratio = lengths[first] / lengths[first - 1]
      let reference = newest ?? ratio
      guard abs(ratio - reference) <= 1e-3 * reference + noise(of: lengths[first]) else { break }
      newest = reference
      first -= 1
    }
    let count = lengths.count - 1 - first
    guard count >= 2 else { return nil }
    let middle = first + count / 2
    let late = mean(from: middle, to: lengths.count - 1)
    let drift = abs(late - mean(from: first, to: middle))
    guard drift <= 0.05 * abs(1 - late) + noise(of: last), count >= 3 || drift <= 1e-9 else { return nil }
    if drift <= 1e-7 { return mean(from: first, to: lengths.count - 1) }
    for digits in [1e6, 1e5, 1e4, 1e3] where drift * digits < 0.2 { return (late * digits).rounded() / digits }
    return (late * 100).rounded() / 100
  }

  /// The ratio that takes one length to a later one in equal steps.
  private func mean(from first: Int, to last: Int) -> Double {
    Elementary.power(lengths[last] / lengths[first], 1 / Double(last - first))
  }

  /// The part of a length's ratios that may be rounding alone.
  private func noise(of length: Double) -> Double { 16 * size.ulp / length }

  var path: Verdict.Path {
    guard updates.count >= 2 else { return .straight }
    let cosine = Iterates.cosine(updates[updates.count - 1], updates[updates.count - 2])
    return cosine > 0.999 ? .straight : cosine < -0.999 ? .alternating : .turning
  }

  /// The smallest period from 2 to 4 with which the last points repeat, over all of the last two periods.
  var period: Int? {
    (2...4).first { period in
      let last = points.suffix(2 * period)
      guard last.count == 2 * period, let swing = lengths.suffix(period).max(), swing > 1e-9 * size else {
        return false
      }
      return zip(last.dropFirst(period), last).allSatisfy { new, old in
        Iterates.length(zip(new, old).map { $0 - $1 }) <= 1e-12 * swing + 4 * size.ulp
      }
    }
  }

  /// Whether the points come nearer to a place by about this ratio each, and not by that of another place, to which they would go
  /// if the objective went on as it is where they are.
  func approach(_ place: [Double], by ratio: Double) -> Bool {
    let distances = points.suffix(3).map { Iterates.length(zip($0, place).map { $0 - $1 }) }
    guard let first = distances.first, let last = distances.last, distances.count == 3, last > 1e-6 * max(size, first)
    else { return true }
    let own = Elementary.power(last / first, 0.5)
    return own < 1 && abs(Elementary.log(own) - Elementary.log(ratio)) <= 0.5 * abs(Elementary.log(ratio))
  }

  /// Where points go whose updates shrink by a steady ratio: the geometric series summed. Where they turn as they go,
  /// every second point is looked at; nil if those turn too.
  func limit(ratio: Double) -> [Double]? {
    for stride in 1...2 {
      guard points.count > 2 * stride, let newest = points.last else { return nil }
      let previous = points[points.count - 1 - stride]
      let earlier = points[points.count - 1 - 2 * stride]
      let update = zip(newest, previous).map { $0 - $1 }
      let direction = Iterates.cosine(update, zip(previous, earlier).map { $0 - $1 })
      guard abs(direction) > 0.999 else { continue }
      let factor = (direction < 0 ? -1 : 1) * (stride == 1 ? ratio : ratio * ratio)
      return zip(newest, update).map { $0 + $1 * factor / (1 - factor) }
    }
    return nil
  }

  private static func cosine(_ left: [Double], _ right: [Double]) -> Double {
    let (leftLength, rightLength) = (length(left), length(right))
    return zip(left, right).reduce(0) { $0 + $1.0 / leftLength * ($1.1 / rightLength) }
  }

  /// The Euclidean norm, without overflow on the way.
  static func length(_ vector: [Double]) -> Double {
    let largest = vector.reduce(0) { max($0, abs($1)) }
    guard largest > 0, largest.isFinite else { return largest }
    return largest * vector.reduce(0) { $0 + ($1 / largest) * ($1 / largest) }.squareRoot()
  }
}
