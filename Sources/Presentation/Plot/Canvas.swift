import Wording

/// A raster of character cells to draw on: dots of lines in several patterns, and letters over them.
///
/// A cell of braille holds 2 × 4 dots, a cell of ASCII one sign. Points are given as shares of the width, from the left,
/// and of the height, from below.
struct Canvas {
  let columns: Int
  let rows: Int
  let characters: PlotCharacters
  private var cells: [Cell]

  private struct Cell {
    /// The dots that are set, as braille numbers them; of ASCII the lowest bit.
    var dots: UInt8 = 0
    /// A letter that stands over the dots.
    var letter: Character?
    /// What lies under the dots: a thin line, or shading.
    var ground: Character?
    /// How high the ground lies, from 0 to 1; nil where there is none.
    var shade: Double?
    /// Which ink dots and letter have; nil for the colour of the text.
    var ink: Int?
  }

  init(columns: Int, rows: Int, _ characters: PlotCharacters) {
    self.columns = columns
    self.rows = rows
    self.characters = characters
    cells = Array(repeating: Cell(), count: columns * rows)
  }

  /// Dots across and up.
  var width: Int { characters == .braille ? 2 * columns : columns }
  var height: Int { characters == .braille ? 4 * rows : rows }

  // MARK: Lines

  /// Draws a line through points, broken where it leaves the canvas.
  mutating func line(_ points: [(x: Double, y: Double)], ink: Int?, pattern: LinePattern = .solid) {
    var phase = 0
    if points.count == 1, let only = points.first { dot(only, ink: ink) }
    for (from, to) in zip(points, points.dropFirst()) {
      guard let (start, end) = Canvas.clipped(from, to) else { continue }
      segment(place(start), place(end), ink, pattern, &phase)
    }
  }

  /// Fills a rectangle from one share of the width to another, and of the height, with every dot that it holds.
  mutating func fill(from left: Double, to right: Double, base: Double, top: Double, ink: Int?) {
    let (first, last) = (max(left, 0) * Double(width), min(right, 1) * Double(width))
    let (low, high) = (place((0, min(max(base, 0), 1))).row, place((0, min(max(top, 0), 1))).row)
    // Between two bars a dot is left out where there is room for it.
    let end = last - first >= 3 ? Int(last.rounded()) - 2 : Int(last.rounded()) - 1
    let start = min(Int(first.rounded()), width - 1)
    for column in start...max(start, min(end, width - 1)) {
      for row in min(low, high)...max(low, high) { set(column, row, ink) }
    }
  }

  /// Sets one dot, if it is on the canvas.
  mutating func dot(_ point: (x: Double, y: Double), ink: Int?) {
    guard Canvas.isInside(point) else { return }
    let place = place(point)
    set(place.column, place.row, ink)
  }

  /// Bresenham's line; the pattern goes on where the last one ended.
  private mutating func segment(
    _ start: (column: Int, row: Int), _ end: (column: Int, row: Int), _ ink: Int?, _ pattern: LinePattern,
    _ phase: inout Int
  ) {
    var (column, row) = start
    let across = abs(end.column - column)
    let up = -abs(end.row - row)
    let (right, above) = (column < end.column ? 1 : -1, row < end.row ? 1 : -1)
    var error = across + up
    while true {
      if characters == .ascii || pattern.isOn(phase) { set(column, row, ink) }
      if column == end.column, row == end.row { return }
      phase += 1
      let doubled = 2 * error
      if doubled >= up {
        error += up
        column += right
      }
      if doubled <= across {
        error += across
        row += above
      }
    }
  }

  private mutating func set(_ column: Int, _ row: Int, _ ink: Int?) {
    if characters == .ascii {
      let place = (rows - 1 - row) * columns + column
      cells[place].dots = 1
      cells[place].ink = ink
      return
    }
    let fromTop = height - 1 - row
    let place = fromTop / 4 * columns + column / 2
    cells[place].dots |= Canvas.dotBits[fromTop % 4][column % 2]
    cells[place].ink = ink
  }

  /// The bits of U+2800, by row from the top and by column.
  private static let dotBits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

