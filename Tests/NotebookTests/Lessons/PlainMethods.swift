import Glibc

/// The other methods of the lessons in plain arithmetic, apart from the engine.
extension PlainDescent {
  /// A function of one parameter or more with its gradient.
  struct Objective: Sendable {
    let parameters: [String]
    let start: [Double]
    let valueName: String
    let slopeNames: [String]
    let value: @Sendable ([Double]) -> Double
    let gradient: @Sendable ([Double]) -> [Double]

    static let square = Objective(
      parameters: ["x"], start: [5], valueName: "f(x)", slopeNames: ["f'(x)"],
      value: { $0[0] * $0[0] }, gradient: { [2 * $0[0]] })

    static let twoVariables = Objective(
      parameters: ["x", "y"], start: [1, 1], valueName: "q(x, y)", slopeNames: ["∂q/∂x", "∂q/∂y"],
      value: { 3 * $0[0] * $0[0] + 2 * $0[0] * $0[1] + $0[1] * $0[1] },
      gradient: { [6 * $0[0] + 2 * $0[1], 2 * $0[0] + 2 * $0[1]] })

    static func weight(from start: Double, named name: String = "f") -> Objective {
      Objective(
        parameters: ["w"], start: [start], valueName: "\(name)(w)", slopeNames: ["\(name)'(w)"],
        value: { ($0[0] - 3) * ($0[0] - 3) }, gradient: { [2 * ($0[0] - 3)] })
    }

    static let parabola = Objective(
      parameters: ["c"], start: [0], valueName: "P(c)", slopeNames: ["P'(c)"],
      value: { $0[0] * $0[0] - 4 * $0[0] + 5 }, gradient: { [2 * $0[0] - 4] })

    static let quartic = Objective(
      parameters: ["x"], start: [3], valueName: "h(x)", slopeNames: ["h'(x)"],
      value: { $0[0] * $0[0] * $0[0] * $0[0] }, gradient: { [4 * $0[0] * $0[0] * $0[0]] })

    static let cubic = Objective(
      parameters: ["x"], start: [2], valueName: "h(x)", slopeNames: ["h'(x)"],
      value: { $0[0] * $0[0] * $0[0] - 3 * $0[0] }, gradient: { [3 * $0[0] * $0[0] - 3] })
  }

  /// What an update knows: its number from 1, the point, the gradient there, and the state so far, zeros at first.
  typealias Before = (t: Int, point: [Double], slope: [Double], state: [[Double]])
  /// What the lines of a method give, in their order, which numbers of them are kept as the state, and the new point.
  typealias After = (lines: [[Double]], state: [[Double]], point: [Double])

  /// A method with its lines by name: `θ̃` is named after each parameter, the others have it in brackets if there are
  /// several.
  init(_ objective: Objective, lines: [String], states: Int = 1, updates: Int = 60, _ update: (Before) -> After) {
    let parameters = objective.parameters
    let names = lines.map { line in
      parameters.map { line == "θ̃" ? "\($0)\u{303}" : parameters.count == 1 ? line : "\(line)[\($0)]" }
    }
    let columns =
      parameters + [objective.valueName] + objective.slopeNames + names.joined() + parameters.map { $0 + " new" }
    var point = objective.start
    var state = Array(repeating: point.map { _ in 0.0 }, count: states)
    var rows: [[String: Double]] = []
    for t in 1...updates {
      let slope = objective.gradient(point)
      let after = update((t, point, slope, state))
      let numbers = point + [objective.value(point)] + slope + after.lines.joined() + after.point
      rows.append(Dictionary(uniqueKeysWithValues: zip(columns, numbers)))
      (point, state) = (after.point, after.state)
    }
    self.init(columns: columns, rows: rows)
  }

  /// Each entry of two vectors put together.
  private static func each(_ a: [Double], _ b: [Double], _ combine: (Double, Double) -> Double) -> [Double] {
    zip(a, b).map(combine)
  }

  static func momentum(
    _ objective: Objective, rate: Double, rateInside: Bool, damping: Double = 1
  ) -> PlainDescent {
    PlainDescent(objective, lines: [rateInside ? "v" : "m"]) { before in
      let velocity = each(before.state[0], before.slope) { 0.9 * $0 + (rateInside ? rate : 0.1) * $1 }
      let point = each(before.point, velocity) { damping * $0 - (rateInside ? 1 : rate) * $1 }
      return ([velocity], [velocity], point)
    }
  }

  /// Nesterov with β = 0.9, looking ahead by a part of the state.
  static func nesterov(
    _ objective: Objective, rate: Double, rateInside: Bool, ahead: Double
  ) -> PlainDescent {
    PlainDescent(objective, lines: ["θ̃", "g̃", rateInside ? "v" : "m"]) { before in
      let look = each(before.point, before.state[0]) { $0 - ahead * $1 }
      let slope = objective.gradient(look)
      let velocity = each(before.state[0], slope) { 0.9 * $0 + (rateInside ? rate : 0.1) * $1 }
      let point = each(before.point, velocity) { $0 - (rateInside ? 1 : rate) * $1 }
      return ([look, slope, velocity], [velocity], point)
    }
  }

  static func adagrad(_ objective: Objective, rate: Double) -> PlainDescent {
    PlainDescent(objective, lines: ["S"]) { before in
      let sum = each(before.state[0], before.slope) { $0 + $1 * $1 }
      let move = each(before.slope, sum) { rate * $0 / ($1 + 1e-7).squareRoot() }
      return ([sum], [sum], each(before.point, move, -))
    }
  }

