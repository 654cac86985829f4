import Wording

extension Plot {
  /// The picture in words, a sentence or two for each thing in it: what plain mode prints and an SVG is described by.
  package func sentences(_ style: Style) -> [Message] {
    var texts = style
    texts.digits = min(style.digits, 4)
    let words = PlotWords(plot: self, style: texts)
    var sentences = [words.beginning]
    if let surface { sentences.append(words.sentence(on: surface)) }
    for series in series { sentences += words.sentences(on: series) }
    sentences += words.crossings
    sentences += landmarks.map { words.sentence(on: $0) }
    if let brackets { sentences.append(words.sentence(on: brackets)) }
    return sentences
  }
}

/// Turns what is in a plot into sentences.
private struct PlotWords {
  let plot: Plot
  let style: Style

  /// More points than this are not told one by one.
  private static let mostPoints = 6

  var beginning: Message {
    let title = style.text(plot.titleText)
    let (x, y) = (plot.x, plot.y)
    let across = style.text(x.label.isEmpty ? "x" : x.label)
    let logarithmic = y.scale == .logarithmic
    let ends = (number(x.lower), number(x.upper))
    let beginning = Message(
      en: "plot: \(title); \(across) from \(ends.0) to \(ends.1)",
      es: "gráfico: \(title); \(across) de \(ends.0) a \(ends.1)")
    // Curves tell their values themselves.
    guard !y.label.isEmpty else { return beginning }
    let (up, lower, upper) = (style.text(y.label), number(y.lower), number(y.upper))
    return Message(
      en: "\(beginning.english), \(up) from \(lower) to \(upper)" + (logarithmic ? ", on a logarithmic scale" : ""),
      es: "\(beginning.spanish), \(up) de \(lower) a \(upper)" + (logarithmic ? ", en escala logarítmica" : ""))
  }

  func sentences(on series: Plot.Series) -> [Message] {
    let name = style.text(series.mark.map { "\($0) (\(series.name))" } ?? series.name)
    let prefix = name.isEmpty ? "" : "\(name): "
    guard !series.points.isEmpty else {
      return [Message(en: "\(prefix)nothing to be seen", es: "\(prefix)no hay nada que ver")]
    }
    switch series.role {
    case .curve:
      let parts = [course(of: series), zeros(of: series)].compactMap { $0 }.joined()
      return [Message(en: prefix + parts.english, es: prefix + parts.spanish)]
    case .path(let numbers, _): return [path(series.points, numbers, prefix)]
    case .scatter:
      let (left, right) = (ends(series.points.map(\.x)), ends(series.points.map(\.y)))
      let (across, up) = (style.text(plot.x.label), style.text(plot.y.label))
      return [
        Message(
          en:
            "\(prefix)\(count(of: series, "point", "points")); \(across) from \(left.0) to \(left.1), \(up) from \(right.0) "
            + "to \(right.1)",
          es:
            "\(prefix)\(count(of: series, "punto", "puntos")); \(across) de \(left.0) a \(left.1), \(up) de \(right.0) "
            + "a \(right.1)")
      ]
    case .bars(let width):
      guard let highest = series.points.max(by: { $0.y < $1.y }) else { return [] }
      let (from, to) = (number(highest.x - width / 2), number(highest.x + width / 2))
      let count = number(highest.y)
      return [
        Message(
          en: "\(prefix)\(self.count(of: series, "bar", "bars")); the highest, \(count), is from \(from) to \(to)",
          es: "\(prefix)\(self.count(of: series, "barra", "barras")); la más alta, \(count), va de \(from) a \(to)")
      ]
    }
  }

  private func count(of series: Plot.Series, _ one: String, _ many: String) -> String {
    "\(series.points.count) \(series.points.count == 1 ? one : many)"
  }

  func sentence(on surface: Surface) -> Message {
    let (least, greatest) = (number(surface.range.lowerBound), number(surface.range.upperBound))
    let values = Message(en: "values from \(least) to \(greatest)", es: "valores de \(least) a \(greatest)")
    guard !surface.levels.isEmpty else { return values }
    let levels = surface.levelTexts(style).joined(separator: ", ")
    return Message(
      en: "\(values.english); level lines at \(levels)", es: "\(values.spanish); curvas de nivel en \(levels)")
  }

