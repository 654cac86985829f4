import Foundation

/// Random numbers that are the same on every machine (SplitMix64, Steele and others 2014).
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(count, 1))) }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / 9007199254740992 < share }
}

/// An objective in plain arithmetic, with what people do wrong in it.
struct PlainProblem {
  let setup: [String]
  let objective: String
  let parameters: [String]
  let start: [Double]
  let value: @Sendable ([Double]) -> Double
  let gradient: @Sendable ([Double]) -> [Double]
  /// Slips in the gradient and in the value: the checker's names for them, and the formula.
  var gradientSlips: [(names: [String], formula: @Sendable ([Double]) -> [Double])] = []
  var valueSlips: [(names: [String], formula: @Sendable ([Double]) -> Double)] = []

  var valueHeading: String { "\(objective)(\(parameters.joined(separator: ", ")))" }
  func gradientHeading(_ index: Int) -> String {
    parameters.count == 1 ? "\(objective)'(\(parameters[0]))" : "∂\(objective)/∂\(parameters[index])"
  }

  static func random(_ dice: inout Dice) -> PlainProblem {
    switch dice.below(6) {
    case 0: parabola(a: dice.pick([1, 2, 3]), c: dice.pick([2, 3, 5]), start: dice.pick([0.7, 5.3, -1.2, 4.5]))
    case 1:
      bowl(
        a: dice.pick([3, 2]), b: dice.pick([2, 1.5]), c: dice.pick([1, 2]),
        start: dice.pick([[1.3, 2.2], [3.1, -2.3]]))
    case 2: neuron(x: dice.pick([2, 3]), y: dice.pick([4, 7]), start: dice.pick([0.9, 0.4]))
    case 3: neuronWithBias(x: dice.pick([2, 3]), y: dice.pick([4, 5]), start: dice.pick([[1.2, 0.3], [0.6, 0.2]]))
    case 4: cubic(a: dice.pick([3, 5]), start: dice.pick([1.9, 2.4]))
    default: wave(a: dice.pick([2, 3]), start: dice.pick([0.8, 2.1]))
    }
  }

  private static func text(_ number: Double) -> String { number == number.rounded() ? "\(Int(number))" : "\(number)" }

  static func parabola(a: Double, c: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = \(text(a))*(x - \(text(c)))^2"], objective: "f", parameters: ["x"], start: [start],
      value: { a * pow($0[0] - c, 2) }, gradient: { [2 * a * ($0[0] - c)] })
    problem.gradientSlips = [
      (["value for derivative"], { [a * pow($0[0] - c, 2)] }), (["factor lost", "half"], { [a * ($0[0] - c)] }),
      (["factor too many"], { [4 * a * ($0[0] - c)] }), (["sign inside"], { [2 * a * ($0[0] + c)] }),
    ]
    if a != 1 { problem.gradientSlips[1] = (["half", "factor lost"], { [a * ($0[0] - c)] }) }
    problem.valueSlips = [(["power lost"], { a * ($0[0] - c) }), (["sign inside"], { a * pow($0[0] + c, 2) })]
    return problem
  }

  static func bowl(a: Double, b: Double, c: Double, start: [Double]) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x, y) = \(text(a))*x^2 + \(text(b))*x*y + \(text(c))*y^2"], objective: "f", parameters: ["x", "y"],
      start: start, value: { a * $0[0] * $0[0] + b * $0[0] * $0[1] + c * $0[1] * $0[1] },
      gradient: { [2 * a * $0[0] + b * $0[1], b * $0[0] + 2 * c * $0[1]] })
    problem.gradientSlips = [
      (["term dropped"], { [2 * a * $0[0], b * $0[0] + 2 * c * $0[1]] }),
      (["term dropped"], { [2 * a * $0[0] + b * $0[1], 2 * c * $0[1]] }),
      (["factor too many"], { [2 * (2 * a * $0[0] + b * $0[1]), b * $0[0] + 2 * c * $0[1]] }),
      (["sign inside"], { [2 * a * $0[0] - b * $0[1], b * $0[0] + 2 * c * $0[1]] }),
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
      start: [start], value: { 0.5 * pow($0[0] * x - y, 2) }, gradient: { [x * ($0[0] * x - y)] })
    problem.gradientSlips = [
      (["factor lost"], { [$0[0] * x - y] }), (["factor too many"], { [2 * x * ($0[0] * x - y)] }),
      (["other way round"], { [x * (y - $0[0] * x)] }), (["value for derivative"], { [0.5 * pow($0[0] * x - y, 2)] }),
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

  static func cubic(a: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = x^3 - \(text(a))*x"], objective: "f", parameters: ["x"], start: [start],
      value: { pow($0[0], 3) - a * $0[0] }, gradient: { [3 * $0[0] * $0[0] - a] })
    problem.gradientSlips = [
      (["term dropped"], { [3 * $0[0] * $0[0]] }), (["factor lost"], { [$0[0] * $0[0] - a] }),
      (["sign inside"], { [3 * $0[0] * $0[0] + a] }), (["power not lowered"], { [3 * pow($0[0], 3) - a] }),
      (["power lost"], { [3 * $0[0] - a] }),
    ]
    problem.valueSlips = [
      (["sign inside"], { pow($0[0], 3) + a * $0[0] }), (["power lost"], { pow($0[0], 2) - a * $0[0] }),
    ]
    return problem
  }

  static func wave(a: Double, start: Double) -> PlainProblem {
    var problem = PlainProblem(
      setup: ["f(x) = \(text(a))*sin(x) + x^2"], objective: "f", parameters: ["x"], start: [start],
      value: { a * sin($0[0]) + $0[0] * $0[0] }, gradient: { [a * cos($0[0]) + 2 * $0[0]] })
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
}
