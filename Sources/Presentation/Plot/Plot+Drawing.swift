import Wording

extension Plot {
  /// The pattern of each series: one of its own for everything that is a line.
  var patterns: [LinePattern] {
    var lines = 0
    return series.map { series in
      switch series.role {
      case .curve, .path(_, isJoined: true):
        defer { lines += 1 }
        return LinePattern.pattern(lines)
      case .path, .scatter, .bars: return .solid
      }
    }
  }

  /// Draws series and landmarks on a canvas: lines first, the letters over them.
  func draw(on canvas: inout Canvas, _ signs: PlotSigns, _ style: Style) {
    drawSurface(on: &canvas)
    for (ink, (series, pattern)) in zip(series, patterns).enumerated() {
      switch series.role {
      case .curve: for piece in series.pieces { canvas.line(places(piece), ink: ink, pattern: pattern) }
      case .path(_, let isJoined):
        if isJoined { for piece in series.pieces { canvas.line(places(piece), ink: ink, pattern: pattern) } }
      case .scatter: break
      case .bars(let width): drawBars(series, width, ink, on: &canvas)
      }
    }
    for landmark in landmarks {
      if let cell = cell(of: landmark.point, canvas) {
        canvas.write(signs.sign(of: landmark.kind), column: cell.column, row: cell.row, ink: nil)
      }
    }
    putLastMarks(on: &canvas)
    for (ink, series) in series.enumerated() {
      switch series.role {
      case .path(let numbers, _):
        if let mark = series.mark {
          put(mark, onSeries: ink, &canvas)
        } else {
          write(numbers, at: series.points, ink, signs, on: &canvas)
        }
      case .scatter:
        for point in series.points {
          guard let cell = cell(of: point, canvas) else { continue }
          canvas.write(signs.point, column: cell.column, row: cell.row, ink: ink)
        }
      case .curve, .bars:
        if let mark = series.mark { put(mark, onSeries: ink, &canvas) }
      }
    }
    labelLevels(on: &canvas, style)
  }

  /// The points as shares of the canvas; those that stand on no axis are left out.
  func places(_ points: [Point]) -> [(x: Double, y: Double)] {
    points.compactMap { point in
      guard let across = x.position(of: point.x), let up = y.position(of: point.y) else { return nil }
      return (across, up)
    }
  }

  private func cell(of point: Point, _ canvas: Canvas) -> (column: Int, row: Int)? {
    places([point]).first.flatMap { canvas.cell(at: $0) }
  }

  /// The number of each point of a run, where there is room for it: that of the first, of the last, then the others.
  private func write(_ numbers: [Int], at points: [Point], _ ink: Int, _ signs: PlotSigns, on canvas: inout Canvas) {
    let places = zip(numbers, points).map { (text: "\($0)", point: $1) }
    for place in places.prefix(1) + places.dropFirst().suffix(1) + places.dropFirst().dropLast() {
      guard let cell = cell(of: place.point, canvas) else { continue }
      // At the right edge a number of two digits goes to the left.
      let column = min(cell.column, canvas.columns - place.text.count)
      if canvas.isFree(column..<column + place.text.count, row: cell.row) {
        canvas.write(place.text, column: column, row: cell.row, ink: ink)
      } else if canvas.isFree(cell.column..<cell.column + 1, row: cell.row) {
        canvas.write(signs.point, column: cell.column, row: cell.row, ink: ink)
      }
    }
  }

  /// The points of a series on which its letter stands: of a path all, from the last to the first; of a curve some six,
  /// others than those of its neighbours.
  func markedPoints(_ place: Int) -> [Point] {
    let points = series[place].points
    if case .path = series[place].role { return points.reversed() }
    let spacing = max(1, (points.count + 5) / 6)
    return stride(from: place * spacing / series.count, to: points.count, by: spacing).map { points[$0] }
  }

  /// The letter of every path once, as near to its end as it can be, first of those that have the fewest places: where
  /// runs share a point, the first one's letters are not to cover those of the others.
  private func putLastMarks(on canvas: inout Canvas) {
    var paths: [(mark: Character, ink: Int, cells: [(column: Int, row: Int)], places: Int)] = []
    for (ink, series) in series.enumerated() {
      guard case .path = series.role, let mark = series.mark else { continue }
      let cells = markedPoints(ink).compactMap { cell(of: $0, canvas) }
      paths.append((mark, ink, cells, Set(cells.map { $0.row * canvas.columns + $0.column }).count))
    }
    for path in paths.sorted(by: { ($0.places, $0.ink) < ($1.places, $1.ink) }) {
      guard let cell = path.cells.first(where: { canvas.isFree(column: $0.column, row: $0.row) }) else { continue }
      canvas.write(String(path.mark), column: cell.column, row: cell.row, ink: path.ink)
    }
  }

  private func put(_ mark: Character, onSeries ink: Int, _ canvas: inout Canvas) {
    for point in markedPoints(ink) {
      guard let cell = cell(of: point, canvas), canvas.isFree(column: cell.column, row: cell.row) else { continue }
      canvas.write(String(mark), column: cell.column, row: cell.row, ink: ink)
    }
  }

  /// Every bar filled, with a gap of a dot to the next.
  private func drawBars(_ series: Series, _ width: Double, _ ink: Int, on canvas: inout Canvas) {
    let base = y.position(of: max(y.lower, 0)) ?? 0
    let dot = 1 / Double(canvas.width - 1)
    for point in series.points where point.y != 0 {
      guard let left = x.position(of: point.x - width / 2), let right = x.position(of: point.x + width / 2),
        let top = y.position(of: point.y)
      else { continue }
      for place in stride(from: left + dot / 2, to: max(right - dot, left + dot), by: dot) {
        canvas.line([(place, base), (place, top)], ink: ink)
      }
    }
  }

  /// What a legend says: a sample of every series with its name, and the landmarks; nothing where the title says it all.
  func legend(_ signs: PlotSigns, _ style: Style) -> [(sample: String, ink: Int?, name: String)] {
    let named = zip(series, patterns).enumerated().filter { !$0.element.0.name.isEmpty }
    var entries: [(sample: String, ink: Int?, name: String)] = named.map { ink, element in
      let (series, pattern) = element
      let sample =
        switch series.role {
        case .curve: signs.sample(of: pattern, ink: ink)
        case .path: series.mark.map(String.init) ?? "0 1 2"
        case .scatter: signs.point
        case .bars: signs.sample(of: .solid, ink: ink)
        }
      let letter = series.role == .curve ? series.mark.map { "\($0) " } ?? "" : ""
      return (letter + sample, ink, series.name)
    }
    if entries.count == 1, series.count == 1, series[0].role == .curve || landmarks.isEmpty { entries = [] }
    for landmark in landmarks {
      let name = landmark.kind.name[style.language]
      if !entries.contains(where: { $0.name == name }) { entries.append((signs.sign(of: landmark.kind), nil, name)) }
    }
    if let brackets { entries.append((signs.sample(of: brackets), nil, brackets.name)) }
    return entries
  }
}

extension Plot.Landmark.Kind {
  /// The word for it.
  var name: Message {
    switch self {
    case .minimum: Message(en: "minimum", es: "mínimo")
    case .maximum: Message(en: "maximum", es: "máximo")
    case .saddle: Message(en: "saddle", es: "silla")
    }
  }
}
