import Wording

extension Plot {
  /// The picture for a terminal, in plain mode its sentences; lines are joined by `\n`, with none at the end.
  ///
  /// It takes the width of the window, up to 100 columns.
  package func text(_ style: Style) -> String {
    style.plain ? sentences(style).map { $0[style.language] }.joined(separator: "\n") : TerminalPlot(self, style).text
  }
}

/// A plot laid out in character cells: title, axes with ticks, canvas, legend.
private struct TerminalPlot {
  private static let indentation = "   "
  private static let widest = 100

  private let plot: Plot
  private let style: Style
  private let paint: Paint
  private let signs: PlotSigns
  private let yTicks: [(row: Int, text: String)]
  private let labelWidth: Int
  private var canvas: Canvas

  init(_ plot: Plot, _ style: Style) {
    self.plot = plot
    self.style = style
    paint = Paint(style)
    signs = PlotSigns(style.plotCharacters)
    let window = min(max(style.width, 30), TerminalPlot.widest) - TerminalPlot.indentation.count
    // The labels of y are set first: they leave the canvas its columns.
    let numbers = plot.brackets?.list.map { TerminalPlot.label(of: $0).displayWidth }.max() ?? 0
    let labels = max(plot.y.ticks(about: 5, style).map(\.text.displayWidth).max() ?? 0, numbers)
    // A short label of x stands at the end of its axis.
    let labelRoom = plot.x.label.displayWidth <= 4 ? plot.x.label.displayWidth + 1 : 0
    let (columns, rows) = TerminalPlot.size(of: plot, columns: max(12, window - labels - 2 - labelRoom))
    let ticks = plot.y.ticks(about: max(2, rows / 3), style)
    labelWidth = max(labels, ticks.map(\.text.displayWidth).max() ?? 0)
    canvas = Canvas(
      columns: min(columns, max(12, window - labelWidth - 2 - labelRoom)), rows: rows, style.plotCharacters)
    let canvas = canvas
    yTicks = ticks.compactMap { tick in
      plot.y.position(of: tick.value).flatMap { canvas.cell(at: (0, min(max($0, 0), 1))) }.map { ($0.row, tick.text) }
    }
    draw()
  }

  /// Columns and rows; where units are equal, in the proportion of the axes, a cell being twice as high as wide.
  private static func size(of plot: Plot, columns: Int) -> (columns: Int, rows: Int) {
    // What stands under the frame takes some rows from it, so that the whole still fits a window.
    let under = (plot.brackets?.list.count ?? 0) / 2
    guard plot.hasEqualUnits else { return (columns, max(min(max((columns + 8) / 5, 10), 16) - under, 8)) }
    let ratio = (plot.y.upper - plot.y.lower) / (plot.x.upper - plot.x.lower)
    let rows = Int((Double(columns) / 2 * ratio).rounded())
    if rows <= tallest { return (columns, max(rows, 4)) }
    return (max(12, Int((2 * Double(tallest) / ratio).rounded())), tallest)
  }

  private static let tallest = 22

  // MARK: Drawing

  private mutating func draw() {
    markZero()
    plot.draw(on: &canvas, signs, style)
  }

  /// Thin lines where an axis is 0.
  private mutating func markZero() {
    if plot.y.marksZero, plot.y.lower < 0, plot.y.upper > 0, let height = plot.y.position(of: 0),
      let row = canvas.cell(at: (0, height))?.row
    {
      for column in 0..<canvas.columns { canvas.lay(signs.zeroAcross, column: column, row: row) }
    }
    if plot.x.marksZero, plot.x.lower < 0, plot.x.upper > 0, let place = plot.x.position(of: 0),
      let column = canvas.cell(at: (place, 0))?.column
    {
      for row in 0..<canvas.rows { canvas.lay(signs.zeroUp, column: column, row: row) }
    }
  }

  // MARK: Text

