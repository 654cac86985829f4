import Wording

extension Plot {
  /// The picture as an SVG document in the session's language, 640 units wide; its description says it in words.
  package func svg(_ style: Style) -> String { SVGPlot(self, style).document }
}

/// A plot laid out on a page: title, frame with grid and ticks, series, legend.
private struct SVGPlot {
  private let plot: Plot
  private let style: Style
  /// The title, in lines that the page has room for.
  private let titleLines: [String]
  private var svg: SVG
  /// The frame within which things are drawn.
  private let left, top, frameWidth, frameHeight: Double
  /// How much of the page the brackets take between the frame and the axis of x.
  private let under: Double
  private let entries: [(sample: String, ink: Int?, name: String)]
  /// Where labels of points stand already.
  private var taken: [(x: Double, y: Double)] = []

  private static let width = 640.0
  private static let legendRow = 20.0
  private static let bracketRow = 16.0
  /// Room between the frame and what is drawn in it, so that no point is cut.
  private static let inset = 8.0

  init(_ plot: Plot, _ style: Style) {
    var style = style
    (style.colors, style.plain) = (false, false)
    self.plot = plot
    self.style = style
    entries = plot.legend(PlotSigns(.braille), style)
    let ticks = plot.y.ticks(about: 8, style)
    let brackets = plot.brackets?.list ?? []
    let labels = ticks.map(\.text.displayWidth) + brackets.map { SVGPlot.label(of: $0).count }
    left = 24 + 8 * Double(labels.max() ?? 0)
    under = SVGPlot.bracketRow * Double(brackets.count)
    titleLines = plot.titleLines(width: 72, style)
    top = (plot.y.label.isEmpty ? 40 : 56) + 20 * Double(titleLines.count - 1)
    frameWidth = SVGPlot.width - left - 24
    frameHeight =
      plot.hasEqualUnits
      ? (frameWidth - 2 * SVGPlot.inset) * (plot.y.upper - plot.y.lower) / (plot.x.upper - plot.x.lower)
        + 2 * SVGPlot.inset : 300
    let rows = Double(SVGPlot.legendRows(entries, width: frameWidth).count)
    let words = plot.sentences(style).map { $0[style.language] }
    svg = SVG(
      width: SVGPlot.width, height: top + frameHeight + under + 48 + rows * SVGPlot.legendRow, title: plot.titleText,
      description: words.joined(separator: ". ") + ".", language: style.language)
    drawFrame()
    drawBrackets(brackets)
    drawLevels()
    for (ink, (series, pattern)) in zip(plot.series, plot.patterns).enumerated() { draw(series, ink, pattern) }
    drawLetters()
    labelLevels()
    drawLandmarks()
    drawLegend()
  }

  var document: String { svg.document }

  /// A place on the page.
  private func place(_ share: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (
      left + SVGPlot.inset + share.x * (frameWidth - 2 * SVGPlot.inset),
      top + SVGPlot.inset + (1 - share.y) * (frameHeight - 2 * SVGPlot.inset)
    )
  }

  // MARK: Frame

  private mutating func drawFrame() {
    for (row, line) in titleLines.enumerated() { svg.text(line, 16, 24 + 20 * Double(row), kind: "title") }
    let (right, bottom) = (left + frameWidth, top + frameHeight + under)
    for tick in plot.y.ticks(about: 8, style) {
      guard let share = plot.y.position(of: tick.value), (-0.001...1.001).contains(share) else { continue }
      let y = place((0, share)).y
      svg.line((left, y), (right, y), kind: tick.value == 0 && plot.y.marksZero ? "zero" : "grid")
      svg.text(tick.text, left - 8, y + 4, anchor: "end")
    }
    for tick in plot.x.ticks(about: 8, style) {
      guard let share = plot.x.position(of: tick.value), (-0.001...1.001).contains(share) else { continue }
      let x = place((share, 0)).x
      svg.line((x, top), (x, bottom), kind: tick.value == 0 && plot.x.marksZero ? "zero" : "grid")
      svg.text(tick.text, x, bottom + 18, anchor: "middle")
    }
    svg.add("path", ["d": SVG.path([(left, top), (left, bottom), (right, bottom)]), "class": "axis"])
    svg.text(plot.x.label, left + frameWidth / 2, bottom + 36, anchor: "middle")
    if !plot.y.label.isEmpty { svg.text(plot.y.label, 16, top - 10) }
  }

  // MARK: Brackets

  private static func label(of bracket: Plot.Bracket) -> String { "k = \(bracket.number)" }

  private mutating func drawBrackets(_ brackets: [Plot.Bracket]) {
    for (row, bracket) in brackets.enumerated() {
      guard let from = plot.x.position(of: bracket.lower), let to = plot.x.position(of: bracket.upper) else { continue }
      let y = top + frameHeight + SVGPlot.bracketRow * (Double(row) + 0.5)
      let ends = [from, to].map { place((min(max($0, 0), 1), 0)).x }
      drawBracket(from: ends[0], to: ends[1], y: y)
      for share in bracket.inner.compactMap(plot.x.position) where Canvas.isInside((share, 0)) {
        dot((place((share, 0)).x, y), plot.series.count - 1, radius: 2.5)
      }
      svg.text(SVGPlot.label(of: bracket), left - 8, y + 4, anchor: "end", kind: "small")
    }
  }

