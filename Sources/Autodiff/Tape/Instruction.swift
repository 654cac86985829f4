import Tensors

/// One operation of a tape on numbers, by their places in its memory.
///
/// Small, because the loop over a tape of numbers is bound by reading them.
struct Instruction {
  var code: OperationCode
  /// Where the operands stand; an operation with fewer than three leaves the rest at 0.
  var first: Int32 = 0
  var second: Int32 = 0
  var third: Int32 = 0
  var result: Int32 = 0
}

/// What an instruction does.
enum OperationCode: UInt8 {
  case add, subtract, multiply, divide, negate, power, square, sqrt, exp, log, sin, cos, tan, tanh, sigmoid
  case relu, abs, sign, max, min
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, and, or, not, select
  /// Anything else, from number `first` of the tape's other operations.
  case other

  static let byPrimitive: [Primitive: OperationCode] = [
    .add: .add, .subtract: .subtract, .multiply: .multiply, .divide: .divide, .negate: .negate,
    .power: .power,
    .sqrt: .sqrt, .exp: .exp, .log: .log, .sin: .sin, .cos: .cos, .tan: .tan, .tanh: .tanh,
    .sigmoid: .sigmoid,
    .relu: .relu, .abs: .abs, .sign: .sign, .max: .max, .min: .min, .equal: .equal, .notEqual: .notEqual,
    .less: .less, .lessOrEqual: .lessOrEqual, .greater: .greater, .greaterOrEqual: .greaterOrEqual,
    .and: .and,
    .or: .or, .not: .not, .select: .select,
  ]

  /// The value for up to three operands, the same to the last bit as the primitive's own; `isRefused` is set where
  /// they lie outside its domain.
  @inline(__always)
  func value(_ a: Double, _ b: Double, _ c: Double, _ isRefused: inout Bool) -> Double {
    switch self {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .divide:
      if b == 0 { isRefused = true }
      return a / b
    case .negate: return -a
    case .power:
      if !Elementary.hasPower(a, b) { isRefused = true }
      return Elementary.power(a, b)
    case .square: return a * a
    case .sqrt:
      if a < 0 { isRefused = true }
      return a.squareRoot()
    case .exp: return Elementary.exp(a)
    case .log:
      if a <= 0 { isRefused = true }
      return Elementary.log(a)
    case .sin: return Elementary.sin(a)
    case .cos: return Elementary.cos(a)
    case .tan: return Elementary.tan(a)
    case .tanh: return Elementary.tanh(a)
    case .sigmoid: return Elementary.sigmoid(a)
    case .relu: return Elementary.rectified(a)
    case .abs: return a.magnitude
    case .sign: return Elementary.sign(a)
    case .max: return maximum(a, b)
    case .min: return minimum(a, b)
    case .equal: return a == b ? 1 : 0
    case .notEqual: return a != b ? 1 : 0
    case .less: return a < b ? 1 : 0
    case .lessOrEqual: return a <= b ? 1 : 0
    case .greater: return a > b ? 1 : 0
    case .greaterOrEqual: return a >= b ? 1 : 0
    case .and: return a != 0 && b != 0 ? 1 : 0
    case .or: return a != 0 || b != 0 ? 1 : 0
    case .not: return a == 0 ? 1 : 0
    case .select: return a != 0 ? b : c
    case .other: return .nan
    }
  }
}
