import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Wording

// Pictures of functions of one number.
extension Session {
  func curvePicture(_ clauses: PlotClauses, _ statement: Statement) throws(Diagnostic) -> Picture {
    var curves: [PlottedCurve] = []
    for expression in clauses.items.compactMap(\.expression) {
      curves.append(try workspace.plottedCurve(expression, symbols: symbols))
    }
    let paths = runPaths(on: curves)
    var notes: [Message] = []
    let window: ClosedRange<Double>
    if let given = clauses.window {
      window = try workspace.window(given, symbols: symbols)
    } else if let found = Session.window(of: paths, plottedRuns.map(\.record)) {
      window = found
    } else {
      window = -5...5
      notes.append(
        Message(
          en: "(from -5 to 5, as no window was given)", es: "(from -5 to 5, pues no se dio una ventana)"))
    }
    var samples = curves.map { curve in
      var function = curve.function
      return SampledCurve(from: window.lowerBound, to: window.upperBound) { function.value(at: $0) }
    }
    // The values of a formula are found before anything is drawn.
    let ranges = samples.compactMap(\.range)
    guard !ranges.isEmpty else { throw nothingToSee(curves, window, clauses) }
    let names = curves.map { $0.name.isEmpty ? formula(of: $0) : $0.name }
    var series = zip(names, samples).map { Plot.Series($0, .curve, $1.pieces) }
    series += try tangents(clauses, curves, window)
    let visible = paths.map { path in path.keeping { window.contains($0.x) } }
    series += visible.filter { !$0.points.isEmpty }
    samples = samples.filter { $0.range != nil }
    let values = ranges.flatMap { [$0.lowerBound, $0.upperBound] } + visible.flatMap { $0.points.map(\.y) }
    if samples.contains(where: \.hasPole) {
      notes.append(
        Message(
          en: "(it grows beyond all bounds: the picture shows a part)",
          es: "(crece sin límite: el gráfico muestra una parte)"))
    }
    let plot = Plot(
      title: title(of: curves),
      x: Axis(
        curves[0].parameter.text(symbols), from: window.lowerBound, to: window.upperBound, marksZero: true),
      y: Axis(
        "", holding: values, scale: clauses.logarithmic == nil ? .linear : .logarithmic, marksZero: true),
      series: series)
    return Picture(plot: plot, notes: notes)
  }

  private func formula(of curve: PlottedCurve) -> String { Formula(style: style).text(curve.body) }

  /// `f(x) = x², f'(x) = 2x`; names alone where the formulas are long.
  private func title(of curves: [PlottedCurve]) -> String {
    let equations = curves.map { curve -> String in
      let formula = formula(of: curve)
      if curve.name.isEmpty { return formula }
      // A function that is built in is its own formula, with the values that it takes where none are given: elu(x, 1).
      let isItself = formula == curve.name || formula.hasPrefix("\(curve.name.dropLast()), ") && formula.isOneCall
      return isItself ? curve.name : "\(curve.name) = \(formula)"
    }
    let whole = equations.joined(separator: ", ")
    if whole.displayWidth <= max(style.width, 30) - 3 { return whole }
    return zip(curves, equations).map { $0.name.isEmpty ? $1 : $0.name }.joined(separator: ", ")
  }

  private func nothingToSee(
    _ curves: [PlottedCurve], _ window: ClosedRange<Double>, _ clauses: PlotClauses
  ) -> Diagnostic {
    let name = curves[0].name.isEmpty ? formula(of: curves[0]) : curves[0].name
    let (from, to) = (style.text(window.lowerBound), style.text(window.upperBound))
    return Diagnostic(
      Message(
        en: "\(name) has no value between \(from) and \(to).",
        es: "\(name) no tiene ningún valor entre \(from) y \(to)."),
      at: clauses.items[0].range)
  }

  // MARK: Tangents

