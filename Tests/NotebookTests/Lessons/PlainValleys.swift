import Glibc

/// Gradient descent on the loss of the Gabor model with divisor 8, in plain arithmetic, apart from the engine.
extension PlainDescent {
  private static func valley(from start: [Double]) -> PlainDescent {
    PlainDescent(.gabor(from: start), lines: [], states: 0, updates: 201) { before in
      ([], [], zip(before.point, before.slope).map { $0 - 0.5 * $1 })
    }
  }

  /// Runs of 200 updates, and one more for the value at the end, by names after those of the course's reference.
  static let valleys: [String: PlainDescent] = [
    "gabor/gd/x0=(0,8)": valley(from: [0, 8]),
    "gabor/gd/x0=(-3,3)": valley(from: [-3, 3]),
  ]
}

extension PlainDescent.Objective {
  fileprivate static func gabor(from start: [Double]) -> Self {
    let data = Array(zip([-5.0, -2, 0, 2, 5], [-0.27, -0.61, 0.46, 0.69, -0.08]))
    return Self(
      parameters: ["a", "b"], start: start, valueName: "L(a, b)", slopeNames: ["∂L/∂a", "∂L/∂b"],
      value: { point in
        data.reduce(0) { sum, data in
          let t = point[0] + 0.06 * point[1] * data.0
          let residual = sin(t) * exp(-t * t / 8) - data.1
          return sum + residual * residual
        }
      },
      gradient: { point in
        data.reduce([0, 0]) { sum, data in
          let t = point[0] + 0.06 * point[1] * data.0
          let residual = sin(t) * exp(-t * t / 8) - data.1
          let slope = 2 * residual * exp(-t * t / 8) * (cos(t) - t / 4 * sin(t))
          return [sum[0] + slope, sum[1] + slope * 0.06 * data.0]
        }
      })
  }
}