  private mutating func drawBracket(from left: Double, to right: Double, y: Double) {
    svg.line((left, y), (right, y), kind: "axis")
    for x in [left, right] { svg.line((x, y - 4), (x, y + 4), kind: "axis") }
  }

  // MARK: Level lines

  private mutating func drawLevels() {
    for level in plot.surface?.levels ?? [] {
      let outline = level.lines.map { SVG.path(plot.places($0).map(place)) }.joined()
      svg.add("path", ["d": outline, "class": "level"])
    }
  }

  private mutating func labelLevels() {
    let texts = plot.levelLabels(style)
    for (number, level) in (plot.surface?.levels ?? []).enumerated() {
      guard let line = level.lines.max(by: { $0.count < $1.count }), line.count > 4 else { continue }
      let spots = plot.labelPlaces(on: line, number).map(place).filter { spot in
        !taken.contains { abs($0.x - spot.x) < 36 && abs($0.y - spot.y) < 18 }
      }
      // A path is crossed only where there is no other place.
      guard let spot = spots.first(where: { !isOnPath($0) }) ?? spots.first else { continue }
      taken.append(spot)
      svg.text(texts[number], spot.x, spot.y + 4, anchor: "middle", kind: "mark small")
    }
  }

  /// Whether a label in the middle of a place would cover a part of a path.
  private func isOnPath(_ spot: (x: Double, y: Double)) -> Bool {
    // In units of half a label the label is the square from −1 to 1, which is clipped against.
    func share(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
      (((point.x - spot.x) / 20 + 1) / 2, ((point.y - spot.y) / 9 + 1) / 2)
    }
    return plot.series.contains { series in
      guard case .path(_, isJoined: true) = series.role else { return false }
      let places = plot.places(series.points).map { share(place($0)) }
      return zip(places, places.dropFirst()).contains { Canvas.clipped($0, $1) != nil }
    }
  }

  // MARK: Series

  private mutating func draw(_ series: Plot.Series, _ ink: Int, _ pattern: LinePattern) {
    let color = ink % SVG.colorCount
    let dashes = SVGPlot.dashes(pattern)
    switch series.role {
    case .curve:
      for outline in outlines(series) {
        svg.add("path", ["d": outline, "class": "line s\(color)", "stroke-dasharray": dashes])
      }
      // A point with gaps on both sides is no line.
      for point in visible(series.pieces.filter { $0.count == 1 }.flatMap { $0 }) { dot(point, ink, radius: 2) }
    case .path(_, let isJoined):
      // Several runs on one curve would cover it with their lines.
      for outline in outlines(series) where isJoined || series.mark == nil {
        svg.add(
          "path", ["d": outline, "class": "\(isJoined ? "line" : "thin") s\(color)", "stroke-dasharray": dashes])
      }
      for point in visible(series.points) { dot(point, ink, radius: 3) }
    case .scatter:
      for point in visible(series.points) { dot(point, ink, radius: 3.5) }
    case .bars(let width):
      for point in series.points { bar(point, width, color) }
    }
  }

  private static func dashes(_ pattern: LinePattern) -> String {
    pattern.lengths.isEmpty ? "none" : pattern.lengths.map { SVG.number(1.6 * Double($0)) }.joined(separator: " ")
  }

  /// The lines through the points of a series, cut at the frame.
  private func outlines(_ series: Plot.Series) -> [String] {
    series.pieces.flatMap { piece -> [String] in
      var outlines: [[(x: Double, y: Double)]] = []
      var last: (x: Double, y: Double)?
      let places = plot.places(piece)
      for (from, to) in zip(places, places.dropFirst()) {
        guard let (start, end) = Canvas.clipped(from, to) else { continue }
        if last.map({ $0 == start }) != true { outlines.append([place(start)]) }
        outlines[outlines.count - 1].append(place(end))
        last = end
      }
      return outlines.map(SVG.path)
    }
  }

  private func visible(_ points: [Plot.Point]) -> [(x: Double, y: Double)] {
    plot.places(points).filter(Canvas.isInside).map(place)
  }

