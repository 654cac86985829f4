import Tensors
import Wording

@testable import Autodiff

/// Random expressions of everything that formulas are made of, the same for the same seed.
struct RandomFormulas: RandomNumberGenerator {
  static let names = ["x", "y", "w", "e1", "β₁"].map { Node.variable(Variable(Name($0), .parameter)) }
  static let functions: [Primitive] = [.sin, .exp, .sigmoid, .tanh, .sqrt, .log, .abs]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func expression(depth: Int) -> Node {
    if depth == 0 || Int.random(in: 0..<6, using: &self) == 0 { return leaf() }
    let left = expression(depth: depth - 1)
    switch Int.random(in: 0..<12, using: &self) {
    case 0, 1: return left + expression(depth: depth - 1)
    case 2, 3: return left - expression(depth: depth - 1)
    case 4, 5, 6: return left * expression(depth: depth - 1)
    case 7:
      let right = expression(depth: depth - 1)
      return left / right
    case 8: return left.power(.constant(Double(Int.random(in: -2...4, using: &self))))
    case 9:
      if case .constant = left.operation { return left }
      return -left
    case 10: return Node.combine(Self.functions.randomElement(using: &self)!, left)
    default:
      if Bool.random(using: &self) { return left.power(expression(depth: depth - 1)) }
      let condition = Node.combine(Bool.random(using: &self) ? .greater : .lessOrEqual, left, leaf())
      return Node.combine(.select, condition, expression(depth: depth - 1), leaf())
    }
  }

  /// A number from −2 to 2 for every name.
  mutating func values() -> [Variable: Tensor] {
    var values: [Variable: Tensor] = [:]
    for name in Self.names {
      if case .variable(let variable) = name.operation {
        values[variable] = Tensor(Double.random(in: -2...2, using: &self))
      }
    }
    return values
  }

  private mutating func leaf() -> Node {
    if Int.random(in: 0..<3, using: &self) > 0 { return Self.names.randomElement(using: &self)! }
    return .constant([-3, -1, 0, 0.1, 0.5, 1, 1, 2, 3, 10, 1e-8].randomElement(using: &self)!)
  }
}
