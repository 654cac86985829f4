import Wording

extension Plot {
  /// Signs from light to dark, with which ASCII fills the bands between levels; none that a series is drawn with.
  private static let ramp = Array(" .',-:~;!/?")

  /// A sign for each band, as far apart as there are signs: two that touch never have the same.
  private static func sign(ofBand band: Int, of count: Int) -> Character {
    let last = ramp.count - 1
    return count <= ramp.count ? ramp[count > 1 ? band * last / (count - 1) : 0] : ramp[band % ramp.count]
  }

  /// Draws what lies under everything else: level lines in dots, or bands in ASCII, and the shades of the bands.
  func drawSurface(on canvas: inout Canvas) {
    guard let surface else { return }
    for row in 0..<canvas.rows {
      for column in 0..<canvas.columns {
        let place = (
          x: (Double(column) + 0.5) / Double(canvas.columns), y: 1 - (Double(row) + 0.5) / Double(canvas.rows)
        )
        guard let band = surface.band(at: place) else { continue }
        let share = Double(band) / Double(max(surface.levels.count, 1))
        canvas.shade(share, column: column, row: row)
        if canvas.characters == .ascii {
          canvas.lay(Plot.sign(ofBand: band, of: surface.levels.count + 1), column: column, row: row)
        }
      }
    }
    guard canvas.characters == .braille else { return }
    for level in surface.levels {
      for line in level.lines { canvas.line(places(line), ink: nil, pattern: LinePattern(lengths: [1, 1])) }
    }
  }

  /// Writes its value on every level line, where nothing else is drawn.
  func labelLevels(on canvas: inout Canvas, _ style: Style) {
    let texts = levelLabels(style)
    for (number, level) in (surface?.levels ?? []).enumerated() {
      guard let line = level.lines.max(by: { $0.count < $1.count }), line.count > 4 else { continue }
      let text = texts[number]
      for place in labelPlaces(on: line, number) {
        guard let cell = canvas.cell(at: place) else { continue }
        let start = cell.column - text.count / 2
        let columns = start..<start + text.count
        guard start >= 0, columns.upperBound <= canvas.columns, canvas.isFree(columns, row: cell.row, ofInkToo: true)
        else { continue }
        canvas.write(text, column: start, row: cell.row, ink: nil)
        break
      }
    }
  }

  /// The values of the levels as they stand on their lines: in brackets, as numbers alone are those of iterates.
  func levelLabels(_ style: Style) -> [String] { (surface?.levelTexts(style) ?? []).map { "[\($0)]" } }

  /// Places on a level line for its label, the best first: on another part of the line than for its neighbours.
  func labelPlaces(on line: [Point], _ number: Int) -> [(x: Double, y: Double)] {
    let tries = 24
    let first = number * 9
    return (0..<tries).flatMap { turn in places([line[(first + turn) % tries * (line.count - 1) / tries]]) }
  }
}
