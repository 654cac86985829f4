import Wording

extension Plot {
  /// The pattern of each series: one of its own for everything that is a line.
  var patterns: [LinePattern] {
    var lines = 0
    return series.map { series in
      switch series.role {
      case .curve, .path(_, isJoined: true):
        defer { lines += 1 }
        return surface == nil ? LinePattern.pattern(lines) : LinePattern.patternOverDots(lines)
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
    for (ink, series) in series.enumerated() {
      switch series.role {
      case .path(let numbers, _):
        if series.mark == nil { write(numbers, at: series.points, ink, signs, on: &canvas) }
      case .scatter:
        for point in series.points {
          guard let cell = cell(of: point, canvas) else { continue }
          canvas.write(signs.point, column: cell.column, row: cell.row, ink: ink)
        }
      case .curve, .bars: break
      }
    }
    putMarks { mark, ink, point in
      guard let cell = cell(of: point, canvas), canvas.isFree(column: cell.column, row: cell.row) else { return false }
      canvas.write(String(mark), column: cell.column, row: cell.row, ink: ink)
      return true
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

  /// Every bar filled, with a gap of a dot to the next.
  private func drawBars(_ series: Series, _ width: Double, _ ink: Int, on canvas: inout Canvas) {
    let base = y.position(of: max(y.lower, 0)) ?? 0
    for point in series.points where point.y != 0 {
      guard let left = x.position(of: point.x - width / 2), let right = x.position(of: point.x + width / 2),
        let top = y.position(of: point.y)
      else { continue }
      canvas.fill(from: left, to: right, base: base, top: top, ink: ink)
    }
  }

  /// The first numbers that stand on a path, as a sample of them.
  private static func beginning(of numbers: [Int]) -> String {
    var sample: [Int] = []
    for number in numbers where sample.count < 3 && sample.last != number { sample.append(number) }
    return sample.map(String.init).joined(separator: " ")
  }

  /// What a legend says: a sample of every series with its name, and the landmarks; nothing where the title says it all.
  func legend(_ signs: PlotSigns, _ style: Style) -> [(sample: String, ink: Int?, name: String)] {
    let named = zip(series, patterns).enumerated().filter { !$0.element.0.name.isEmpty }
    var entries: [(sample: String, ink: Int?, name: String)] = named.map { ink, element in
      let (series, pattern) = element
      let sample =
        switch series.role {
        case .curve: signs.sample(of: pattern, ink: ink)
        case .path(let numbers, _): series.mark.map(String.init) ?? Plot.beginning(of: numbers)
        case .scatter: signs.point
        case .bars: signs.sample(of: .solid, ink: ink)
        }
      let letter = series.role == .curve ? series.mark.map { "\($0) " } ?? "" : ""
      return (letter + sample, ink, series.name)
    }
    if entries.count == 1, series.count == 1, surface == nil, series[0].role == .curve || landmarks.isEmpty {
      entries = []
    }
    if surface?.levels.isEmpty == false {
      entries.append(("[ ]", nil, Message(en: "level", es: "nivel")[style.language]))
    }
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
