import Foundation

/// An objective in plain arithmetic, with what people do wrong in it.
///
/// Its numbers may be several parameters or the entries of one vector: the arithmetic is the same.
struct PlainProblem: Sendable {
  typealias Slip<Value> = (names: [String], formula: @Sendable ([Double]) -> Value)

  let setup: [String]
  let objective: String
  /// One name for each number: `x` and `y`, or `x[0]` and `x[1]`.
  let parameters: [String]
  let start: [Double]
  let value: @Sendable ([Double]) -> Double
  let gradient: @Sendable ([Double]) -> [Double]
  /// The matrix of second derivatives, row by row; nil where it cannot be inverted.
  var hessian: (@Sendable ([Double]) -> [Double])?
  /// Slips in the gradient and in the value: the checker's names for them, and the formula.
  var gradientSlips: [Slip<[Double]>] = []
  var valueSlips: [Slip<Double>] = []

  var isVector: Bool { parameters[0].hasSuffix("]") }
  var startText: String {
    if isVector { return "\(parameters[0].prefix(1)) = [\(start.map { "\($0)" }.joined(separator: ", "))]" }
    return zip(parameters, start).map { "\($0) = \($1)" }.joined(separator: ", ")
  }
  var valueHeading: String {
    isVector ? "\(objective)(\(parameters[0].prefix(1)))" : "\(objective)(\(parameters.joined(separator: ", ")))"
  }
  func gradientHeading(_ index: Int) -> String {
    if isVector { return "\(objective)'(\(parameters[0].prefix(1)))[\(index)]" }
    return parameters.count == 1 ? "\(objective)'(\(parameters[0]))" : "∂\(objective)/∂\(parameters[index])"
  }
  /// The second derivative of a function of one number.
  var curvatureHeading: String { "\(objective)''(\(parameters[0]))" }
  /// The heading of a rule's line for a number: `m`, `m[x]`, `m[0]`; `x̃` and `Δx` for `θ̃` and `Δθ`.
  func heading(_ line: String, _ index: Int) -> String {
    if ["k", "lr"].contains(line) { return line }
    if line.hasPrefix("H") || line == curvatureHeading { return line }
    if line.unicodeScalars.contains("θ") {
      let own = isVector ? String(parameters[0].prefix(1)) : parameters[index]
      let name = line.unicodeScalars.map { $0 == "θ" ? own : String($0) }.joined()
      return isVector ? "\(name)[\(index)]" : name
    }
    if isVector { return "\(line)[\(index)]" }
    return parameters.count == 1 ? line : "\(line)[\(parameters[index])]"
  }

  static func random(_ dice: inout Dice) -> PlainProblem {
    switch dice.below(12) {
    case 0, 1:
      parabola(
        a: dice.pick([0.5, 1, 1.5, 2, 3]), c: dice.number(1...5, parts: 2), start: dice.number(-3...6, parts: 10))
    case 2, 3:
      bowl(
        a: dice.pick([1.5, 2, 3]), b: dice.pick([-1, 1, 1.5, 2]), c: dice.pick([1, 2, 2.5]),
        start: [dice.number(1...3, parts: 10), dice.number(-3...2, parts: 10)])
    case 4: neuron(x: dice.pick([2, 3, 1.5]), y: dice.number(3...7, parts: 2), start: dice.number(0...1, parts: 10))
    case 5:
      neuronWithBias(
        x: dice.pick([2, 3]), y: dice.pick([4, 5, 6.5]),
        start: [dice.number(0...1, parts: 10), dice.number(0...1, parts: 5)])
    case 6:
      sigmoidNeuron(x: dice.pick([2, 1.5]), y: dice.pick([0.9, 0.2]), start: dice.number(-1...1, parts: 5) + 0.1)
    case 7: regression(start: dice.number(-1...1, parts: 10))
    case 8: cubic(a: dice.pick([2, 3, 5]), start: dice.number(1...2, parts: 10) + 0.5)
    case 9: wave(a: dice.pick([2, 3]), start: dice.pick([0.8, 1.2, 2.1]))
    case 10: cosine(a: dice.pick([2, 3]), start: dice.pick([0.8, 1.3, 2.2]))
    default:
      vector(
        a: dice.pick([[1, 3], [2, 1.5]]), start: [dice.number(1...3, parts: 10), dice.number(1...3, parts: 10)])
    }
  }

