import Tensors
import Wording

/// A function of two numbers on a grid, with the level lines through it.
package struct Surface: Hashable, Sendable {
  /// The points at which the function has one value.
  package struct Level: Hashable, Sendable {
    package let value: Double
    package let lines: [[Plot.Point]]
  }

  /// Points across and up.
  package let columns: Int
  package let rows: Int
  /// The values row by row from below; NaN where there is none.
  package let values: [Double]
  package let levels: [Level]

  /// The least and the greatest value on the grid.
  package let range: ClosedRange<Double>

  /// Samples a function over a rectangle; nil where it has no value anywhere.
  package init?(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 96, rows: Int = 64,
    _ value: (Double, Double) -> Double?
  ) {
    func share(_ place: Int, of count: Int, in range: ClosedRange<Double>) -> Double {
      let share = Double(place) / Double(count - 1)
      return range.lowerBound * (1 - share) + range.upperBound * share
    }
    self.columns = columns
    self.rows = rows
    values = (0..<columns * rows).map { place in
      let point = (share(place % columns, of: columns, in: x), share(place / columns, of: rows, in: y))
      let found = value(point.0, point.1) ?? .nan
      return found.isFinite && abs(found) <= Axis.greatest ? found : .nan
    }
    let known = values.filter { !$0.isNaN }.sorted()
    guard let least = known.first, let greatest = known.last else { return nil }
    range = least...greatest
    let grid = LevelLines(columns: columns, rows: rows, values: values)
    levels = Surface.levels(of: known).map { level in
      let lines = grid.lines(at: level).map { line in
        line.map { place in
          Plot.Point(
            x.lowerBound + place.x / Double(columns - 1) * (x.upperBound - x.lowerBound),
            y.lowerBound + place.y / Double(rows - 1) * (y.upperBound - y.lowerBound))
        }
      }
      return Level(value: level, lines: lines)
    }.filter { !$0.lines.isEmpty }
  }

  /// How many level lines there are, at most.
  private static let levelCount = 9

  /// Tidy values between the least and nearly the greatest, closer together where most of the surface lies.
  private static func levels(of known: [Double]) -> [Double] {
    // A pole would take all levels for itself.
    let (least, greatest) = (known[0], known[known.count - 1 - known.count / 50])
    guard greatest > least else { return [] }
    let middle = (known[known.count / 2] - least) / (greatest - least)
    // At half of the levels the value is that of the middle of the surface: (1/2)ᵖ = its share.
    let power = middle > 0 ? min(max(-Elementary.log2(middle), 1), 6) : 6
    var levels: [Double] = []
    for place in 1...levelCount {
      let share = Elementary.power(Double(place) / Double(levelCount + 1), power)
      let next = Elementary.power(Double(place + 1) / Double(levelCount + 1), power)
      let step = Axis("", from: 0, to: (next - share) * (greatest - least)).tidyStep(2)
      let level = ((least + share * (greatest - least)) / step).rounded() * step
      if level > least, level < greatest, levels.last.map({ level > $0 }) != false { levels.append(level) }
    }
    return levels
  }

  /// How many level lines lie below the value at a place of the grid, given by its shares; nil where there is none.
  func band(at place: (x: Double, y: Double)) -> Int? {
    let column = min(max(Int((place.x * Double(columns - 1)).rounded()), 0), columns - 1)
    let row = min(max(Int((place.y * Double(rows - 1)).rounded()), 0), rows - 1)
    let value = values[row * columns + column]
    return value.isNaN ? nil : levels.count { $0.value <= value }
  }
}