  // MARK: Curves

  /// Where a curve begins, turns and ends.
  private func course(of series: Plot.Series) -> Message? {
    let turns = series.pieces.map(turningPoints)
    let count = turns.reduce(0) { $0 + $1.count }
    guard count <= 12, series.pieces.count <= 4 else { return range(of: series) }
    var english: [String] = []
    var spanish: [String] = []
    for turns in turns {
      guard let first = turns.first else { continue }
      english.append("\(numberOfY(first.y)) \(place(first).english)")
      spanish.append("\(numberOfY(first.y)) \(place(first).spanish)")
      for (before, now) in zip(turns, turns.dropFirst()) {
        let isRise = now.y > before.y
        let isLevel = now.y == before.y
        english.append(
          "\(isLevel ? "stays" : isRise ? "rises to" : "falls to") \(numberOfY(now.y)) \(place(now).english)")
        spanish.append(
          "\(isLevel ? "sigue en" : isRise ? "sube a" : "baja a") \(numberOfY(now.y)) \(place(now).spanish)")
      }
    }
    return Message(en: english.joined(separator: ", "), es: spanish.joined(separator: ", "))
  }

  private func range(of series: Plot.Series) -> Message? {
    let points = series.points
    guard let least = points.min(by: { $0.y < $1.y }), let greatest = points.max(by: { $0.y < $1.y }) else {
      return nil
    }
    return Message(
      en: "lowest \(number(least.y)) \(place(least).english), highest \(number(greatest.y)) \(place(greatest).english)",
      es: "mínimo \(number(least.y)) \(place(least).spanish), máximo \(number(greatest.y)) \(place(greatest).spanish)")
  }

  /// The ends of a piece and the points between at which it turns, refined by a parabola through three samples.
  private func turningPoints(_ piece: [Plot.Point]) -> [Plot.Point] {
    guard let first = piece.first, let last = piece.last, piece.count > 1 else { return piece }
    // Smaller wiggles are rounding.
    let noise = 1e-9 * (plot.y.upper - plot.y.lower)
    var turns = [first]
    var direction = 0.0
    var extreme = 0
    for place in piece.indices.dropFirst() {
      let step = piece[place].y - piece[extreme].y
      if direction == 0 {
        if abs(step) > noise { (direction, extreme) = (step > 0 ? 1 : -1, place) }
      } else if step * direction >= 0 {
        extreme = place
      } else if abs(step) > noise {
        turns.append(vertex(piece, extreme))
        (direction, extreme) = (-direction, place)
      }
    }
    return turns + [last]
  }

  private func vertex(_ piece: [Plot.Point], _ place: Int) -> Plot.Point {
    // Steps are what they are; between them is nothing.
    guard !plot.x.isWhole, place > 0, place + 1 < piece.count else { return piece[place] }
    let (a, b, c) = (piece[place - 1], piece[place], piece[place + 1])
    let (left, right) = ((b.y - a.y) / (b.x - a.x), (c.y - b.y) / (c.x - b.x))
    guard left * right < 0 else { return b }
    // Newton's form: a.y + left·(x − a.x) + bend·(x − a.x)·(x − b.x).
    let bend = (right - left) / (c.x - a.x)
    let x = (a.x + b.x) / 2 - left / (2 * bend)
    return Plot.Point(x, a.y + (x - a.x) * (left + bend * (x - b.x)))
  }

  /// Where a curve is 0.
  private func zeros(of series: Plot.Series) -> Message? {
    guard plot.y.scale == .linear, !plot.x.isWhole else { return nil }
    let places = series.pieces.flatMap { PlotWords.crossings($0.map { ($0.x, $0.y) }) }
    guard !places.isEmpty, places.count <= 8 else { return nil }
    let list = places.map(numberOfX).joined(separator: ", ")
    let across = style.text(plot.x.label)
    return Message(en: "crosses 0 at \(across) \(list)", es: "corta el 0 en \(across) \(list)")
  }