  static func rmsprop(rate: Double) -> PlainDescent {
    PlainDescent(.square, lines: ["S"]) { before in
      let mean = each(before.state[0], before.slope) { 0.9 * $0 + 0.1 * $1 * $1 }
      let move = each(before.slope, mean) { rate * $0 / ($1 + 1e-6).squareRoot() }
      return ([mean], [mean], each(before.point, move, -))
    }
  }

  static let adadelta = PlainDescent(.square, lines: ["S", "Δx", "D"], states: 2) { before in
    let mean = 0.95 * before.state[0][0] + 0.05 * before.slope[0] * before.slope[0]
    let move = -((before.state[1][0] + 1e-6).squareRoot() / (mean + 1e-6).squareRoot()) * before.slope[0]
    let moves = 0.95 * before.state[1][0] + 0.05 * move * move
    return ([[mean], [move], [moves]], [[mean], [moves]], [before.point[0] + move])
  }

  /// Progressive decay, s from 0.
  static func decay(rate: Double, decay: Double) -> PlainDescent {
    PlainDescent(.square, lines: ["η"]) { before in
      let now = rate / (1 + Double(before.t - 1) * decay)
      return ([[now]], before.state, [before.point[0] - now * before.slope[0]])
    }
  }

  static func newton(_ objective: Objective, called name: String, second: @escaping (Double) -> Double) -> PlainDescent
  {
    PlainDescent(objective, lines: [name, "v"]) { before in
      let curvature = second(before.point[0])
      let move = -before.slope[0] / curvature
      return ([[curvature], [move]], before.state, [before.point[0] + move])
    }
  }

  static func gradientDescent(_ objective: Objective, rate: Double) -> PlainDescent {
    PlainDescent(objective, lines: []) { before in
      ([], before.state, each(before.point, before.slope) { $0 - rate * $1 })
    }
  }

  /// Gradient descent that shortens a gradient longer than 1 to the length 1.
  static func clipped(_ objective: Objective, rate: Double) -> PlainDescent {
    PlainDescent(objective, lines: ["k"], states: 0) { before in
      let length = before.slope.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let part = length > 1 ? 1 / length : 1
      return ([[part]], [], each(before.point, before.slope) { $0 - rate * part * $1 })
    }
  }

  /// By the names of `ReferenceNumbers`.
  static let methods: [String: PlainDescent] = [
    "x2/gd/alpha=0.5": square(rate: 0.5),
    "x2/gd/alpha=0.75": square(rate: 0.75),
    "x2/gd/alpha=1.1": square(rate: 1.1),
    "parabola/gd/alpha=0.1": gradientDescent(.parabola, rate: 0.1),
    "regression/gd/alpha=0.01": wholeLine(rate: 0.01),
    "regression/gd/alpha=0.05": wholeLine(rate: 0.05),
    "x2/momentum_ema": momentum(.square, rate: 0.1, rateInside: false),
    "x2/momentum_heavy_ball": momentum(.square, rate: 0.1, rateInside: true),
    "x2/momentum_003_as_printed": momentum(.square, rate: 0.1, rateInside: true, damping: 0.9),
    "w3/momentum_003_as_printed/x0=3": momentum(.weight(from: 3), rate: 0.1, rateInside: true, damping: 0.9),
    "quad/momentum_heavy_ball": momentum(.twoVariables, rate: 0.1, rateInside: true),
    "x2/nesterov_ema_001": nesterov(.square, rate: 0.1, rateInside: false, ahead: 0.1),
    "x2/nesterov_ema_exact": nesterov(.square, rate: 0.1, rateInside: false, ahead: 0.1 * 0.9),
    "x2/nesterov_heavy_ball": nesterov(.square, rate: 0.1, rateInside: true, ahead: 0.9),
    "quad/nesterov_heavy_ball": nesterov(.twoVariables, rate: 0.1, rateInside: true, ahead: 0.9),
    "x2/adagrad_eps_inside/alpha=1": adagrad(.square, rate: 1),
    "x2/adagrad_eps_inside": adagrad(.square, rate: 0.1),
    "quad/adagrad_eps_inside": adagrad(.twoVariables, rate: 0.1),
    "x2/rmsprop_eps_inside": rmsprop(rate: 0.1),
    "x2/adadelta": adadelta,
    "x2/decay_s_from_0": decay(rate: 0.1, decay: 0.1),
    "x2/decay_s_from_0/eta0=1,etad=1": decay(rate: 1, decay: 1),
  ]

  /// Runs of the lessons that the reference has not.
  static let beyondReference: [String: PlainDescent] = [
    "regression/gd/alpha=0.06": wholeLine(rate: 0.06),
    "w3/newton/x0=5": newton(.weight(from: 5, named: "E"), called: "E''(w)", second: { _ in 2 }),
    "cubic/newton/x0=2": newton(.cubic, called: "h''(x)", second: { 6 * $0 }),
    "x4/gd/x0=3": gradientDescent(.quartic, rate: 0.1),
    "x4/gd_clip_norm/x0=3": clipped(.quartic, rate: 0.1),
    "x2/momentum_heavy_ball/eta=0.01": momentum(.square, rate: 0.01, rateInside: true),
  ].merging(exactSearches) { own, _ in own }.merging(bounds) { own, _ in own }.merging(valleys) { own, _ in own }
    .merging(batches) { own, _ in own }
}