  /// The tangents of the first function at the places asked for.
  private func tangents(
    _ clauses: PlotClauses, _ curves: [PlottedCurve], _ window: ClosedRange<Double>
  ) throws(Diagnostic) -> [Plot.Series] {
    guard let first = clauses.tangents.first else { return [] }
    guard let expression = clauses.items[0].expression, !curves[0].name.isEmpty else {
      throw Diagnostic(
        Message(
          en: "A tangent needs a function with a name.", es: "Una tangente necesita una función con nombre."),
        at: first.range, advice: Message("f(x) = x^2; plot f tangent at 1"))
    }
    let derivative = Expression(.prime(expression, order: 1), expression.range)
    var slope = try workspace.plottedCurve(derivative, symbols: symbols).function
    var function = curves[0].function
    var tangents: [Plot.Series] = []
    for place in clauses.tangents {
      let x = try workspace.number(place, symbols: symbols)
      guard let value = function.value(at: x), let rise = slope.value(at: x), rise.isFinite, value.isFinite else {
        throw Diagnostic(
          Message(
            en: "\(curves[0].name) has no tangent at \(style.text(x)).",
            es: "\(curves[0].name) no tiene tangente en \(style.text(x))."), at: place.range)
      }
      let ends = [window.lowerBound, window.upperBound].map { Plot.Point($0, value + rise * ($0 - x)) }
      let name = Message(
        en: "tangent at \(style.text(x)), slope \(style.text(rise))",
        es: "tangente en \(style.text(x)), pendiente \(style.text(rise))")
      tangents.append(Plot.Series(name[language], .curve, [ends]))
    }
    return tangents
  }

  // MARK: Runs on their curve

  /// Points of a run that are drawn, from the first on.
  static let drawnPoints = 200

  /// The iterates of the runs whose objective is one of the curves.
  private func runPaths(on curves: [PlottedCurve]) -> [Plot.Series] {
    plottedRuns.compactMap { letter, record in
      guard let curve = curves.first(where: { $0.definition == record.objective }), workspace.isUnchanged(record),
        record.run.start[0].shape.isScalar
      else { return nil }
      var function = curve.function
      let iterates = record.run.iterates(upTo: Session.drawnPoints)
      let points = iterates.compactMap { _, point -> Plot.Point? in
        guard let x = point[0].first, let y = function.value(at: x), y.isFinite else { return nil }
        return Plot.Point(x, y)
      }
      let role = Plot.Series.Role.path(numbers: iterates.map(\.number), isJoined: false)
      return Plot.Series(pathName(of: record, letter), role, [points], mark: letter)
    }
  }

  /// What a legend calls the points of a run: numbers have to be said to be those of iterates, letters stand for the
  /// rule as in the table.
  func pathName(of record: RunRecord, _ letter: Character?) -> String {
    let rule = rule(of: record).plainBlanks
    return letter == nil ? Message(en: "iterates of \(rule)", es: "puntos de \(rule)")[language] : rule
  }

  /// A window that shows the runs on both sides of where they go; of one that diverges its beginning.
  private static func window(of paths: [Plot.Series], _ records: [RunRecord]) -> ClosedRange<Double>? {
    let all = paths.flatMap { path -> [Double] in
      let places = path.points.map(\.x)
      let first = places.prefix(5)
      let reach = (first.max() ?? 0) - (first.min() ?? 0)
      return places.filter { abs($0 - (places.first ?? 0)) <= 20 * reach }
    }
    guard let least = all.min(), let greatest = all.max(), least < greatest else { return nil }
    let limits = records.compactMap { $0.run.limit?.first }
    let middle = limits.first ?? (least + greatest) / 2
    let reach = 1.1 * max(abs(least - middle), abs(greatest - middle))
    return (middle - reach)...(middle + reach)
  }
}

extension Plot.Series {
  /// The series with some of its points only.
  fileprivate func keeping(_ isKept: (Plot.Point) -> Bool) -> Plot.Series {
    var series = self
    series.pieces = pieces.map { $0.filter(isKept) }
    if case .path(let numbers, let isJoined) = role {
      series.role = .path(numbers: zip(numbers, points).filter { isKept($1) }.map(\.0), isJoined: isJoined)
    }
    return series
  }
}

extension String {
  /// Whether its first bracket closes at its end.
  fileprivate var isOneCall: Bool { last == ")" && firstIndex(of: ")") == indices.last }
}
