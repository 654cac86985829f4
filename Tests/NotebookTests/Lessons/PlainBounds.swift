/// Gradient descent with its error and the bound of the 1/k theorem, in plain arithmetic, apart from the engine.
extension PlainDescent {
  private static func bounded(
    _ objective: Objective, rate: Double, minimiser: [Double], lowest: Double = 0
  ) -> PlainDescent {
    let name = objective.valueName.prefix { $0 != "(" }
    let plain = PlainDescent(objective, lines: [], states: 0) { before in
      ([], [], zip(before.point, before.slope).map { $0 - rate * $1 })
    }
    let squares = zip(objective.start, minimiser).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let rows = plain.rows.enumerated().map { index, row in
      let point = objective.parameters.map { row[$0 + " new"] ?? .nan }
      let bound = squares / (2 * rate * Double(index + 1))
      let error = objective.value(point) - lowest
      return row.merging(["\(name) - \(name)*": error, "bound": bound, "cota": bound, "α": rate]) { own, _ in own }
    }
    return PlainDescent(columns: plain.columns, rows: rows)
  }

  /// Runs with their bounds, by names after those of `ReferenceNumbers`.
  static let bounds: [String: PlainDescent] = [
    "x2/bound/alpha=0.1": bounded(.square, rate: 0.1, minimiser: [0]),
    "w3/bound/alpha=0.1": bounded(.weight(from: 0, named: "E"), rate: 0.1, minimiser: [3]),
    "parabola/bound/alpha=0.1": bounded(.parabola(named: "p"), rate: 0.1, minimiser: [2], lowest: 1),
    "neuron/bound/alpha=0.1": bounded(
      Objective(
        parameters: ["w"], start: [1], valueName: "C(w)", slopeNames: ["C'(w)"],
        value: { (2 * $0[0] - 4) * (2 * $0[0] - 4) / 2 }, gradient: { [2 * (2 * $0[0] - 4)] }),
      rate: 0.1, minimiser: [2]),
    "quad/bound/alpha=0.1": bounded(.twoVariables, rate: 0.1, minimiser: [0, 0]),
    "regression/bound/alpha=0.01": bounded(.regression(named: "S"), rate: 0.01, minimiser: [0.9, 1.4], lowest: 0.2),
    "x4/gd/alpha=1": bounded(
      Objective(
        parameters: ["x"], start: [10], valueName: "h(x)", slopeNames: ["h'(x)"],
        value: { $0[0] * $0[0] * $0[0] * $0[0] }, gradient: { [4 * $0[0] * $0[0] * $0[0]] }),
      rate: 1, minimiser: [0]),
  ]
}