  /// Where two curves that were sampled alike cross.
  var crossings: [Message] {
    let curves = plot.series.filter { $0.role == .curve && $0.pieces.count == 1 }
    guard curves.count > 1, curves.count <= 4, !plot.x.isWhole else { return [] }
    var sentences: [Message] = []
    for (place, first) in curves.enumerated() {
      for second in curves[(place + 1)...] where first.points.map(\.x) == second.points.map(\.x) {
        let places = PlotWords.crossings(zip(first.points, second.points).map { ($0.x, $0.y - $1.y) })
        guard !places.isEmpty, places.count <= 8 else { continue }
        let list = places.map(numberOfX).joined(separator: ", ")
        let (one, other) = (style.text(first.name), style.text(second.name))
        let across = style.text(plot.x.label)
        sentences.append(
          Message(
            en: "\(one) and \(other) cross at \(across) \(list)",
            es: "\(one) y \(other) se cortan en \(across) \(list)"))
      }
    }
    return sentences
  }

  /// Where values change their sign, by straight lines between the samples.
  private static func crossings(_ points: [(x: Double, y: Double)]) -> [Double] {
    var places: [Double] = []
    for (before, now) in zip(points, points.dropFirst()) {
      if before.y == 0 {
        // At the first point a zero is where the curve begins, not where it crosses.
        if let last = places.last, last == before.x { continue }
        places.append(before.x)
      } else if before.y * now.y < 0 {
        places.append(before.x + (now.x - before.x) * (before.y / (before.y - now.y)))
      }
    }
    // Where it stays 0 there is no crossing to name.
    return places.count > points.count / 4 ? [] : places
  }

  // MARK: Paths and points

  private func path(_ points: [Plot.Point], _ numbers: [Int], _ prefix: String) -> Message {
    let count = points.count
    let isShort = count <= PlotWords.mostPoints
    let shown = isShort ? Array(points.indices) : Array(0..<3) + [count - 1]
    let texts = shown.map { place in
      "\(numbers[place]) (\(number(points[place].x)), \(number(points[place].y)))"
    }
    let list = isShort ? texts.joined(separator: ", ") : texts.prefix(3).joined(separator: ", ") + ", …, " + texts[3]
    return Message(en: "\(prefix)path \(style.text(list))", es: "\(prefix)recorrido \(style.text(list))")
  }

  func sentence(on landmark: Plot.Landmark) -> Message {
    let name = landmark.kind.name
    let (x, y) = (numberOfX(landmark.point.x), number(landmark.point.y))
    let (across, up) = (style.text(plot.x.label), style.text(plot.y.label))
    return Message(
      en: "\(name.english) at \(across) \(x), \(up) \(y)", es: "\(name.spanish) en \(across) \(x), \(up) \(y)")
  }

  func sentence(on brackets: Plot.Brackets) -> Message {
    let list = brackets.list.map { "\($0.number) [\(numberOfX($0.lower)), \(numberOfX($0.upper))]" }
    let text = list.joined(separator: ", ")
    return Message(en: "interval by round: \(text)", es: "intervalo por ronda: \(text)")
  }

  private func place(_ point: Plot.Point) -> Message {
    let text = "\(style.text(plot.x.label)) \(numberOfX(point.x))"
    return Message(en: "at \(text)", es: "en \(text)")
  }

  private func ends(_ values: [Double]) -> (String, String) {
    (number(values.min() ?? 0), number(values.max() ?? 0))
  }

  /// A place on the axis of x; what rounding has left of 0 is 0.
  private func numberOfX(_ value: Double) -> String {
    number(abs(value) < 1e-9 * (plot.x.upper - plot.x.lower) ? 0 : value)
  }

  /// A value of a curve; near a pole it is without bounds.
  private func numberOfY(_ value: Double) -> String {
    let length = plot.y.upper - plot.y.lower
    return number(abs(value) > 1e6 * length && plot.y.scale == .linear ? value * .infinity : value)
  }

  private func number(_ value: Double) -> String { style.text(value) }
}
