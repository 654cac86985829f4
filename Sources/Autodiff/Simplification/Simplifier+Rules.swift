import Tensors

// The rules: what becomes of an operation on canonical forms. Nil where there is nothing to gather.
extension Simplifier {
  func gathered(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> SumOfTerms? {
    switch primitive {
    case .add: sum(inputs[0].sum, plus: inputs[1].sum.terms, shape: shape)
    case .subtract: sum(inputs[0].sum, plus: inputs[1].sum.terms.map(\.negated), shape: shape)
    case .negate: SumOfTerms(product(inputs[0]).negated, shape: shape)
    case .multiply: product(inputs[0], inputs[1], shape: shape)
    case .divide: quotient(inputs[0], inputs[1], shape: shape)
    case .power: power(inputs[0], inputs[1], shape: shape)
    default: shaped(primitive, inputs, shape: shape) ?? linear(primitive, inputs, shape: shape)
    }
  }

  /// Terms gathered, where a term that is a whole sum with sign gives its own terms.
  func sum(_ first: SumOfTerms, plus terms: [Product], shape: Shape) -> SumOfTerms? {
    var result = SumOfTerms(first, adding: terms, shape: shape)
    while result.terms.count <= Self.longest, result.terms.contains(where: { inner($0) != nil }) {
      result = SumOfTerms(gathering: result.terms.flatMap { inner($0) ?? [$0] }, shape: shape)
    }
    return result.terms.count <= Self.longest ? gatheringLists(result) : nil
  }

  private func inner(_ term: Product) -> [Product]? {
    guard term.coefficient.magnitude.isOne, term.factors.count == 1, term.divisors.isEmpty,
      let factor = term.factors.first, factor.exponent == 1
    else { return nil }
    let terms = form(ofBuilt: factor.base).sum.terms
    guard terms.count > 1 else { return nil }
    return term.coefficient.isNegative ? terms.map(\.negated) : terms
  }

  /// A form as one term: a sum of several becomes a bracketed factor.
  private func product(_ form: Form) -> Product {
    form.sum.onlyTerm ?? Product(bare(form))
  }

  /// The node of a form that will be broadcast by what stands beside it.
  private func bare(_ form: Form) -> Node {
    form.sum.bareShape == form.sum.shape ? built(form) : built(Form(form.sum.bare))
  }

  private func product(_ left: Form, _ right: Form, shape: Shape) -> SumOfTerms? {
    let result = product(left) * product(right)
    return result.count <= Self.longest ? SumOfTerms(result, shape: shape) : nil
  }

  private func quotient(_ left: Form, _ right: Form, shape: Shape) -> SumOfTerms? {
    let divisor = product(right)
    // a/(b/c) is an error at c = 0, where a·c/b is none: such a quotient is left as it is.
    if divisor.coefficient.isZero || !divisor.divisors.isEmpty
      || divisor.factors.contains(where: { $0.exponent < 0 })
    {
      return nil
    }
    let result = product(left) / divisor
    return result.count <= Self.longest ? SumOfTerms(result, shape: shape) : nil
  }

  private func power(_ base: Form, _ exponent: Form, shape: Shape) -> SumOfTerms? {
    guard let number = exponent.sum.number, number.denominator == 1, Coefficient.isWhole(number.numerator),
      abs(number.numerator) <= 1_000_000
    else { return nil }
    let exponent = Int(number.numerator)
    if exponent == 1 { return SumOfTerms(gathering: base.sum.terms, shape: shape) }
    if exponent == 0 {
      // Any number to the power 0 is 1, even NaN; an error is not.
      return built(base).isTotal ? SumOfTerms(Product(.one), shape: shape) : nil
    }
    if let number = base.sum.number {
      guard let value = number.raised(to: exponent) else { return nil }
      return SumOfTerms(Product(value), shape: shape)
    }
    if let factor = base.sum.onlyTerm?.onlyFactor, factor.exponent > 0 || exponent > 0,
      abs(factor.exponent) <= 1_000_000
    {
      return SumOfTerms(Product(factor.base, exponent: factor.exponent * exponent), shape: shape)
    }
    return SumOfTerms(Product(bare(base), exponent: exponent), shape: shape)
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
  /// A whole number's power where it can be written out: 2³ = 8, 2⁻¹ = 1/2.
  fileprivate func raised(to exponent: Int) -> Coefficient? {
    guard denominator == 1, Coefficient.isWhole(numerator), abs(exponent) <= 64, exponent > 0 || !isZero
    else { return nil }
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= numerator }
    guard abs(result) < 1e7 else { return nil }
    return exponent > 0 ? Coefficient(result) : Coefficient(1, over: result)
  }
}

extension Node {
  /// Whether this has a value (be it NaN) at every point: no operation with a domain in it.
  fileprivate var isTotal: Bool {
    Node.topologicalOrder(of: [self]).allSatisfy { node in
      guard case .apply(let primitive) = node.operation else { return true }
      if primitive == .divide { return false }
      // Its value may be refused for reasons of its own.
      if case .general = primitive.behavior { return false }
      if primitive == .power, case .constant(let exponent) = node.inputs[1].operation {
        return exponent.elements.allSatisfy { $0 >= 0 && $0.rounded() == $0 }
      }
      return primitive != .power && primitive.domain == nil
    }
  }
}
