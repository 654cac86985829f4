import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `contour f`, `contour f x from -2 to 2 y from -2 to 2`: level lines with the path of the run.
extension Session {
  func contour(_ clauses: ContourClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    var surface = try workspace.plottedSurface(clauses, in: statement, symbols: symbols)
    let paths = planePaths(of: surface)
    let goal = paths.first?.points.last.flatMap { surface.function.criticalPoint(from: ($0.x, $0.y)) }
    var window = PlaneWindow(around: paths, goal: goal.map { Plot.Point($0.x, $0.y) }, of: &surface)
    try narrow(&window, to: clauses, surface)
    let areEqual = window.hasComparableUnits
    if clauses.window == nil, clauses.windows.count < 2, areEqual {
      window.widen(isFixed: surface.axes.map { axis in clauses.windows.contains { $0.name.name == axis } })
    }
    var function = surface.function
    var critical = function.criticalPoints(x: window.x, y: window.y)
    let lowest = lowestPoints(besides: &critical, of: &function, window)
    let landmarks =
      lowest.map { Plot.Landmark(.minimum, Plot.Point($0.x, $0.y)) } + critical.compactMap(Plot.Landmark.init)
    guard
      let field = Surface(
        x: window.x, y: window.y, landmarks: landmarks.map(\.point), { function.value(at: $0, $1) })
    else {
      throw Diagnostic(
        Message(en: "It has no value in this window.", es: "No tiene ningún valor en esta ventana."),
        at: clauses.function?.range ?? statement.range)
    }
    let names = surface.axes.map { $0.text(symbols) }
    var plot = Plot(
      title: title(of: surface), x: Axis(names[0], from: window.x.lowerBound, to: window.x.upperBound),
      y: Axis(names[1], from: window.y.lowerBound, to: window.y.upperBound), series: paths)
    plot.surface = field
    plot.hasEqualUnits = areEqual
    plot.landmarks = Array(landmarks.prefix(16))
    var picture = Picture(plot: plot)
    if let sentence = sentence(on: lowest, besides: critical, names) {
      picture.notes.append(sentence)
    } else if critical.isEmpty {
      picture.notes.append(withoutCriticalPoints(field, &function, window, names))
    } else if let sentence = sentence(on: critical, paths, names) {
      picture.notes.append(sentence)
    }
    return try shown(picture, to: clauses.path, at: clauses.pathRange)
  }

  /// The minima that their values alone tell, as at kinks; those that turn out to have a gradient of 0 join the critical
  /// points.
  private func lowestPoints(
    besides critical: inout [PlaneFunction.CriticalPoint], of function: inout PlaneFunction, _ window: PlaneWindow
  ) -> [PlaneFunction.LowestPoint] {
    let minima = critical.filter { $0.kind == .minimum }.map { (x: $0.x, y: $0.y) }
    let found = function.lowestPoints(x: window.x, y: window.y, besides: minima)
    let width = window.x.upperBound - window.x.lowerBound
    let height = window.y.upperBound - window.y.lowerBound
    return found.filter { lowest in
      guard !lowest.isKink, let point = function.criticalPoint(from: (lowest.x, lowest.y)), point.kind == .minimum,
        abs(point.x - lowest.x) < 1e-3 * width, abs(point.y - lowest.y) < 1e-3 * height
      else { return true }
      critical.insert(point, at: 0)
      return false
    }
  }

  private static func severalMinima(_ count: Int) -> Message? {
    count > 1 ? Message(en: "\(count) minima", es: "\(count) mínimos") : nil
  }

  /// What there is to say of minima that only their values tell; nil where the second derivatives tell more.
  private func sentence(
    on lowest: [PlaneFunction.LowestPoint], besides critical: [PlaneFunction.CriticalPoint], _ names: [String]
  ) -> Message? {
    guard let first = lowest.first else { return nil }
    if let several = Session.severalMinima(lowest.count + critical.count { $0.kind == .minimum }) { return several }
    var texts = style
    texts.digits = min(style.digits, 4)
    let place = "\(names[0]) = \(texts.text(first.x)), \(names[1]) = \(texts.text(first.y))"
    let value = texts.text(first.value)
    return first.isKink
      ? Message(
        en: "a minimum at a kink, found by its value: \(value) at \(place); there is no gradient there",
        es: "un mínimo en un punto anguloso, hallado por su valor: \(value) en \(place); allí no hay gradiente")
      : Message(
        en: "a minimum, found by its value: \(value) at \(place); the second derivatives do not tell it",
        es: "un mínimo, hallado por su valor: \(value) en \(place); las segundas derivadas no lo indican")
  }

