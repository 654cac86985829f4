import Glibc

/// The trajectories of the lessons in plain arithmetic, apart from the engine.
struct PlainDescent {
  /// The columns of a table in the order of `ReferenceNumbers`, as headed in English.
  let columns: [String]
  /// The numbers of each update, from 1.
  let rows: [[String: Double]]

  private static let updates = 60

  init(columns: [String], rows: [[String: Double]]) {
    self.columns = columns
    self.rows = rows
  }

  /// Gradient descent where every parameter moves by the rate times its slope, all from the old point.
  private init(
    _ parameters: [String], from start: [Double], rate: Double,
    value: (name: String, of: ([Double]) -> Double),
    slopes: (names: [String], of: ([Double]) -> [Double]),
    more: ([Double]) -> [String: Double] = { _ in [:] }
  ) {
    let new = parameters.map { $0 + " new" }
    columns = parameters + [value.name] + slopes.names + new
    var point = start
    var rows: [[String: Double]] = []
    for _ in 1...Self.updates {
      let slope = slopes.of(point)
      let next = zip(point, slope).map { $0 - rate * $1 }
      rows.append(
        Dictionary(
          uniqueKeysWithValues: zip(columns, point + [value.of(point)] + slope + next)
        ).merging(more(point)) { own, _ in own })
      point = next
    }
    self.rows = rows
  }

  static func square(rate: Double) -> PlainDescent {
    PlainDescent(
      ["x"], from: [5], rate: rate, value: ("f(x)", { $0[0] * $0[0] }), slopes: (["f'(x)"], { [2 * $0[0]] }))
  }

  static func weight(rate: Double) -> PlainDescent {
    PlainDescent(
      ["w"], from: [0], rate: rate, value: ("f(w)", { ($0[0] - 3) * ($0[0] - 3) }),
      slopes: (["f'(w)"], { [2 * ($0[0] - 3)] }))
  }

  static func twoVariables(from start: [Double], rate: Double) -> PlainDescent {
    PlainDescent(
      ["x", "y"], from: start, rate: rate,
      value: ("f(x, y)", { 3 * $0[0] * $0[0] + 2 * $0[0] * $0[1] + $0[1] * $0[1] }),
      slopes: (["∂f/∂x", "∂f/∂y"], { [6 * $0[0] + 2 * $0[1], 2 * $0[0] + 2 * $0[1]] }))
  }

  static func neuron(rate: Double) -> PlainDescent {
    PlainDescent(
      ["w"], from: [1], rate: rate, value: ("C(w)", { (2 * $0[0] - 4) * (2 * $0[0] - 4) / 2 }),
      slopes: (["C'(w)"], { [2 * (2 * $0[0] - 4)] }), more: { ["ŷ": 2 * $0[0]] })
  }

  static func neuronWithBias(rate: Double) -> PlainDescent {
    let error = { (point: [Double]) in 2 * point[0] + point[1] - 4 }
    return PlainDescent(
      ["w", "b"], from: [1, 0], rate: rate, value: ("C(w, b)", { error($0) * error($0) / 2 }),
      slopes: (["∂C/∂w", "∂C/∂b"], { [2 * error($0), error($0)] }), more: { ["ŷ": 2 * $0[0] + $0[1]] })
  }

  /// Adam on x² from 5, with β₁ = 0.9, β₂ = 0.999, ε = 1e-8.
  private init(adam rate: Double) {
    columns = ["x", "f(x)", "f'(x)", "m", "v", "m̂", "v̂", "x new"]
    var (x, m, v) = (5.0, 0.0, 0.0)
    var rows: [[String: Double]] = []
    for t in 1...Self.updates {
      let g = 2 * x
      m = 0.9 * m + 0.1 * g
      v = 0.999 * v + 0.001 * g * g
      let mHat = m / (1 - pow(0.9, Double(t)))
      let vHat = v / (1 - pow(0.999, Double(t)))
      let next = x - rate * mHat / (vHat.squareRoot() + 1e-8)
      rows.append([
        "x": x, "f(x)": x * x, "f'(x)": g, "g": g, "m": m, "v": v, "m̂": mHat, "v̂": vHat, "x new": next,
      ])
      x = next
    }
    self.rows = rows
  }

  /// By the names of `ReferenceNumbers`.
  static let all: [String: PlainDescent] = [
    "x2/gd/alpha=0.1": square(rate: 0.1),
    "x2/gd/alpha=0.25": square(rate: 0.25),
    "x2/gd/alpha=0.4": square(rate: 0.4),
    "x2/gd/alpha=1": square(rate: 1),
    "w3/gd/alpha=0.1": weight(rate: 0.1),
    "quad/gd/x0=(1,1)/alpha=0.1": twoVariables(from: [1, 1], rate: 0.1),
    "quad/gd/x0=(1,1)/alpha=0.25": twoVariables(from: [1, 1], rate: 0.25),
    "quad/gd/x0=(1,1)/alpha=0.28": twoVariables(from: [1, 1], rate: 0.28),
    "quad/gd/x0=(1,1)/alpha=0.29": twoVariables(from: [1, 1], rate: 0.29),
    "quad/gd/x0=(1,1)/alpha=0.3": twoVariables(from: [1, 1], rate: 0.3),
    "quad/gd/x0=(3,-2)/alpha=0.1": twoVariables(from: [3, -2], rate: 0.1),
    "quad/gd/x0=(1,1)/alpha=1/lambda_max": twoVariables(from: [1, 1], rate: (1 - 0.5.squareRoot()) / 2),
    "quad/gd/x0=(1,1)/alpha=2/lambda_max": twoVariables(from: [1, 1], rate: 1 - 0.5.squareRoot()),
    "neuron/gd/alpha=0.1": neuron(rate: 0.1),
    "neuron_bias/gd/alpha=0.1": neuronWithBias(rate: 0.1),
    "neuron_bias/gd/alpha=0.2": neuronWithBias(rate: 0.2),
    "neuron_bias/gd/alpha=0.4": neuronWithBias(rate: 0.4),
    "x2/adam/alpha=0.1": PlainDescent(adam: 0.1),
    "x2/adam/alpha=1": PlainDescent(adam: 1),
  ].merging(methods) { own, _ in own }
}
