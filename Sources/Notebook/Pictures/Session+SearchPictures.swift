import Interpreter
import Language
import Optimization
import Presentation
import Wording

/// A search along a line that was made, with what it tried.
struct SearchRecord: Sendable {
  enum Course: Sendable {
    case interval(IntervalSearch)
    case backtracking(Backtracking)
    case exact(rate: Double)
  }

  let problem: LineSearchProblem
  let course: Course
}

// `plot linesearch`: the function along the line, what the search tried, and the interval as it shrinks.
extension Session {
  /// Rounds that are drawn; the intervals after them are too short to be seen.
  private static let drawnRounds = 8

  /// Whether the search is meant, and nothing of the student's that has its name.
  func isLineSearch(_ clauses: PlotClauses) -> Bool {
    guard clauses.items.count == 1, let name = clauses.items[0].column?.name, name == "linesearch" else { return false }
    return workspace.values[name] == nil && workspace.functions[name] == nil
  }

  func searchPicture(_ clauses: PlotClauses, _ statement: Statement) throws(Diagnostic) -> Picture {
    guard let record = lastSearch else {
      throw Diagnostic(
        Message(en: "There was no line search yet.", es: "Todavía no hubo ninguna búsqueda en línea."),
        at: statement.range,
        advice: Message("linesearch f over [0, 5] by bracketing for 8"))
    }
    let problem = record.problem
    var line = problem.line
    var view = view(of: record, &line)
    if let window = clauses.window { view.window = try workspace.window(window, symbols: symbols) }
    let window = view.window
    let curve = SampledCurve(from: window.lowerBound, to: window.upperBound) { place in line.reachableValue(at: place) }
    guard let range = curve.range else {
      throw Diagnostic(
        Message(en: "It has no value in this window.", es: "No tiene ningún valor en esta ventana."),
        at: statement.range)
    }
    let (name, variable) = (problem.name.text(symbols), self.variable(of: problem).text(symbols))
    let tried = view.tried.filter { window.contains($0.point.x) && $0.point.y.isFinite }
    var series = [Plot.Series(name, .curve, curve.pieces)]
    if let limit = view.limit {
      series.append(
        Plot.Series(
          Message(en: "limit", es: "límite")[language], .curve,
          [[window.lowerBound, window.upperBound].map { Plot.Point($0, limit($0)) }]))
    }
    if !tried.isEmpty {
      // Each point is a piece of its own: nothing leads from one to the next.
      series.append(
        Plot.Series(
          view.triedName[language], .path(numbers: tried.map(\.number), isJoined: false), tried.map { [$0.point] }))
    }
    let values = [range.lowerBound, range.upperBound] + tried.map(\.point.y)
    var plot = Plot(
      title: heading(of: problem, interval: nil),
      x: Axis(variable, from: window.lowerBound, to: window.upperBound),
      y: Axis(
        problem.start == nil ? "\(name)(\(variable))" : name, holding: values,
        scale: clauses.logarithmic == nil ? .linear : .logarithmic, marksZero: true),
      series: series)
    plot.landmarks = view.lowest.map { [Plot.Landmark(.minimum, $0)] } ?? []
    if !view.brackets.isEmpty { plot.brackets = Plot.Brackets(view.bracketName, view.brackets) }
    return Picture(plot: plot, notes: view.note.map { [$0] } ?? [])
  }

  /// What there is to draw of a search.
  private struct SearchView {
    var window: ClosedRange<Double>
    var tried: [(number: Int, point: Plot.Point)] = []
    var triedName = Message("")
    var brackets: [Plot.Bracket] = []
    var bracketName = ""
    var lowest: Plot.Point?
    /// The line below which a value is low enough.
    var limit: ((Double) -> Double)?
    var note: Message?
  }

  private func view(of record: SearchRecord, _ line: inout LineFunction) -> SearchView {
    switch record.course {
    case .interval(let search): view(of: search)
    case .backtracking(let search): view(of: search, record)
    case .exact(let rate):
      SearchView(
        window: 0...max(2 * rate, .leastNormalMagnitude), lowest: Plot.Point(rate, line.reachableValue(at: rate)))
    }
  }

  private func view(of search: IntervalSearch) -> SearchView {
    let rounds = search.rounds.prefix(Session.drawnRounds).enumerated().map { (number: $0 + 1, round: $1) }
    var view = SearchView(window: (search.rounds.first?.a ?? 0)...(search.rounds.first?.d ?? 1))
    var places: Set<Double> = []
    for (number, round) in rounds {
      // The golden section uses a point again.
      for (place, value) in [(round.b, round.valueAtB), (round.c, round.valueAtC)] where places.insert(place).inserted {
        view.tried.append((number, Plot.Point(place, value)))
      }
    }
    view.triedName = Message(en: "b and c of round k", es: "b y c de la ronda k")
    view.brackets = rounds.map { Plot.Bracket(number: $0, from: $1.a, to: $1.d, inner: [$1.b, $1.c]) }
    view.bracketName = Message(en: "a, b, c, d", es: "a, b, c, d")[language]
    let count = search.rounds.count
    if count > rounds.count {
      view.note = Message(
        en: "(the first \(rounds.count) of \(count) rounds)", es: "(las primeras \(rounds.count) de \(count) rondas)")
    }
    return view
  }

  private func view(of search: Backtracking, _ record: SearchRecord) -> SearchView {
    // The rates tried first may lie so far out that the place where f falls could not be seen.
    let all = search.trials.enumerated().map { (number: $0 + 1, trial: $1) }
    let last = search.trials.last?.rate ?? 1
    let trials = all.filter { $0.trial.rate <= 4 * last }.suffix(Session.drawnRounds)
    var view = SearchView(window: 0...(trials.first?.trial.rate ?? last))
    view.tried = trials.map { ($0.number, Plot.Point($0.trial.rate, $0.trial.value)) }
    let rate = variable(of: record.problem).text(symbols)
    view.triedName = Message(en: "\(rate) tried k-th", es: "\(rate) probada en k-ésimo lugar")
    view.brackets = trials.map { Plot.Bracket(number: $0.number, from: 0, to: $0.trial.rate) }
    view.bracketName = "[0, \(rate)]"
    view.limit = { search.start + LineSearch.requiredShare * $0 * search.slope }
    if trials.count < all.count {
      view.note = Message(
        en: "(the last \(trials.count) of \(all.count) rates tried)",
        es: "(las últimas \(trials.count) de \(all.count) tasas probadas)")
    }
    return view
  }
}
