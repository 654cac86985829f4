import Tensors

extension PlaneFunction {
  /// A point lower than all around it, found by values alone, whether there are derivatives or not.
  package struct LowestPoint: Sendable {
    package let x: Double
    package let y: Double
    package let value: Double
    /// Whether the function has a kink there, as |x| at 0, and so no gradient.
    package let isKink: Bool
  }

  /// The points in a rectangle that are lower than all around them, found from the lowest places of a grid, each once;
  /// those of a level floor, of which no point is lower than the next, are none.
  ///
  /// - Parameter known: points that are passed by, such as minima at which the gradient is 0.
  package mutating func lowestPoints(
    x: ClosedRange<Double>, y: ClosedRange<Double>, besides known: [(x: Double, y: Double)] = []
  ) -> [LowestPoint] {
    var search = CircleSearch(self, x, y)
    var found: [(u: Double, v: Double)] = known.map {
      (($0.x - x.lowerBound) / search.width, ($0.y - y.lowerBound) / search.height)
    }
    var points: [LowestPoint] = []
    for start in search.starts where !found.contains(where: { CircleSearch.distance($0, start) < 0.04 }) {
      guard let (place, isKink) = search.lowest(from: start, besides: found) else { continue }
      found.append(place)
      let (tidyX, tidyY) = search.tidied(place)
      points.append(LowestPoint(x: tidyX, y: tidyY, value: value(at: tidyX, tidyY) ?? .nan, isKink: isKink))
    }
    return points
  }
}

/// A descent that needs no derivatives: it looks around in a circle, goes to the lowest place there, and looks closer
/// where none is lower. Places are shares of a rectangle.
private struct CircleSearch {
  private var function: PlaneFunction
  private let x, y: ClosedRange<Double>
  var width: Double { x.upperBound - x.lowerBound }
  var height: Double { y.upperBound - y.lowerBound }

  private typealias Place = (u: Double, v: Double)

  init(_ function: PlaneFunction, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>) {
    (self.function, self.x, self.y) = (function, x, y)
  }

  static func distance(_ first: (u: Double, v: Double), _ second: (u: Double, v: Double)) -> Double {
    max(abs(first.u - second.u), abs(first.v - second.v))
  }

  private mutating func value(_ place: Place) -> Double {
    guard (0...1).contains(place.u), (0...1).contains(place.v) else { return .infinity }
    let value = function.value(at: x.lowerBound + place.u * width, y.lowerBound + place.v * height) ?? .nan
    return value.isNaN ? .infinity : value
  }

  /// The inner places of a grid that none around them is lower than, the lowest first, a few of them.
  var starts: [(u: Double, v: Double)] {
    mutating get {
      let count = 33
      func place(_ cell: Int) -> Place {
        (Double(cell % count) / Double(count - 1), Double(cell / count) / Double(count - 1))
      }
      let values = (0..<count * count).map { value(place($0)) }
      let lowest = values.indices.filter { cell in
        let (column, row) = (cell % count, cell / count)
        guard values[cell].isFinite, (1..<count - 1).contains(column), (1..<count - 1).contains(row) else {
          return false
        }
        return (row - 1...row + 1).allSatisfy { row in
          (column - 1...column + 1).allSatisfy { values[cell] <= values[row * count + $0] }
        }
      }
      return lowest.sorted { values[$0] < values[$1] }.prefix(6).map(place)
    }
  }

  /// The lowest place to which a start leads and whether there is a kink; nil where it leads to a known one, out of the
  /// rectangle, or nowhere that is lower than all around.
  mutating func lowest(
    from start: (u: Double, v: Double), besides known: [(u: Double, v: Double)]
  ) -> (place: (u: Double, v: Double), isKink: Bool)? {
    var (place, lowest) = (start, value(start))
    var radius = 1.0 / 32
    for _ in 0..<300 where radius > 1e-11 {
      let circle = circle(around: place, radius, directions: 16, refined: 1)
      if circle.least < lowest {
        (place, lowest) = (circle.place, circle.least)
        radius *= 1.5
        if known.contains(where: { CircleSearch.distance($0, place) < 1e-3 }) { return nil }
      } else {
        radius /= 2
      }
    }
    guard radius <= 1e-11, (1e-6...1 - 1e-6).contains(place.u), (1e-6...1 - 1e-6).contains(place.v) else { return nil }
    let (near, far) = (rises(around: place, 1e-4), rises(around: place, 1e-3))
    guard far.greatest > 0, far.least > 1e-6 * far.greatest, near.least > 0 else { return nil }
    // A slope that does not end: ten times as far is ten times as high, where of a parabola it is a hundred times.
    return (place, far.greatest < 30 * near.greatest || far.least < 30 * near.least)
  }

  /// The least and the greatest rise on a circle.
  private mutating func rises(around place: Place, _ radius: Double) -> (least: Double, greatest: Double) {
    let (height, circle) = (value(place), circle(around: place, radius, directions: 256, refined: 4))
    return (circle.least - height, circle.greatest - height)
  }

  /// The lowest place on a circle with its value, and the greatest value there.
  ///
  /// - Parameter refined: about so many of the lowest directions those between are searched, too, as a valley may be
  ///   narrower than their distance.
  private mutating func circle(
    around place: Place, _ radius: Double, directions count: Int, refined: Int
  ) -> (place: Place, least: Double, greatest: Double) {
    let angle = 2 * Double.pi / Double(count)
    let values = (0..<count).map { value(CircleSearch.point(place, radius, Double($0) * angle)) }
    let order = values.indices.sorted { values[$0] < values[$1] }
    var (best, least) = (Double(order[0]) * angle, values[order[0]])
    for lowest in order.prefix(refined) {
      var (from, to) = ((Double(lowest) - 1) * angle, (Double(lowest) + 1) * angle)
      for _ in 0..<24 {
        let (left, right) = (from + (to - from) / 3, to - (to - from) / 3)
        let low = value(CircleSearch.point(place, radius, left))
        let high = value(CircleSearch.point(place, radius, right))
        if min(low, high) < least { (best, least) = low < high ? (left, low) : (right, high) }
        if low < high { to = right } else { from = left }
      }
    }
    return (CircleSearch.point(place, radius, best), least, values.filter(\.isFinite).max() ?? least)
  }

  private static func point(_ place: Place, _ radius: Double, _ angle: Double) -> Place {
    (place.u + radius * Elementary.cos(angle), place.v + radius * Elementary.sin(angle))
  }

  /// The point of a place, its last digits left out where that makes it no higher.
  mutating func tidied(_ place: (u: Double, v: Double)) -> (x: Double, y: Double) {
    func rounded(_ value: Double, _ length: Double) -> Double {
      let unit = Elementary.power(10, 8 - Elementary.log10(length).rounded())
      return unit.isFinite && unit > 0 ? (value * unit).rounded() / unit + 0 : value
    }
    let exact = (x: x.lowerBound + place.u * width, y: y.lowerBound + place.v * height)
    let tidy = (x: rounded(exact.x, width), y: rounded(exact.y, height))
    let (before, after) = (function.value(at: exact.x, exact.y) ?? .nan, function.value(at: tidy.x, tidy.y) ?? .nan)
    return after <= before ? tidy : exact
  }
}