  private func place(_ point: (x: Double, y: Double)) -> (column: Int, row: Int) {
    (
      Int((point.x * Double(width - 1)).rounded()), Int((point.y * Double(height - 1)).rounded())
    )
  }

  static func isInside(_ point: (x: Double, y: Double)) -> Bool {
    (0...1).contains(point.x) && (0...1).contains(point.y)
  }

  /// The part of a line between two points that is on the canvas (Liang and Barsky 1984); nil if none is.
  static func clipped(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double)
  ) -> ((x: Double, y: Double), (x: Double, y: Double))? {
    let (across, up) = (to.x - from.x, to.y - from.y)
    guard across.isFinite, up.isFinite else { return nil }
    var (first, last) = (0.0, 1.0)
    for (step, room) in [(-across, from.x), (across, 1 - from.x), (-up, from.y), (up, 1 - from.y)] {
      if step == 0, room < 0 { return nil }
      if step < 0 { first = max(first, room / step) }
      if step > 0 { last = min(last, room / step) }
    }
    guard first <= last else { return nil }
    func point(_ share: Double) -> (x: Double, y: Double) {
      (min(max(from.x + share * across, 0), 1), min(max(from.y + share * up, 0), 1))
    }
    return (point(first), point(last))
  }

  // MARK: Letters

  /// The cell of a point, if it is on the canvas.
  func cell(at point: (x: Double, y: Double)) -> (column: Int, row: Int)? {
    guard Canvas.isInside(point) else { return nil }
    let place = place(point)
    return characters == .ascii
      ? (place.column, rows - 1 - place.row) : (place.column / 2, (height - 1 - place.row) / 4)
  }

  /// Whether no letter stands in a cell.
  func isFree(column: Int, row: Int) -> Bool { cells[row * columns + column].letter == nil }

  /// Whether no letter stands in some cells of a row, nor beside them; on request nothing in ink either.
  func isFree(_ columns: Range<Int>, row: Int, ofInkToo: Bool = false) -> Bool {
    (columns.lowerBound - 1..<columns.upperBound + 1).allSatisfy { column in
      guard (0..<self.columns).contains(column) else { return true }
      let cell = cells[row * self.columns + column]
      return cell.letter == nil && !(ofInkToo && cell.ink != nil)
    }
  }

  /// Writes a text from a cell on, as far as the canvas goes.
  mutating func write(_ text: String, column: Int, row: Int, ink: Int?) {
    for (place, letter) in zip(column..., text) where (0..<columns).contains(place) {
      cells[row * columns + place].letter = letter
      cells[row * columns + place].ink = ink
    }
  }

  /// Lays a character under whatever else is drawn in a cell.
  mutating func lay(_ ground: Character, column: Int, row: Int) {
    cells[row * columns + column].ground = ground
  }

  /// Shades the ground of a cell, from 0 for the lowest to 1 for the highest.
  mutating func shade(_ share: Double, column: Int, row: Int) { cells[row * columns + column].shade = share }

  // MARK: Text

  /// Characters side by side that look alike.
  struct Stretch {
    var text: String
    let ink: Int?
    let shade: Double?
    /// Whether it is nothing but what lies under everything else.
    let isGround: Bool
  }

  /// The rows from the top.
  var lines: [[Stretch]] {
    (0..<rows).map { row in
      var line: [Stretch] = []
      for cell in cells[row * columns..<(row + 1) * columns] {
        let character = character(of: cell)
        let ink = cell.letter == nil && cell.dots == 0 ? nil : cell.ink
        let isGround = cell.letter == nil && ink == nil
        if let last = line.last, last.shade == cell.shade,
          last.ink == ink && last.isGround == isGround || character == " "
        {
          line[line.count - 1].text.append(character)
        } else {
          line.append(Stretch(text: String(character), ink: ink, shade: cell.shade, isGround: isGround))
        }
      }
      return line
    }
  }

  private func character(of cell: Cell) -> Character {
    if let letter = cell.letter { return letter }
    guard cell.dots != 0 else { return cell.ground ?? " " }
    if characters == .ascii { return cell.ink.map(LinePattern.sign) ?? "." }
    return Unicode.Scalar(0x2800 + UInt32(cell.dots)).map(Character.init) ?? " "
  }
}
