import Tensors

// The rules: what becomes of an operation on canonical forms. Nil where there is nothing to gather.
extension Simplifier {
  func gathered(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> Sum? {
    switch primitive {
    case .add: sum(inputs[0].sum.terms + inputs[1].sum.terms, shape: shape)
    case .subtract: sum(inputs[0].sum.terms + inputs[1].sum.terms.map(\.negated), shape: shape)
    case .negate: Sum(product(inputs[0]).negated, shape: shape)
    case .multiply: product(inputs[0], inputs[1], shape: shape)
    case .divide: quotient(inputs[0], inputs[1], shape: shape)
    case .power: power(inputs[0], inputs[1], shape: shape)
    default: linear(primitive, inputs, shape: shape)
    }
  }

  /// Terms gathered, where a term that is a whole sum with sign gives its own terms.
  private func sum(_ terms: [Product], shape: Shape) -> Sum? {
    var result = Sum(gathering: terms, shape: shape)
    while result.terms.count <= Self.longest, result.terms.contains(where: { inner($0) != nil }) {
      result = Sum(gathering: result.terms.flatMap { inner($0) ?? [$0] }, shape: shape)
    }
    return result.terms.count <= Self.longest ? result : nil
  }

  private func inner(_ term: Product) -> [Product]? {
    guard let factor = term.magnitude.onlyFactor, factor.exponent == 1, let terms = terms(of: factor.base) else {
      return nil
    }
    return term.coefficient.isNegative ? terms.map(\.negated) : terms
  }

  /// A form as one term: a sum of several becomes a bracketed factor.
  private func product(_ form: Form) -> Product {
    form.sum.onlyTerm ?? Product(withoutBroadcast(built(form)))
  }

  private func product(_ left: Form, _ right: Form, shape: Shape) -> Sum? {
    let result = product(left) * product(right)
    return result.count <= Self.longest ? Sum(result, shape: shape) : nil
  }

  private func quotient(_ left: Form, _ right: Form, shape: Shape) -> Sum? {
    var divisor = product(right)
    if divisor.isNumber, divisor.coefficient.isZero { return nil }
    // What may be an error or infinite below the line stays there as a whole.
    if divisor.coefficient.isZero || !divisor.divisors.isEmpty || divisor.factors.contains(where: { $0.exponent < 0 })
    {
      divisor = Product(withoutBroadcast(built(right)))
    }
    let result = product(left) / divisor
    return result.count <= Self.longest ? Sum(result, shape: shape) : nil
  }

  private func power(_ base: Form, _ exponent: Form, shape: Shape) -> Sum? {
    guard let number = exponent.sum.number, number.denominator == 1, Coefficient.isWhole(number.numerator),
      abs(number.numerator) <= 1_000_000
    else { return nil }
    let exponent = Int(number.numerator)
    if exponent == 1 { return Sum(gathering: base.sum.terms, shape: shape) }
    if exponent == 0 {
      // Any number to the power 0 is 1, even NaN; an error is not.
      return built(base).isTotal ? Sum(Product(.one), shape: shape) : nil
    }
    if let number = base.sum.number {
      guard let value = number.raised(to: exponent) else { return nil }
      return Sum(Product(value), shape: shape)
    }
    if let factor = base.sum.onlyTerm?.onlyFactor, factor.exponent > 0 || exponent > 0,
      abs(factor.exponent) <= 1_000_000
    {
      return Sum(Product(factor.base, exponent: factor.exponent * exponent), shape: shape)
    }
    return Sum(Product(withoutBroadcast(built(base)), exponent: exponent), shape: shape)
  }
}

extension Product {
  var negated: Product {
    var result = self
    result.coefficient = -coefficient
    return result
  }

  var magnitude: Product {
    var result = self
    result.coefficient = coefficient.magnitude
    return result
  }
}

extension Coefficient {
  /// A whole number's power where it is a whole number that can be written out.
  fileprivate func raised(to exponent: Int) -> Coefficient? {
    guard denominator == 1, Coefficient.isWhole(numerator), (1...64).contains(exponent) else { return nil }
    var result = 1.0
    for _ in 0..<exponent { result *= numerator }
    return abs(result) < 1e7 ? Coefficient(result) : nil
  }
}

extension Node {
  /// Whether this has a value (be it NaN) at every point: no operation with a domain in it.
  fileprivate var isTotal: Bool {
    Node.inOrder([self]).allSatisfy { node in
      guard case .apply(let primitive) = node.operation else { return true }
      if primitive == .divide { return false }
      if primitive == .power, case .constant(let exponent) = node.inputs[1].operation {
        return exponent.elements.allSatisfy { $0 >= 0 && $0.rounded() == $0 }
      }
      return primitive != .power && primitive.domain == nil
    }
  }
}
