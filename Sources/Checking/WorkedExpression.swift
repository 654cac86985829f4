#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A formula with numbers put in, as somebody worked it: `0 - 0.1(-6)`, `½(2 − 4)²`, `\frac{1}{1+e^{-0.6}}`.
package indirect enum WorkedExpression: Hashable, Sendable {
  case number(Figure)
  /// `e` or `π`.
  case constant(Double, String)
  case apply(Operation, [WorkedExpression])

  package enum Operation: String, Hashable, Sendable {
    case add, subtract, multiply, divide, power, negate
    case root, exponential, logarithm, sine, cosine, tangent, hyperbolicTangent, sigmoid, relu, absolute
    case largest, smallest

    func callAsFunction(_ operands: [Double]) -> Double {
      let first = operands[0]
      let second = operands.count > 1 ? operands[1] : 0
      return switch self {
      case .add: first + second
      case .subtract: first - second
      case .multiply: first * second
      case .divide: first / second
      case .power: pow(first, second)
      case .negate: -first
      case .root: first.squareRoot()
      case .exponential: exp(first)
      case .logarithm: log(first)
      case .sine: sin(first)
      case .cosine: cos(first)
      case .tangent: tan(first)
      case .hyperbolicTangent: tanh(first)
      case .sigmoid: 1 / (1 + exp(-first))
      case .relu: max(0, first)
      case .absolute: abs(first)
      case .largest: max(first, second)
      case .smallest: min(first, second)
      }
    }
  }

  /// What it comes to, with the numbers as they stand; NaN where an operation leaves its domain.
  package var value: Double {
    switch self {
    case .number(let figure): figure.value
    case .constant(let value, _): value
    case .apply(let operation, let operands): operation(operands.map(\.value))
    }
  }

  /// The figures in it, from left to right.
  var figures: [Figure] {
    switch self {
    case .number(let figure): [figure]
    case .constant: []
    case .apply(_, let operands): operands.flatMap(\.figures)
    }
  }

  /// The number that stands alone, a sign before it or not.
  var figure: Figure? {
    switch self {
    case .number(let figure): figure
    case .apply(.negate, let operands): operands[0].figure.map(\.negated)
    default: nil
    }
  }

  /// How far its value may be off for the rounded figures in it, each of them moved by itself; one of two or
  /// three digits is as likely exact, unless zeros stand before them: 0.027.
  var give: Double {
    switch self {
    case .number(let figure):
      figure.isRounded && figure.digits > 3 || (2...3).contains(figure.digits) && figure.places > figure.digits
        ? (figure.unit ?? 0) / 2 : 0
    case .constant: 0
    case .apply(let operation, let operands):
      operands.indices.reduce(0) { sum, place in
        let give = operands[place].give
        guard give > 0 else { return sum }
        var moved = operands.map(\.value)
        moved[place] += give
        return sum + abs(operation(moved) - value)
      }
    }
  }

  /// What it can come to where people round on the way.
  ///
  /// - Parameter isWidened: whether its own figures stand for all numbers that they may be the rounding of.
  func reach(_ precision: Precision, isWidened: Bool) -> Reach {
    switch self {
    case .number(let figure):
      guard isWidened, figure.digits > 1, figure.places > 0, figure.unit != nil else { return Reach(figure.value) }
      let range = figure.accepted()
      return Reach([Reach.Span(range.lowerBound, range.upperBound)])
    case .constant(let value, _): return Reach(value)
    case .apply(let operation, let operands):
      // An exponent is meant exactly: a negative number has no other power.
      let inner = operands.enumerated().map { place, operand in
        operand.reach(precision, isWidened: isWidened && (operation != .power || place == 0))
      }
      let result =
        inner.count == 1
        ? inner[0].map { operation([$0]) } : Reach.combine(inner[0], inner[1]) { operation([$0, $1]) }
      return operation == .negate ? result : result.rounded(precision)
    }
  }

  /// The size of what is added and subtracted in it, for a result of 0.
  var scale: Double {
    switch self {
    case .number, .constant: abs(value)
    case .apply(_, let operands): operands.reduce(abs(value)) { max($0, $1.scale) }
    }
  }
}

extension Figure {
  var negated: Figure {
    Figure(
      text: text.hasPrefix("-") || text.hasPrefix("−") ? String(text.dropFirst()) : "−\(text)", value: -value,
      unit: unit,
      digits: digits, places: places)
  }
}
