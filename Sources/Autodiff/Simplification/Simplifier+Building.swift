import Tensors

// Canonical forms become nodes in exactly the shape that their printed formulas parse to: `−2x·y/(3z) + …`, all
// chains from the left, the number first, a negative term subtracted.
extension Simplifier {
  func build(_ sum: SumOfTerms) -> Node {
    if sum.number != nil, !sum.shape.isScalar { return constant(sum.terms[0].coefficient, sum.shape) }
    let isFull = sum.bareShape == sum.shape
    // What is spread over more entries than it has is written x·ones(3).
    if !isFull, let term = sum.onlyTerm { return build(term * Product(ones(sum.shape))) }
    var result = build(sum.terms[0])
    for term in sum.terms.dropFirst() {
      result = apply(term.coefficient.isNegative ? .subtract : .add, result, build(term.magnitude))
    }
    return isFull ? result : apply(.multiply, result, ones(sum.shape))
  }

  private func ones(_ shape: Shape) -> Node {
    unique.constant(Tensor(shape: shape, elements: Array(repeating: 1, count: shape.count)))
  }

  /// The same number in all entries: `[2, 2]`, `2·ones(100)`.
  private func constant(_ number: Coefficient, _ shape: Shape) -> Node {
    let value = number.numerator / number.denominator
    if shape.count <= 4 || value == 0 {
      return unique.constant(Tensor(shape: shape, elements: Array(repeating: value, count: shape.count)))
    }
    return build(Product(number) * Product(ones(shape)))
  }

  private func build(_ term: Product) -> Node {
    let above = chain(term.coefficient.numerator, term.factors)
    let denominator = term.coefficient.denominator
    if denominator == 1, term.divisors.isEmpty { return above }
    return apply(.divide, above, chain(denominator, term.divisors))
  }

  /// A number times factors, from the left; `−x·y` is (−x)·y, as it is read.
  private func chain(_ number: Double, _ factors: [Factor]) -> Node {
    guard let first = factors.first else { return unique.constant(number) }
    var result = build(first)
    if number == -1 {
      result = unique.apply(.negate, [result], shape: result.shape)
    } else if number != 1 {
      result = apply(.multiply, unique.constant(number), result)
    }
    for factor in factors.dropFirst() { result = apply(.multiply, result, build(factor)) }
    return result
  }

  private func build(_ factor: Factor) -> Node {
    factor.exponent == 1 ? factor.base : apply(.power, factor.base, unique.constant(Double(factor.exponent)))
  }

  private func apply(_ primitive: Primitive, _ left: Node, _ right: Node) -> Node {
    // Parts of one value broadcast together, or the value could not have been formed.
    let shape = (try? Shape.broadcast([left.shape, right.shape])) ?? left.shape
    return unique.apply(primitive, [left, right], shape: shape)
  }
}