  private func title(of surface: PlottedSurface) -> String {
    let name = surface.definition.name.name.text(symbols)
    let parameters = surface.definition.parameters.map { $0.name.text(symbols) }.joined(separator: ", ")
    let equation = "\(name)(\(parameters)) = \(Formula(style: style).text(surface.body))"
    return equation.displayWidth <= max(style.width, 30) - 3 ? equation : "\(name)(\(parameters))"
  }

  /// The windows that are told take the place of the one that was found.
  private func narrow(
    _ window: inout PlaneWindow, to clauses: ContourClauses, _ surface: PlottedSurface
  ) throws(Diagnostic) {
    if let both = clauses.window {
      let range = try workspace.window(both, symbols: symbols)
      (window.x, window.y) = (range, range)
    }
    for named in clauses.windows {
      guard let place = surface.axes.firstIndex(of: named.name.name) else {
        let list = surface.axes.map(\.spelling).joined(separator: ", ")
        throw Diagnostic(
          Message(
            en: "\(named.name.name) is no axis here; the axes are \(list).",
            es: "\(named.name.name) no es un eje aquí; los ejes son \(list)."), at: named.name.range)
      }
      let range = try workspace.window(named.window, symbols: symbols)
      if place == 0 { window.x = range } else { window.y = range }
    }
  }

  /// The runs of this objective as paths in the plane.
  private func planePaths(of surface: PlottedSurface) -> [Plot.Series] {
    plottedRuns.compactMap { letter, record in
      guard record.objective == surface.definition, workspace.isUnchanged(record) else { return nil }
      let iterates = record.run.iterates(upTo: Session.drawnPoints)
      let points = iterates.compactMap { _, point -> Plot.Point? in
        let entries = point.flatMap { $0 }
        return entries.count == 2 ? Plot.Point(entries[0], entries[1]) : nil
      }
      guard points.count == iterates.count else { return nil }
      return Plot.Series(
        pathName(of: record, letter), .path(numbers: iterates.map(\.number), isJoined: true), [points], mark: letter)
    }
  }

  // MARK: What there is to see

  /// What the second derivatives tell at the lowest point: a zigzag of the run, a valley, or a round bowl; or a saddle.
  private func sentence(
    on points: [PlaneFunction.CriticalPoint], _ paths: [Plot.Series], _ names: [String]
  ) -> Message? {
    guard let point = points.first else { return nil }
    if let several = Session.severalMinima(points.count { $0.kind == .minimum }) { return several }
    let lambda = symbols == .ascii ? "lambda" : "λ"
    let (least, greatest) = point.derivatives.eigenvalues
    var texts = style
    texts.digits = min(style.digits, 3)
    let (low, high) = (texts.text(least), texts.text(greatest))
    guard point.kind == .minimum else {
      return point.kind == .saddle
        ? Message(
          en: "saddle: \(lambda) \(low) in one direction, \(high) in the other",
          es: "silla: \(lambda) \(low) en una dirección, \(high) en la otra")
        : Message(
          en: "a hilltop: \(lambda) \(low) and \(high)", es: "una cumbre: \(lambda) \(low) y \(high)")
    }
    guard greatest > 0 else {
      return Message(
        en: "very flat at the minimum: both \(lambda) are 0 there",
        es: "muy plana en el mínimo: allí ambas \(lambda) son 0")
    }
    guard greatest >= 2 * least else {
      return Message(
        en: "nearly round: \(lambda) \(high) against \(low)", es: "casi redonda: \(lambda) \(high) frente a \(low)")
    }
    let flat = point.derivatives.flattest
    let line = Session.line(through: (point.x, point.y), along: flat, names, texts)
    let zigzags = paths.contains { Session.zigzags($0.points, across: (-flat.y, flat.x)) }
    return zigzags
      ? Message(
        en: "zigzag along \(line): \(lambda) \(high) against \(low)",
        es: "zigzag a lo largo de \(line): \(lambda) \(high) frente a \(low)")
      : Message(
        en: "a valley along \(line): \(lambda) \(high) against \(low)",
        es: "un valle a lo largo de \(line): \(lambda) \(high) frente a \(low)")
  }

