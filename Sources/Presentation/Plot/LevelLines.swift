/// Level lines through a grid of values, by marching squares (Lorensen and Cline 1987, in the plane).
///
/// In every square of four values the line goes straight from side to side; where two ways are open, the mean of the
/// four decides. The pieces are joined to lines as long as they go.
struct LevelLines {
  let columns: Int
  let rows: Int
  /// Row by row from below; NaN where there is none.
  let values: [Double]
  /// Between values that are farther apart there is no line: there the function has a pole.
  var greatestJump = Double.infinity

  /// A side between two neighbours of the grid: its lower or left end, and whether it goes up.
  private struct Side: Hashable {
    let column: Int
    let row: Int
    let goesUp: Bool
  }

  /// The lines at which the values pass a level, in units of the grid; a closed one ends where it begins.
  func lines(at level: Double) -> [[(x: Double, y: Double)]] {
    var neighbours: [Side: [Side]] = [:]
    var order: [Side] = []
    for row in 0..<rows - 1 {
      for column in 0..<columns - 1 {
        for (first, last) in pieces(column, row, level) {
          for (side, other) in [(first, last), (last, first)] {
            if neighbours[side] == nil { order.append(side) }
            neighbours[side, default: []].append(other)
          }
        }
      }
    }
    var visited: Set<Side> = []
    var lines: [[(x: Double, y: Double)]] = []
    // Open lines begin at their ends; what is left then is closed.
    for wanted in [1, 2] {
      for start in order where !visited.contains(start) && neighbours[start]?.count == wanted {
        var line = [start]
        visited.insert(start)
        while let next = neighbours[line[line.count - 1]]?.first(where: { !visited.contains($0) }) {
          line.append(next)
          visited.insert(next)
        }
        if wanted == 2, line.count > 2 { line.append(start) }
        lines.append(line.map { point(on: $0, level) })
      }
    }
    return lines
  }

  private func value(_ column: Int, _ row: Int) -> Double { values[row * columns + column] }

  /// The sides that the line joins in the square above and to the right of a point.
  private func pieces(_ column: Int, _ row: Int, _ level: Double) -> [(Side, Side)] {
    let corners = [value(column, row), value(column + 1, row), value(column + 1, row + 1), value(column, row + 1)]
    guard let lowest = corners.min(), let highest = corners.max(), !corners.contains(where: \.isNaN),
      highest - lowest <= greatestJump
    else { return [] }
    let above = corners.map { $0 >= level }
    let bottom = Side(column: column, row: row, goesUp: false)
    let right = Side(column: column + 1, row: row, goesUp: true)
    let top = Side(column: column, row: row + 1, goesUp: false)
    let left = Side(column: column, row: row, goesUp: true)
    let sides = [bottom, right, top, left]
    // Side k lies between corner k and the next one.
    let crossed = sides.indices.filter { above[$0] != above[($0 + 1) % 4] }.map { sides[$0] }
    if crossed.count == 2 { return [(crossed[0], crossed[1])] }
    guard crossed.count == 4 else { return [] }
    let isMiddleAbove = corners.reduce(0, +) / 4 >= level
    return above[0] == isMiddleAbove ? [(bottom, right), (top, left)] : [(left, bottom), (right, top)]
  }

  /// Where the level is passed on a side, by a straight line between its ends.
  private func point(on side: Side, _ level: Double) -> (x: Double, y: Double) {
    let first = value(side.column, side.row)
    let last = side.goesUp ? value(side.column, side.row + 1) : value(side.column + 1, side.row)
    let share = last == first ? 0.5 : (level - first) / (last - first)
    let (x, y) = (Double(side.column), Double(side.row))
    return side.goesUp ? (x, y + share) : (x + share, y)
  }
}
