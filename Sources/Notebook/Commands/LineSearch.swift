import Autodiff
import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `linesearch f over [0, 5] by bracketing for 8`: the lowest point of a function along a line, round by round.
extension Session {
  /// Rounds of a search that `until` alone ends, at most.
  private static let mostRounds = 1000
  private static let shownRounds = 24

  mutating func lineSearch(_ clauses: LineSearchClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    var problem = try workspace.lineSearch(clauses, in: statement, symbols: symbols)
    let site = clauses.run.objective?.range ?? statement.range
    var reply = Reply()
    do throws(SearchStop) {
      switch problem.search.method {
      case .bracketing, .golden: try searchInterval(&problem, in: &reply)
      case .backtracking: try backtrack(&problem, in: &reply)
      case .exact: try reckonExactly(&problem, in: &reply)
      }
    } catch {
      let name = problem.name.text(symbols)
      throw Diagnostic(
        Message(en: "In \(name): \(error.message.english)", es: "En \(name): \(error.message.spanish)"), at: site,
        advice: error.advice)
    }
    return reply
  }

  /// Why there is nothing to show.
  private struct SearchStop: Error {
    let message: Message
    var advice: Message?
  }

  // MARK: Bracketing and the golden section

  private mutating func searchInterval(
    _ problem: inout LineSearchProblem, in reply: inout Reply
  ) throws(SearchStop) {
    var line = problem.line
    let (interval, wasGiven) = try interval(of: problem, &line)
    var search = IntervalSearch(
      from: interval.lower, to: interval.upper, problem.search.method == .golden ? .golden : .thirds)
    // The values that found the interval do not count.
    let before = line.evaluations
    let isAlongGradient = problem.start != nil
    var until = problem.until
    var hasReached = false
    do {
      for round in 1...(problem.search.rounds ?? Session.mostRounds) {
        try search.narrow { (place) throws(EvaluationError) in
          // Far out along −g there may be no value; where the student set the ends, that is an error.
          isAlongGradient ? line.reachableValue(at: place) : try line.value(at: place)
        }
        hasReached = try until?.holds(at: [Tensor(search.a), Tensor(search.d)], after: round) == true
        if hasReached || isInterrupted() { break }
      }
    } catch {
      throw SearchStop(message: error.message)
    }
    lastSearch = SearchRecord(problem: problem, course: .interval(search))
    reply.line(heading(of: problem, interval: interval))
    if !wasGiven {
      reply.note(
        Message(
          en: "(no interval was given: from 1 the upper end was doubled or halved until it closed in a lowest point)",
          es: "(no se dio un intervalo: desde 1 el extremo superior se duplicó o redujo a la mitad hasta encerrar un "
            + "punto más bajo)")[language])
    }
    reply.block(table(of: search, problem).text(style))
    noteResult(of: search, problem, evaluations: line.evaluations - before, in: &reply)
    noteEnds(of: search, problem, interval, in: &reply)
    if until != nil, !hasReached {
      reply.note(
        Message(
          en: "(the condition was not met in \(search.rounds.count) rounds)",
          es: "(la condición no se cumplió en \(search.rounds.count) rondas)")[language])
    }
    noteExactRate(of: problem, in: &reply)
  }

  private func interval(
    of problem: LineSearchProblem, _ line: inout LineFunction
  ) throws(SearchStop) -> (LineSearch.Interval, wasGiven: Bool) {
    if let interval = problem.search.interval { return (interval, true) }
    let found: LineSearch.Interval?
    do {
      found = try LineSearch.interval(along: &line, start: line.value(at: 0))
    } catch {
      throw SearchStop(message: error.message)
    }
    if let found { return (found, false) }
    throw SearchStop(
      message: Message(
        en: "No rate lowers the objective from this point: there is nothing to search for.",
        es: "Ninguna tasa baja el objetivo desde este punto: no hay nada que buscar."))
  }

  private func table(of search: IntervalSearch, _ problem: LineSearchProblem) -> Table {
    let name = problem.name.text(symbols)
    let isRate = problem.start != nil
    let values = ["b", "c"].map { point in
      isRate ? Message(en: "\(name) at \(point)", es: "\(name) en \(point)")[language] : "\(name)(\(point))"
    }
    let columns =
      [Table.Column("k", kind: .index)] + ["a", "b", "c", "d"].map { Table.Column($0) }
      + [Table.Column(values[0], name: "\(name)(b)"), Table.Column(values[1], name: "\(name)(c)")]
      + [Table.Column(Message(en: "keep", es: "conserva")[language], kind: .text, name: "keep")]
    return Table(columns: columns, count: search.rounds.count, seeing: Session.shownRounds) { place in
      let round = search.rounds[place]
      return [.number(Double(place + 1))]
        + [round.a, round.b, round.c, round.d, round.valueAtB, round.valueAtC].map(Table.Cell.number)
        + [.text(round.keepsLeft ? "[a, c]" : "[b, d]")]
    }.shortened(to: Session.shownRounds)
  }