  private static func text(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }
  private static func signed(_ number: Double) -> String { number < 0 ? "- \(text(-number))" : "+ \(text(number))" }

  static func parabola(a: Double, c: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = \(text(a))*(x - \(text(c)))^2"], objective: "f", parameters: ["x"], start: [start],
      value: { a * pow($0[0] - c, 2) }, gradient: { [2 * a * ($0[0] - c)] }, hessian: { _ in [2 * a] })
    problem.gradientSlips = [
      (["value for derivative"], { [a * pow($0[0] - c, 2)] }), (["factor lost", "half"], { [a * ($0[0] - c)] }),
      (["factor too many"], { [4 * a * ($0[0] - c)] }), (["sign inside"], { [2 * a * ($0[0] + c)] }),
      (["other way round"], { [2 * a * (c - $0[0])] }), (["term dropped"], { [2 * a * $0[0]] }),
    ]
    problem.valueSlips = [
      (["power lost"], { a * ($0[0] - c) }), (["sign inside"], { a * pow($0[0] + c, 2) }),
      (["doubled for squared"], { a * 2 * ($0[0] - c) }),
    ]
    return problem
  }

  static func bowl(a: Double, b: Double, c: Double, start: [Double]) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x, y) = \(text(a))*x^2 \(signed(b))*x*y + \(text(c))*y^2"], objective: "f", parameters: ["x", "y"],
      start: start, value: { a * $0[0] * $0[0] + b * $0[0] * $0[1] + c * $0[1] * $0[1] },
      gradient: { [2 * a * $0[0] + b * $0[1], b * $0[0] + 2 * c * $0[1]] },
      hessian: { _ in [2 * a, b, b, 2 * c] })
    problem.gradientSlips = [
      (["term dropped"], { [2 * a * $0[0], b * $0[0] + 2 * c * $0[1]] }),
      (["term dropped"], { [2 * a * $0[0] + b * $0[1], 2 * c * $0[1]] }),
      (["factor too many"], { [2 * (2 * a * $0[0] + b * $0[1]), b * $0[0] + 2 * c * $0[1]] }),
      (["sign inside"], { [2 * a * $0[0] - b * $0[1], b * $0[0] + 2 * c * $0[1]] }),
      (["wrong operand"], { [2 * a * $0[0] + b * $0[1], 2 * a * $0[0] + b * $0[1]] }),
    ]
    problem.valueSlips = [
      (["term dropped"], { a * $0[0] * $0[0] + c * $0[1] * $0[1] }),
      (["power lost"], { a * $0[0] + b * $0[0] * $0[1] + c * $0[1] * $0[1] }),
    ]
    return problem
  }

  static func neuron(x: Double, y: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["C(w) = 1/2 (w*x - y)^2", "x = \(text(x))", "y = \(text(y))"], objective: "C", parameters: ["w"],
      start: [start], value: { 0.5 * pow($0[0] * x - y, 2) }, gradient: { [x * ($0[0] * x - y)] },
      hessian: { _ in [x * x] })
    problem.gradientSlips = [
      (["factor lost"], { [$0[0] * x - y] }), (["factor too many"], { [2 * x * ($0[0] * x - y)] }),
      (["other way round"], { [x * (y - $0[0] * x)] }), (["value for derivative"], { [0.5 * pow($0[0] * x - y, 2)] }),
      (["wrong operand"], { [y * ($0[0] * x - y)] }), (["half"], { [x * ($0[0] * x - y) / 2] }),
    ]
    problem.valueSlips = [
      (["power lost"], { 0.5 * ($0[0] * x - y) }), (["divisor lost", "factor lost"], { pow($0[0] * x - y, 2) }),
    ]
    return problem
  }

  static func neuronWithBias(x: Double, y: Double, start: [Double]) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["C(w, b) = 1/2 (w*x + b - y)^2", "x = \(text(x))", "y = \(text(y))"], objective: "C",
      parameters: ["w", "b"],
      start: start, value: { 0.5 * pow($0[0] * x + $0[1] - y, 2) },
      gradient: { [x * ($0[0] * x + $0[1] - y), $0[0] * x + $0[1] - y] })
    problem.gradientSlips = [
      (["factor lost"], { [$0[0] * x + $0[1] - y, $0[0] * x + $0[1] - y] }),
      (["term dropped"], { [x * ($0[0] * x - y), $0[0] * x + $0[1] - y] }),
    ]
    problem.valueSlips = [
      (["power lost"], { 0.5 * ($0[0] * x + $0[1] - y) }), (["term dropped"], { 0.5 * pow($0[0] * x - y, 2) }),
    ]
    return problem
  }

  static func sigmoidNeuron(x: Double, y: Double, start: Double) -> PlainProblem {
    @Sendable func output(_ w: Double) -> Double { 1 / (1 + exp(-w * x)) }
    @Sendable func slope(_ w: Double) -> Double { output(w) * (1 - output(w)) }
    var problem = PlainProblem(
      setup: ["C(w) = 1/2 (σ(w*x) - y)^2", "x = \(text(x))", "y = \(text(y))"], objective: "C", parameters: ["w"],
      start: [start], value: { 0.5 * pow(output($0[0]) - y, 2) },
      gradient: { [x * slope($0[0]) * (output($0[0]) - y)] })
    problem.gradientSlips = [
      (["factor lost"], { [x * (output($0[0]) - y)] }), (["factor lost"], { [slope($0[0]) * (output($0[0]) - y)] }),
      (["factor lost"], { [x * output($0[0]) * (output($0[0]) - y)] }),
      (["other way round"], { [x * slope($0[0]) * (y - output($0[0]))] }),
    ]
    problem.valueSlips = [
      (["function left out"], { 0.5 * pow($0[0] * x - y, 2) }), (["power lost"], { 0.5 * (output($0[0]) - y) }),
    ]
    return problem
  }

  static func regression(start: Double) -> PlainProblem {
    let x = [1.0, 2, 3]
    let y = [2.0, 3, 5]
    @Sendable func sum(_ term: (Double, Double) -> Double) -> Double { zip(x, y).reduce(0) { $0 + term($1.0, $1.1) } }
    var problem = PlainProblem(
      setup: ["C(w) = mean((w*x - y)^2)", "x = [1, 2, 3]", "y = [2, 3, 5]"], objective: "C", parameters: ["w"],
      start: [start], value: { point in sum { pow(point[0] * $0 - $1, 2) } / 3 },
      gradient: { point in [2 * sum { $0 * (point[0] * $0 - $1) } / 3] },
      hessian: { _ in [2 * sum { x, _ in x * x } / 3] })
    problem.gradientSlips = [
      (["sum for mean", "divisor lost"], { point in [2 * sum { $0 * (point[0] * $0 - $1) }] }),
      (["factor lost", "half"], { point in [sum { $0 * (point[0] * $0 - $1) } / 3] }),
      (["other way round"], { point in [2 * sum { $0 * ($1 - point[0] * $0) } / 3] }),
      (["factor lost"], { point in [2 * sum { point[0] * $0 - $1 } / 3] }),
    ]
    problem.valueSlips = [
      (["sum for mean"], { point in sum { pow(point[0] * $0 - $1, 2) } }),
      (["half"], { point in sum { pow(point[0] * $0 - $1, 2) } / 6 }),
    ]
    return problem
  }

  static func cubic(a: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = x^3 - \(text(a))*x"], objective: "f", parameters: ["x"], start: [start],
      value: { pow($0[0], 3) - a * $0[0] }, gradient: { [3 * $0[0] * $0[0] - a] }, hessian: { [6 * $0[0]] })
    problem.gradientSlips = [
      (["term dropped"], { [3 * $0[0] * $0[0]] }), (["factor lost"], { [$0[0] * $0[0] - a] }),
      (["sign inside"], { [3 * $0[0] * $0[0] + a] }), (["power not lowered"], { [3 * pow($0[0], 3) - a] }),
      (["power lost"], { [3 * $0[0] - a] }), (["doubled for squared"], { [3 * 2 * $0[0] - a] }),
    ]
    problem.valueSlips = [
      (["sign inside"], { pow($0[0], 3) + a * $0[0] }), (["power lost"], { pow($0[0], 2) - a * $0[0] }),
      (["term dropped"], { pow($0[0], 3) }),
    ]
    return problem
  }

  static func wave(a: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = \(text(a))*sin(x) + x^2"], objective: "f", parameters: ["x"], start: [start],
      value: { a * sin($0[0]) + $0[0] * $0[0] }, gradient: { [a * cos($0[0]) + 2 * $0[0]] },
      hessian: { [-a * sin($0[0]) + 2] })
    problem.gradientSlips = [
      (["sine for cosine"], { [a * sin($0[0]) + 2 * $0[0]] }), (["factor lost"], { [cos($0[0]) + 2 * $0[0]] }),
      (["sign inside"], { [a * cos($0[0]) - 2 * $0[0]] }), (["term dropped"], { [a * cos($0[0])] }),
      (["factor lost"], { [a * cos($0[0]) + $0[0]] }),
    ]
    problem.valueSlips = [
      (["sine for cosine"], { a * cos($0[0]) + $0[0] * $0[0] }),
      (["doubled for squared"], { a * sin($0[0]) + 2 * $0[0] }),
    ]
    return problem
  }

  static func cosine(a: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = \(text(a))*cos(x) + x^2"], objective: "f", parameters: ["x"], start: [start],
      value: { a * cos($0[0]) + $0[0] * $0[0] }, gradient: { [-a * sin($0[0]) + 2 * $0[0]] })
    problem.gradientSlips = [
      (["minus lost", "sign inside"], { [a * sin($0[0]) + 2 * $0[0]] }),
      (["sine for cosine"], { [-a * cos($0[0]) + 2 * $0[0]] }), (["factor lost"], { [-sin($0[0]) + 2 * $0[0]] }),
    ]
    problem.valueSlips = [(["sine for cosine"], { a * sin($0[0]) + $0[0] * $0[0] })]
    return problem
  }

  /// One parameter that is a vector.
  static func vector(a: [Double], start: [Double]) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = sum(a*x^2)", "a = [\(text(a[0])), \(text(a[1]))]"], objective: "f", parameters: ["x[0]", "x[1]"],
      start: start, value: { a[0] * $0[0] * $0[0] + a[1] * $0[1] * $0[1] },
      gradient: { [2 * a[0] * $0[0], 2 * a[1] * $0[1]] }, hessian: { _ in [2 * a[0], 0, 0, 2 * a[1]] })
    problem.gradientSlips = [
      (["factor lost", "half"], { [a[0] * $0[0], a[1] * $0[1]] }), (["factor lost"], { [2 * $0[0], 2 * $0[1]] }),
      (["factor too many"], { [4 * a[0] * $0[0], 4 * a[1] * $0[1]] }),
    ]
    problem.valueSlips = [
      (["power lost"], { a[0] * $0[0] + a[1] * $0[1] }),
      (["mean for sum", "half"], { (a[0] * $0[0] * $0[0] + a[1] * $0[1] * $0[1]) / 2 }),
      (["factor lost"], { $0[0] * $0[0] + $0[1] * $0[1] }),
    ]
    return problem
  }
}
