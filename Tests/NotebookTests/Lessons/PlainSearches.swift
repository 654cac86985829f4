/// Gradient descent with the exact rate along −g of a quadratic, in plain arithmetic, apart from the engine.
extension PlainDescent {
  private static func exactSearch(
    _ objective: Objective, curvature: @escaping @Sendable ([Double]) -> Double
  ) -> PlainDescent {
    var rates: [Double] = []
    let plain = PlainDescent(objective, lines: [], states: 0) { before in
      let squares = before.slope.reduce(0) { $0 + $1 * $1 }
      let rate = squares == 0 ? 0 : squares / curvature(before.slope)
      rates.append(rate)
      return ([], [], zip(before.point, before.slope).map { $0 - rate * $1 })
    }
    let rows = zip(plain.rows, rates).map { row, rate in row.merging(["α": rate]) { own, _ in own } }
    return PlainDescent(columns: plain.columns + ["α"], rows: rows)
  }

  /// Runs with the exact rate, by names after those of `ReferenceNumbers`.
  static let exactSearches: [String: PlainDescent] = [
    "parabola/exact/x0=0": exactSearch(
      .parabola(named: "f"), curvature: { 2 * $0[0] * $0[0] }),
    "quad/exact/x0=(1,1)": exactSearch(
      .twoVariables, curvature: { 6 * $0[0] * $0[0] + 4 * $0[0] * $0[1] + 2 * $0[1] * $0[1] }),
    "regression/exact/x0=(0,0)": exactSearch(
      .regression(), curvature: { 8 * $0[0] * $0[0] + 24 * $0[0] * $0[1] + 28 * $0[1] * $0[1] }),
  ]
}

extension PlainDescent.Objective {
  static func parabola(named name: String) -> Self {
    Self(
      parameters: ["x"], start: [0], valueName: "\(name)(x)", slopeNames: ["\(name)'(x)"],
      value: { $0[0] * $0[0] - 4 * $0[0] + 5 }, gradient: { [2 * $0[0] - 4] })
  }

  /// The sum of squares for the points (0, 1), (1, 2), (2, 4) and (3, 5).
  static func regression(named name: String = "L") -> Self {
    Self(
      parameters: ["a", "b"], start: [0, 0], valueName: "\(name)(a, b)", slopeNames: ["∂\(name)/∂a", "∂\(name)/∂b"],
      value: { point in
        zip([0.0, 1, 2, 3], [1.0, 2, 4, 5]).reduce(0) { sum, data in
          let residual = point[0] + point[1] * data.0 - data.1
          return sum + residual * residual
        }
      },
      gradient: { point in
        zip([0.0, 1, 2, 3], [1.0, 2, 4, 5]).reduce([0, 0]) { sum, data in
          let residual = point[0] + point[1] * data.0 - data.1
          return [sum[0] + 2 * residual, sum[1] + 2 * residual * data.0]
        }
      })
  }
}
