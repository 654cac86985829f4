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
  ///
  /// - Parameter landmarks: points whose values belong to the range, too: the grid passes them by.
  package init?(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int = 96, rows: Int = 64,
    landmarks: [Plot.Point] = [], _ value: (Double, Double) -> Double?
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
    let found = landmarks.compactMap { value($0.x, $0.y) }.filter(\.isFinite)
    range = min(least, found.min() ?? least)...max(greatest, found.max() ?? greatest)
    let drawn = Surface.withoutPoles(known)
    let isInside = Surface.isInside(values.firstIndex(of: least) ?? 0, columns: columns, rows: rows)
    let grid = LevelLines(
      columns: columns, rows: rows, values: values, greatestJump: 1.2 * (drawn.upperBound - drawn.lowerBound))
    levels = Surface.levels(of: known, in: drawn, aroundMinimum: isInside).map { level in
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

  /// The range of the values, at either end without those that stand far out, as at a pole, which would take all levels
  /// for themselves.
  private static func withoutPoles(_ known: [Double]) -> ClosedRange<Double> {
    let (low, high) = (known[known.count / 50], known[known.count - 1 - known.count / 50])
    let (least, greatest) = (known[0], known[known.count - 1])
    return (least < low - (high - low) ? low : least)...(greatest > high + (high - low) ? high : greatest)
  }

  /// Whether a place of the grid is not at its border.
  private static func isInside(_ place: Int, columns: Int, rows: Int) -> Bool {
    (1..<columns - 1).contains(place % columns) && (1..<rows - 1).contains(place / columns)
  }

  /// The levels' values as texts, with as many digits as tell them from one another.
  package func levelTexts(_ style: Style) -> [String] {
    var style = style
    while true {
      let texts = levels.map { style.text($0.value) }
      if style.digits >= 17 || Set(texts).count == texts.count { return texts }
      style.digits += 1
    }
  }

  /// Tidy values in the range, closer together where most of the surface lies.
  ///
  /// - Parameter aroundMinimum: whether the lowest value is one at which the surface turns; else it only leaves the
  ///   window there, and its surroundings are not worth many levels.
  private static func levels(
    of known: [Double], in range: ClosedRange<Double>, aroundMinimum: Bool
  ) -> [Double] {
    let (least, greatest) = (range.lowerBound, range.upperBound)
    guard greatest > least else { return [] }
    let middle = (known[known.count / 2] - least) / (greatest - least)
    // At half of the levels the value is that of the middle of the surface: (1/2)ᵖ = its share.
    let power = middle > 0 ? min(max(-Elementary.log2(middle), 1), aroundMinimum ? 6 : 2.5) : 6
    if power < (aroundMinimum ? 1.4 : 2.2) {
      return Axis("", from: least, to: greatest).ticks(about: levelCount + 2, Style()).map(\.value)
        .filter { $0 > least && $0 < greatest }
    }
    var levels: [Double] = []
    for place in 1...levelCount {
      let share = Elementary.power(Double(place) / Double(levelCount + 1), power)
      let (target, last) = (least + share * (greatest - least), levels.last ?? least)
      guard target > last else { continue }
      // Rounded by how far it is from the one before: near the lowest point small differences count.
      let step = Axis("", from: 0, to: target - last).tidyStep(2)
      let level = (target / step).rounded() * step
      if level > last, level < greatest { levels.append(level) }
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