  var text: String {
    var lines = plot.titleLines(width: style.width - 3, style).map { TerminalPlot.indentation + paint.heading($0) }
    if !plot.y.label.isEmpty {
      lines.append(TerminalPlot.indentation + plot.y.label.rightAligned(to: labelWidth))
    }
    for (row, line) in canvas.lines.enumerated() {
      let tick = yTicks.first { $0.row == row }
      let label = (tick?.text ?? "").rightAligned(to: labelWidth)
      let drawn = line.map { stretch in
        stretch.shade.flatMap { paint.shaded(stretch.text, $0, isFaint: stretch.isGround) }
          ?? paint.ink(stretch.text, stretch.ink)
      }.joined()
      lines.append(
        TerminalPlot.indentation + label + " " + (tick == nil ? signs.axisUp : signs.tickLeft)
          + TerminalPlot.withoutTrailingBlanks(drawn))
    }
    lines += brackets + xAxis + legend
    return lines.joined(separator: "\n")
  }

  private static func withoutTrailingBlanks(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// The intervals under the canvas, each with its number.
  private var brackets: [String] {
    (plot.brackets?.list ?? []).map { bracket in
      TerminalPlot.indentation + TerminalPlot.label(of: bracket).rightAligned(to: labelWidth) + " " + signs.axisUp
        + plot.row(of: bracket, columns: canvas.columns, signs)
    }
  }

  private static func label(of bracket: Plot.Bracket) -> String { "k = \(bracket.number)" }

  /// The line under the canvas, its labels, and what it counts.
  private var xAxis: [String] {
    let margin = String(repeating: " ", count: TerminalPlot.indentation.count + labelWidth + 1)
    var axis = Array(repeating: signs.axisAcross, count: canvas.columns)
    var labels = ""
    let ticks = plot.x.ticks(about: max(2, canvas.columns / 10), style)
    for tick in ticks {
      guard let place = plot.x.position(of: tick.value),
        let column = canvas.cell(at: (min(max(place, 0), 1), 0))?.column
      else { continue }
      axis[column] = signs.tickDown
      // The label stands in the middle under its tick, one column further left than the canvas begins at most.
      let start = max(0, min(column + 1 - tick.text.displayWidth / 2, canvas.columns + 1 - tick.text.displayWidth))
      guard labels.isEmpty || start > labels.displayWidth else { continue }
      labels = labels.padded(to: start) + tick.text
    }
    let label = plot.x.label
    let isShort = label.displayWidth <= 4
    let line = margin + signs.corner + axis.joined()
    var lines = [isShort && !label.isEmpty ? "\(line) \(label)" : line, margin + labels]
    if !isShort { lines.append(margin + label.rightAligned(to: canvas.columns + 1)) }
    return lines
  }

  /// What the lines and marks are, as many on a row as fit.
  private var legend: [String] {
    let entries = plot.legend(signs, style)
    guard !entries.isEmpty else { return [] }
    let margin = TerminalPlot.indentation + String(repeating: " ", count: labelWidth + 2)
    var lines: [String] = []
    var line = ""
    var width = 0
    let room = max(style.width, 30) - margin.count
    for entry in entries {
      let indentation = entry.sample.displayWidth + 1
      // A name that fits on no line goes on under itself.
      let name = entry.name.wrapped(to: max(room - indentation, 12))
      let entryWidth = indentation + (name.map(\.displayWidth).max() ?? 0)
      if width > 0, name.count > 1 || width + 3 + entryWidth > room {
        lines.append(margin + line)
        (line, width) = ("", 0)
      }
      line += (width > 0 ? "   " : "") + paint.ink(entry.sample, entry.ink) + " " + name[0]
      width += (width > 0 ? 3 : 0) + entryWidth
      for rest in name.dropFirst() {
        lines.append(margin + line)
        line = String(repeating: " ", count: indentation) + rest
      }
      if name.count > 1 { width = room }
    }
    return lines + [margin + line]
  }
}
