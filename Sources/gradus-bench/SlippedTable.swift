import Glibc

/// Twenty rows of Adam on x² as somebody writes them who makes one slip; the arithmetic is plain, not the checker's.
struct SlippedTable: Sendable {
  /// What is written into a line (`m`, `v̂`…) in a step, of its right value and that from which it is made.
  typealias Slip = @Sendable (_ line: String, _ step: Int, _ right: Double, _ source: Double) -> Double

  let title: String
  let columns: [String]
  let slip: Slip

  private static let allColumns = ["x", "f(x)", "f'(x)", "m", "v", "m̂", "v̂", "x new"]

  static let all = [
    SlippedTable(title: "m without 1 − β", columns: allColumns) { $0 == "m" ? $2 + 0.9 * $3 : $2 },
    SlippedTable(title: "m̂ not corrected in step 9", columns: allColumns) { $0 == "m̂" && $1 == 9 ? $3 : $2 },
    SlippedTable(title: "v̂ not corrected, two columns", columns: ["x", "x new"]) { $0 == "v̂" ? $3 : $2 },
    SlippedTable(title: "m̂ not corrected in step 9, two columns", columns: ["x", "x new"]) {
      $0 == "m̂" && $1 == 9 ? $3 : $2
    },
  ]

  /// The run that the table is of.
  static let definitions = "f(x) = x^2; train f from x = 5 with adam(0.1) for 1"

  /// `check table` with the rows, to six digits.
  var statement: String {
    var text = "check table\nt | " + columns.joined(separator: " | ") + "\n"
    var (x, m, v) = (5.0, 0.0, 0.0)
    for step in 1...20 {
      let gradient = slip("f'(x)", step, 2 * x, x)
      m = slip("m", step, 0.9 * m + 0.1 * gradient, gradient)
      v = slip("v", step, 0.999 * v + 0.001 * gradient * gradient, gradient)
      let mean = slip("m̂", step, m / (1 - pow(0.9, Double(step))), m)
      let square = slip("v̂", step, v / (1 - pow(0.999, Double(step))), v)
      let next = slip("x new", step, x - 0.1 * mean / (square.squareRoot() + 1e-8), x)
      let values = [
        "x": x, "f(x)": x * x, "f'(x)": gradient, "m": m, "v": v, "m̂": mean, "v̂": square, "x new": next,
      ]
      let cells = columns.compactMap { values[$0].map(SlippedTable.written) }
      text += "\(step) | " + cells.joined(separator: " | ") + "\n"
      x = next
    }
    return text
  }

  private static func written(_ value: Double) -> String {
    let places = max(0, 5 - (value == 0 ? 0 : Int(log10(value.magnitude).rounded(.down))))
    let power = pow(10, Double(places))
    return "\((value * power).rounded() / power)"
  }
}
