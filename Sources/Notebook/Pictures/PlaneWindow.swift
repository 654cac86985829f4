import Interpreter
import Optimization
import Presentation

/// The rectangle of a plane that a picture shows.
struct PlaneWindow {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  /// How much wider than high a picture is that may choose.
  private static let proportion = 1.6

  init(x: ClosedRange<Double>, y: ClosedRange<Double>) { (self.x, self.y) = (x, y) }

  /// The window that shows some paths, of one that diverges its beginning, and where they lead; without paths that
  /// about the critical points near 0, else about minima at kinks there, else about the one to which Newton's method goes
  /// from there.
  init(around paths: [Plot.Series], goal: Plot.Point?, of surface: inout PlottedSurface) {
    var points = paths.flatMap { path -> [Plot.Point] in
      let first = path.points.prefix(5)
      let reach = max(PlaneWindow.length(first.map(\.x)), PlaneWindow.length(first.map(\.y)))
      return path.points.filter { point in
        first.first.map { abs(point.x - $0.x) <= 10 * reach && abs(point.y - $0.y) <= 10 * reach } ?? false
      }
    }
    if points.isEmpty {
      let near = surface.function.criticalPoints(x: -5...5, y: -5...5)
      var found = near.map { ($0.x, $0.y) }
      if found.count > 9 {
        // A function that goes on like this is not shown whole.
        let minima = near.filter { $0.kind == .minimum }
        let nearest = (minima.isEmpty ? near : minima).min { $0.x * $0.x + $0.y * $0.y < $1.x * $1.x + $1.y * $1.y }
        found = nearest.map { [($0.x, $0.y)] } ?? []
      } else if found.isEmpty {
        found = surface.function.lowestPoints(x: -5...5, y: -5...5).map { ($0.x, $0.y) }
      }
      if found.isEmpty, let far = surface.function.criticalPoint(from: (0.5, 0.25)),
        abs(far.x) + abs(far.y) < 1e6
      {
        found = [(far.x, far.y)]
      }
      x = PlaneWindow.surroundings(of: found.map(\.0))
      y = PlaneWindow.surroundings(of: found.map(\.1))
      return
    }
    let reach = max(PlaneWindow.length(points.map(\.x)), PlaneWindow.length(points.map(\.y)))
    let goal = goal ?? PlaneWindow.kink(near: points, reach, of: &surface)
    if let goal, points.contains(where: { abs($0.x - goal.x) + abs($0.y - goal.y) <= 4 * reach }) {
      points.append(Plot.Point(goal.x, goal.y))
    }
    x = PlaneWindow.range(points.map(\.x), atLeast: reach)
    y = PlaneWindow.range(points.map(\.y), atLeast: reach)
  }

  /// The minimum that is told by its value alone, about some points.
  private static func kink(near points: [Plot.Point], _ reach: Double, of surface: inout PlottedSurface) -> Plot.Point?
  {
    let (xs, ys) = (points.map(\.x), points.map(\.y))
    guard reach > 0, let left = xs.min(), let right = xs.max(), let low = ys.min(), let high = ys.max() else {
      return nil
    }
    let margin = 2 * reach
    let (across, up) = ((left - margin)...(right + margin), (low - margin)...(high + margin))
    let lowest = surface.function.lowestPoints(x: across, y: up).min { $0.value < $1.value }
    return lowest.map { Plot.Point($0.x, $0.y) }
  }

  /// From the least to the greatest, with 2 or a third of that on both sides; about 0 where there is nothing.
  private static func surroundings(of values: [Double]) -> ClosedRange<Double> {
    let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
    let margin = max(2 - (greatest - least) / 4, (greatest - least) / 3)
    return (least - margin)...(greatest + margin)
  }

  private static func length(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }

  /// The values with room on both sides, and no narrower than half of a length.
  private static func range(_ values: [Double], atLeast reach: Double) -> ClosedRange<Double> {
    let (least, greatest) = (values.min() ?? -1, values.max() ?? 1)
    let middle = (least + greatest) / 2
    let half = max(0.65 * (greatest - least), 0.3 * reach, reach == 0 ? 1 : 0)
    return (middle - half)...(middle + half)
  }

  private var width: Double { x.upperBound - x.lowerBound }
  private var height: Double { y.upperBound - y.lowerBound }

  /// Whether a unit can be as long on both axes without one of them becoming a strip.
  var hasComparableUnits: Bool { width <= 8 * height && height <= 8 * width }

  /// Widens the axes that are free until the window has the proportion of a picture.
  mutating func widen(isFixed: [Bool]) {
    if !isFixed[0], width < PlaneWindow.proportion * height {
      let (middle, half) = ((x.lowerBound + x.upperBound) / 2, PlaneWindow.proportion * height / 2)
      x = (middle - half)...(middle + half)
    } else if !isFixed[1], width > PlaneWindow.proportion * height {
      let (middle, half) = ((y.lowerBound + y.upperBound) / 2, width / PlaneWindow.proportion / 2)
      y = (middle - half)...(middle + half)
    }
  }
}
