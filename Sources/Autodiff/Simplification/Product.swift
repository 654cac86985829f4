import Tensors

/// A simplified node to a whole power, as it stands in a product: `x`, `x²`, `(x² + 1)³`.
struct Factor: Hashable {
  let base: Node
  /// Not 0.
  let exponent: Int

  static func == (left: Factor, right: Factor) -> Bool {
    left.base === right.base && left.exponent == right.exponent
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(base))
    hasher.combine(exponent)
  }
}

/// A term in canonical form: a number, times factors, over divisors.
///
/// A base stands at most twice in each list, once with positive and once with negative exponent: `x·x⁻¹` is no
/// number at 0. For the same reason `x/x` and `x²/x` stay; only what leaves the base below the line cancels:
/// `x/x⁴` is 1/x³, as much an error at 0 as before.
struct Product {
  var coefficient: Coefficient
  private(set) var factors: [Factor] = []
  private(set) var divisors: [Factor] = []

  init(_ coefficient: Coefficient) { self.coefficient = coefficient }

  init(_ base: Node, exponent: Int = 1) {
    self.coefficient = .one
    self.factors = [Factor(base: base, exponent: exponent)]
  }

  var isNumber: Bool { factors.isEmpty && divisors.isEmpty }
  var count: Int { factors.count + divisors.count }

  /// The shape that factors and divisors broadcast to.
  var shape: Shape {
    // Parts of one value broadcast together, or the value could not have been formed.
    (try? Shape.broadcast((factors + divisors).map(\.base.shape))) ?? .scalar
  }

  /// The one factor, where the product is nothing else.
  var onlyFactor: Factor? {
    coefficient.isOne && factors.count == 1 && divisors.isEmpty ? factors[0] : nil
  }

  /// What two terms must share to be gathered: everything but the coefficient, in whatever order.
  struct Likeness: Hashable {
    let factors: Set<Factor>
    let divisors: Set<Factor>
  }

  var likeness: Likeness { Likeness(factors: Set(factors), divisors: Set(divisors)) }

  static func * (left: Product, right: Product) -> Product {
    var result = left
    result.coefficient = left.coefficient * right.coefficient
    for factor in right.factors { gather(factor, into: &result.factors) }
    for divisor in right.divisors { gather(divisor, into: &result.divisors) }
    result.cancel()
    return result
  }

  /// The quotient by a product without divisors: `a/(b/c)` is an error at c = 0, where `a·c/b` is none.
  static func / (left: Product, right: Product) -> Product {
    var result = left
    result.coefficient = left.coefficient / right.coefficient
    for factor in right.factors { gather(factor, into: &result.divisors) }
    result.cancel()
    return result
  }

  /// Takes out of factors and divisors what a higher power below the line has in common with one above.
  private mutating func cancel() {
    for divisor in divisors {
      guard let place = factors.firstIndex(where: { $0.base === divisor.base && $0.exponent > 0 }),
        factors[place].exponent < divisor.exponent
      else { continue }
      let exponent = divisor.exponent - factors.remove(at: place).exponent
      divisors.removeAll { $0 == divisor }
      Self.insert(Factor(base: divisor.base, exponent: exponent), into: &divisors)
    }
  }

  private static func gather(_ factor: Factor, into list: inout [Factor]) {
    let sign = factor.exponent.signum()
    if let place = list.firstIndex(where: { $0.base === factor.base && $0.exponent.signum() == sign }) {
      // The gathered factor may belong elsewhere in the order: a name becomes a power.
      let gathered = Factor(base: factor.base, exponent: list.remove(at: place).exponent + factor.exponent)
      insert(gathered, into: &list)
    } else {
      insert(factor, into: &list)
    }
  }

  private static func insert(_ factor: Factor, into list: inout [Factor]) {
    let order = FactorOrder(factor)
    let before = list.lastIndex { !(order < FactorOrder($0)) }
    list.insert(factor, at: before.map { $0 + 1 } ?? list.startIndex)
  }
}

/// Where a factor stands: names, powers, functions (the simpler first), bracketed sums; equal ones as they arise.
struct FactorOrder: Comparable {
  private let rank: Int
  private let depth: Int

  init(_ factor: Factor) {
    let rank = Self.rank(of: factor.base)
    self.rank = rank == 0 && factor.exponent != 1 ? 1 : rank
    self.depth = rank == 2 ? factor.base.depth : 0
  }

  static func < (left: FactorOrder, right: FactorOrder) -> Bool {
    (left.rank, left.depth) < (right.rank, right.depth)
  }

  private static func rank(of node: Node) -> Int {
    guard case .apply(let primitive) = node.operation else { return 0 }
    return switch primitive.notation {
    case .transpose, .structural: 0
    case .power: 1
    case .function, .symbol, .root, .settings: 2
    case .prefix, .infix, .quotient, .conditional: 3
    }
  }
}