  /// What there is to say where the gradient is 0 at no point alone: all alike, a valley with a level floor, or nothing.
  private func withoutCriticalPoints(
    _ field: Surface, _ function: inout PlaneFunction, _ window: PlaneWindow, _ names: [String]
  ) -> Message {
    if field.range.lowerBound == field.range.upperBound {
      let value = style.text(field.range.lowerBound)
      return Message(en: "the same value everywhere: \(value)", es: "el mismo valor en todas partes: \(value)")
    }
    let middle = (
      x: (window.x.lowerBound + window.x.upperBound) / 2, y: (window.y.lowerBound + window.y.upperBound) / 2
    )
    if function.isQuadratic, let here = function.derivatives(at: middle.x, middle.y) {
      let (least, greatest) = here.eigenvalues
      let flat = here.flattest
      let rise = here.gradient.x * flat.x + here.gradient.y * flat.y
      if greatest > 0, abs(least) < 1e-9 * greatest, abs(rise) < 1e-9 * greatest {
        var texts = style
        texts.digits = min(style.digits, 3)
        let floor = (middle.x - here.gradient.x / greatest, middle.y - here.gradient.y / greatest)
        let line = Session.line(through: floor, along: flat, names, texts)
        let lambda = symbols == .ascii ? "lambda" : "λ"
        let high = texts.text(greatest)
        return Message(
          en: "a valley with a level floor along \(line), all of it minimum: \(lambda) \(high) against 0",
          es: "un valle de fondo llano a lo largo de \(line), todo él mínimo: \(lambda) \(high) frente a 0")
      }
    }
    return Message(
      en: "(no minimum, maximum or saddle was found in this window)",
      es: "(no se encontró ningún mínimo, máximo ni silla en esta ventana)")
  }

  /// Whether at least three updates on end go to and fro across a direction.
  private static func zigzags(_ points: [Plot.Point], across: (x: Double, y: Double)) -> Bool {
    let moves = zip(points.dropFirst(), points).map { ($0.x - $1.x) * across.x + ($0.y - $1.y) * across.y }
    let reach = moves.reduce(0) { max($0, abs($1)) }
    let isTurn = zip(moves, moves.dropFirst()).map { $0 * $1 < 0 && abs($1) > 1e-3 * reach }
    return zip(isTurn, isTurn.dropFirst()).contains { $0 && $1 }
  }

  /// `y = 1 − 2.41x`: a line as an equation.
  private static func line(
    through point: (x: Double, y: Double), along direction: (x: Double, y: Double), _ names: [String], _ style: Style
  ) -> String {
    guard abs(direction.x) > 1e-9 * abs(direction.y) else { return "\(names[0]) = \(style.text(point.x))" }
    let slope = direction.y / direction.x
    guard abs(slope) > 1e-9 else { return "\(names[1]) = \(style.text(point.y))" }
    let height = point.y - slope * point.x
    let times = names[0].count > 1 ? style.text("·") : ""
    let factor = abs(abs(slope) - 1) < 5e-4 ? "" : style.text(abs(slope)) + times
    let isThroughOrigin = abs(height) < 1e-9
    let minus = style.text("−")
    let sign = isThroughOrigin ? (slope < 0 ? minus : "") : slope < 0 ? " \(minus) " : " + "
    return "\(names[1]) = \(isThroughOrigin ? "" : style.text(height))\(sign)\(factor)\(names[0])"
  }
}

extension Plot.Landmark {
  /// A critical point of a kind that is marked.
  fileprivate init?(_ point: PlaneFunction.CriticalPoint) {
    let kinds: [PointAnalysis.Kind: Kind] = [.minimum: .minimum, .maximum: .maximum, .saddle: .saddle]
    guard let kind = kinds[point.kind] else { return nil }
    self.init(kind, Plot.Point(point.x, point.y))
  }
}

extension HelpTopic {
  static let contour = HelpTopic(
    name: "contour", aliases: ["contorno"],
    usage: ["contour f", "contour f x from -2 to 2 y from -2 to 2 [to FILE.svg]", "contour f from -3 to 3"],
    summary: Message(
      en: "Level lines of a function of two numbers with the path of the current run, the minimum and saddles marked. "
        + "After compare, the paths of all of its runs.",
      es:
        "Curvas de nivel de una función de dos números con el recorrido de la ejecución actual, el mínimo y las sillas "
        + "marcados. Tras compare, los recorridos de todas sus ejecuciones."),
    details: [
      Message(
        en: "Without a window it takes what the run and the minimum need. A unit is as long on both axes, so that the "
          + "gradient stands square on the lines. λ are the eigenvalues of the Hessian at the minimum.",
        es:
          "Sin ventana toma lo que necesitan la ejecución y el mínimo. La unidad es igual en los dos ejes, así que el "
          + "gradiente es perpendicular a las curvas. λ son los autovalores de la hessiana en el mínimo.")
    ],
    examples: ["f(x, y) = 3x^2 + 2x*y + y^2", "contour f"])
}