  /// The middle of the last interval, and what the objective is there.
  private func noteResult(
    of search: IntervalSearch, _ problem: LineSearchProblem, evaluations: Int, in reply: inout Reply
  ) {
    var line = problem.line
    let ends = Reply.unbroken("[\(style.text(search.a)), \(style.text(search.d))]")
    let rate = Reply.unbroken(equation(variable(of: problem), search.middle))
    let place = Message(
      en: "\(rate), the middle of the last interval \(ends)", es: "\(rate), el centro del último intervalo \(ends)")
    reply.line("\(place[language]): \(landing(of: problem, at: search.middle, &line))")
    let name = problem.name.text(symbols)
    let count = search.rounds.count
    reply.line(
      Message(
        en: "\(count) \(count == 1 ? "round" : "rounds"), \(evaluations) values of \(name); "
          + "each round leaves \(share(search.division)) of the interval",
        es: "\(count) \(count == 1 ? "ronda" : "rondas"), \(evaluations) valores de \(name); "
          + "cada ronda deja \(share(search.division)) del intervalo")[language])
  }

  private func share(_ division: IntervalSearch.Division) -> String {
    division == .thirds ? "2/3" : style.text(0.618)
  }

  /// Says so where one end was never given up: the lowest point may lie beyond it.
  private func noteEnds(
    of search: IntervalSearch, _ problem: LineSearchProblem, _ interval: LineSearch.Interval,
    in reply: inout Reply
  ) {
    guard search.rounds.count >= 3 else { return }
    let name = variable(of: problem).text(symbols)
    let upper = style.text(interval.upper)
    let lower = style.text(interval.lower)
    if search.d == interval.upper {
      reply.note(
        Message(
          en: "the end d = \(upper) was never given up: the lowest point may lie beyond it; try a larger interval",
          es: "el extremo d = \(upper) nunca se abandonó: el punto más bajo puede estar más allá; pruebe un intervalo "
            + "mayor")[language])
    } else if search.a == interval.lower, problem.start == nil || interval.lower != 0 {
      reply.note(
        Message(
          en: "the end a = \(lower) was never given up: the lowest point may lie below it; try a larger interval",
          es: "el extremo a = \(lower) nunca se abandonó: el punto más bajo puede estar por debajo; pruebe un "
            + "intervalo mayor")[language])
    } else if search.a == interval.lower {
      reply.note(
        Message(
          en: "the end a = 0 was never given up: the best \(name) is small; try a smaller interval, or more rounds",
          es: "el extremo a = 0 nunca se abandonó: la mejor \(name) es pequeña; pruebe un intervalo menor o más "
            + "rondas")[language])
    }
  }

  /// The exact rate beside the one found, where the objective is quadratic along the line.
  private func noteExactRate(of problem: LineSearchProblem, in reply: inout Reply) {
    guard problem.start != nil, problem.line.isQuadratic else { return }
    var line = problem.line
    guard let (slope, curvature) = try? line.derivativesAtZero(), slope != 0, curvature > 0 else { return }
    let rate = variable(of: problem).text(symbols)
    let value = -slope / curvature
    let formula = Reply.unbroken(
      style.text("\(rate) = g·g/(g·H·g) = \(style.text(-slope))/\(style.text(curvature)) ")
        + "\(style.equals(value)) \(style.text(value))")
    reply.line(
      Message(
        en: "exact, since \(problem.name.text(symbols)) is quadratic here: \(formula)",
        es: "exacta, pues \(problem.name.text(symbols)) es aquí cuadrática: \(formula)")[language])
  }

  // MARK: Backtracking

  private mutating func backtrack(_ problem: inout LineSearchProblem, in reply: inout Reply) throws(SearchStop) {
    var line = problem.line
    var search: Backtracking
    do {
      search = try Backtracking(along: &line, from: problem.search.interval?.upper ?? 1)
    } catch {
      throw SearchStop(message: error.message)
    }
    guard search.slope != 0 else { throw flat }
    search.run(along: &line)
    lastSearch = SearchRecord(problem: problem, course: .backtracking(search))
    let rate = variable(of: problem).text(symbols)
    let name = problem.name.text(symbols)
    reply.line(heading(of: problem, interval: nil))
    let start = style.text(search.start)
    let share = style.text(LineSearch.requiredShare)
    let squared = style.text(-search.slope)
    let limit = style.text("\(start) − \(share)·\(rate)·\(squared)")
    reply.line(
      Message(
        en: "\(rate) is halved until \(name) ≤ limit = \(limit), where \(squared) is g·g",
        es: "\(rate) se reduce a la mitad hasta que \(name) ≤ límite = \(limit), donde \(squared) es g·g")[language])
    let columns = [
      Table.Column("k", kind: .index), Table.Column(rate), Table.Column(name),
      Table.Column(Message(en: "limit", es: "límite")[language], name: "limit"),
      Table.Column(Message(en: "low enough", es: "basta")[language], kind: .text, name: "low enough"),
    ]
    let rows = search.trials.enumerated().map { place, trial -> [Table.Cell] in
      let answer = trial.isEnough ? Message(en: "yes", es: "sí") : Message(en: "no", es: "no")
      return [
        .number(Double(place + 1)), .number(trial.rate), .number(trial.value), .number(trial.limit),
        .text(answer[language]),
      ]
    }
    reply.block(Table(columns: columns, rows: rows).shortened(to: Session.shownRounds).text(style))
    guard search.rate > 0 else {
      reply.line(
        Message(
          en: "No \(rate) was low enough: halved \(search.trials.count) times, f does not fall.",
          es: "Ninguna \(rate) bastó: reducida \(search.trials.count) veces, f no baja.")[language])
      return
    }
    let found = Reply.unbroken(equation(variable(of: problem), search.rate))
    reply.line("\(found): \(landing(of: problem, at: search.rate, &line))")
    noteExactRate(of: problem, in: &reply)
  }

