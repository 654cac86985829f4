import Wording

extension Plot {
  /// Signs from light to dark, with which ASCII fills the bands between levels.
  private static let ramp: [Character] = [" ", ".", ",", ":", ";", "~"]

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
          canvas.lay(Plot.ramp[Int((share * Double(Plot.ramp.count - 1)).rounded())], column: column, row: row)
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
    let texts = surface?.levelTexts(style) ?? []
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

  /// Places on a level line for its label, the best first: on another part of the line than for its neighbours.
  func labelPlaces(on line: [Point], _ number: Int) -> [(x: Double, y: Double)] {
    let tries = 24
    let first = number * 9
    return (0..<tries).flatMap { turn in places([line[(first + turn) % tries * (line.count - 1) / tries]]) }
  }
}