  /// A point in the shape of its series: a disc, a square, a triangle, a diamond.
  private mutating func dot(_ point: (x: Double, y: Double), _ ink: Int, radius: Double) {
    let color = "f\(ink % SVG.colorCount)"
    let (x, y, r) = (point.x, point.y, radius)
    let corners: [(x: Double, y: Double)]
    switch ink % 4 {
    case 1: corners = [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
    case 2: corners = [(x, y - 1.3 * r), (x + 1.2 * r, y + r), (x - 1.2 * r, y + r)]
    case 3: corners = [(x, y - 1.4 * r), (x + 1.4 * r, y), (x, y + 1.4 * r), (x - 1.4 * r, y)]
    default:
      svg.add("circle", ["cx": SVG.number(x), "cy": SVG.number(y), "r": SVG.number(r), "class": color])
      return
    }
    svg.add("path", ["d": SVG.path(corners) + "Z", "class": color])
  }

  private mutating func bar(_ point: Plot.Point, _ width: Double, _ color: Int) {
    let base = plot.y.position(of: max(plot.y.lower, 0)) ?? 0
    guard let from = plot.x.position(of: point.x - width / 2), let to = plot.x.position(of: point.x + width / 2),
      let height = plot.y.position(of: point.y)
    else { return }
    let (corner, end) = (place((from, max(base, height))), place((to, min(base, height))))
    svg.add(
      "rect",
      [
        "x": SVG.number(corner.x + 1), "y": SVG.number(corner.y), "width": SVG.number(max(end.x - corner.x - 2, 1)),
        "height": SVG.number(end.y - corner.y), "class": "f\(color)",
      ])
  }

  // MARK: Letters

  /// The numbers of runs and the letters of series, where they do not stand on one another.
  private mutating func drawLetters() {
    for (ink, series) in plot.series.enumerated() {
      guard case .path(let numbers, _) = series.role, series.mark == nil else { continue }
      let all = zip(numbers, series.points).map { (text: "\($0)", point: $1) }
      for label in all.prefix(1) + all.dropFirst().suffix(1) + all.dropFirst().dropLast() {
        _ = drawLabel(label.text, at: label.point, ink)
      }
    }
    plot.putMarks { mark, ink, point in drawLabel(String(mark), at: point, ink) }
  }

  /// A label to the upper right of a point; false where there is no room.
  private mutating func drawLabel(_ text: String, at point: Plot.Point, _ ink: Int) -> Bool {
    guard let share = plot.places([point]).first, Canvas.isInside(share) else { return false }
    let point = place(share)
    let spot = (x: min(point.x + 6, SVGPlot.width - 20), y: max(point.y - 6, top + 12))
    guard !taken.contains(where: { abs($0.x - spot.x) < 18 && abs($0.y - spot.y) < 13 }) else { return false }
    taken.append(spot)
    svg.text(text, spot.x, spot.y, kind: "mark f\(ink % SVG.colorCount)")
    return true
  }

  private mutating func drawLandmarks() {
    for landmark in plot.landmarks {
      guard let share = plot.places([landmark.point]).first, Canvas.isInside(share) else { continue }
      let point = place(share)
      svg.text(PlotSigns(.braille).sign(of: landmark.kind), point.x, point.y + 5, anchor: "middle", kind: "mark")
    }
  }

  // MARK: Legend

  /// The entries of the legend, as many on a row as fit.
  private static func legendRows(
    _ entries: [(sample: String, ink: Int?, name: String)], width: Double
  ) -> [[Int]] {
    var rows: [[Int]] = []
    var used = Double.infinity
    for (place, entry) in entries.enumerated() {
      let needed = entryWidth(entry.name)
      if used + needed > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(place)
      used += needed
    }
    return rows
  }

  private static func entryWidth(_ name: String) -> Double { 64 + 7.5 * Double(name.displayWidth) }

  private mutating func drawLegend() {
    for (row, places) in SVGPlot.legendRows(entries, width: frameWidth).enumerated() {
      var x = left
      let y = top + frameHeight + under + 56 + Double(row) * SVGPlot.legendRow
      for place in places {
        drawSample(entries[place], x, y)
        svg.text(entries[place].name, x + 44, y)
        x += SVGPlot.entryWidth(entries[place].name)
      }
    }
  }

  private mutating func drawSample(_ entry: (sample: String, ink: Int?, name: String), _ x: Double, _ y: Double) {
    guard let ink = entry.ink else {
      if entry.name == plot.brackets?.name {
        drawBracket(from: x, to: x + 36, y: y - 4)
        return
      }
      svg.text(entry.sample, x + 18, y, anchor: "middle", kind: "mark")
      return
    }
    let (series, color) = (plot.series[ink], ink % SVG.colorCount)
    switch series.role {
    case .curve, .path:
      let isThin = if case .path(_, isJoined: false) = series.role { true } else { false }
      svg.add(
        "path",
        [
          "d": SVG.path([(x, y - 4), (x + 36, y - 4)]), "class": "\(isThin ? "thin" : "line") s\(color)",
          "stroke-dasharray": SVGPlot.dashes(plot.patterns[ink]),
        ])
      // Beside the letter, where there is one.
      if series.role != .curve { dot((series.mark == nil ? x + 18 : x + 30, y - 4), ink, radius: 3) }
    case .scatter: dot((x + 18, y - 4), ink, radius: 3.5)
    case .bars:
      svg.add(
        "rect", ["x": SVG.number(x + 8), "y": SVG.number(y - 10), "width": "20", "height": "12", "class": "f\(color)"])
    }
    if let mark = series.mark { svg.text(String(mark), x + 8, y + 1, kind: "mark f\(color)") }
  }
}