  private var flat: SearchStop {
    SearchStop(
      message: Message(
        en: "The gradient is 0 at this point: there is no direction to search in.",
        es: "El gradiente es 0 en este punto: no hay dirección en la que buscar."))
  }

  // MARK: Exact

  private mutating func reckonExactly(_ problem: inout LineSearchProblem, in reply: inout Reply) throws(SearchStop) {
    var line = problem.line
    guard line.isQuadratic else {
      throw SearchStop(
        message: Message(
          en: "It is not quadratic along −g, so no formula gives the lowest point.",
          es: "No es cuadrática a lo largo de −g, así que ninguna fórmula da el punto más bajo."),
        advice: Message(en: "search for it: by golden", es: "búsquelo: by golden"))
    }
    let slope: Double
    let curvature: Double
    let value: Double
    do {
      (slope, curvature) = try line.derivativesAtZero()
      value = try LineSearch.exactRate(along: &line)
    } catch {
      throw SearchStop(message: error.message)
    }
    guard slope != 0 else { throw flat }
    lastSearch = SearchRecord(problem: problem, course: .exact(rate: value))
    let rate = variable(of: problem)
    reply.line(heading(of: problem, interval: nil))
    let numbers = "\(style.text(-slope))/\(style.text(curvature))"
    let isExact = style.isExact(slope) && style.isExact(curvature)
    let relation = isExact ? "=" : style.text("≈")
    reply.block(
      WorkLayout(lines: [
        .init(style.text("g·g"), [.init(style.text(-slope), relation: style.equals(slope))]),
        .init(style.text("g·H·g"), [.init(style.text(curvature), relation: style.equals(curvature))]),
        .init(
          rate.text(symbols),
          [
            .init(style.text("g·g/(g·H·g)")), .init(numbers, relation: relation),
            .init(style.text(value), relation: style.equals(value)),
          ]),
      ]).text(style))
    reply.line("\(Reply.unbroken(equation(rate, value))): \(landing(of: problem, at: value, &line))")
  }
}

extension HelpTopic {
  static let lineSearch = HelpTopic(
    name: "linesearch", aliases: ["bracketing", "golden", "backtracking", "armijo", "exact"],
    usage: [
      "linesearch f over [0, 5] by bracketing for 8",
      "linesearch f from x = 0, y = 0 [over [0, 0.1]] [by golden] [until d - a < 0.01]", "plot linesearch",
      "train f from x = 5 with gd(lr = linesearch) for 5",
    ],
    summary: Message(
      en: "The lowest point of f along a line: over an interval of its parameter, or from a point along −g, where what "
        + "is searched for is the learning rate. As lr of a rule it is done before every update.",
      es: "El punto más bajo de f en una línea: en un intervalo de su parámetro, o desde un punto a lo largo de −g, "
        + "donde lo que se busca es la tasa de aprendizaje. Como lr de una regla se hace antes de cada actualización."),
    details: [
      Message(
        en: "bracketing: b and c at the thirds of [a, d]; if f(b) < f(c), d becomes c, else a becomes b; the answer is "
          + "the middle. golden: the same at the golden section, with one new value a round.",
        es: "bracketing (acotación): b y c en los tercios de [a, d]; si f(b) < f(c), d pasa a ser c, si no a pasa "
          + "a ser b; la respuesta es el centro. golden: lo mismo en la sección áurea, con un solo valor nuevo por ronda."
      ),
      Message(
        en: "backtracking: the rate is halved until f falls enough (Armijo, share 1e-4). exact: α = g·g/(g·H·g), where "
          + "f is quadratic. plot linesearch draws the last search.",
        es: "backtracking: la tasa se reduce a la mitad hasta que f baja lo suficiente (Armijo, fracción 1e-4). exact: "
          + "α = g·g/(g·H·g), donde f es cuadrática. plot linesearch dibuja la última búsqueda."),
    ],
    examples: [
      "f(x) = x^2 - 4x + 5", "linesearch f over [0, 5] by bracketing for 3",
      .init("linesearch f from x = 0 by exact", prints: "α = 0.5: x = 2, f = 1"),
      .init("train f from x = 0 with gd(lr = linesearch) for 1", prints: "x = 2"),
    ])
}
