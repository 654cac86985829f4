import Tensors

// Canonical forms become nodes in exactly the shape that their printed formulas parse to: `−2x·y/(3z) + …`, all
// chains from the left, the number first, a negative term subtracted.
extension Simplifier {
  /// Whether a node of the sum's shape can be made of it.
  func canBuild(_ sum: Sum) -> Bool {
    if sum.number != nil { return true }
    return (try? Shape.broadcast(sum.terms.compactMap(\.shape))) == sum.shape
  }

  func build(_ sum: Sum) -> Node {
    if let number = sum.number, !sum.shape.isScalar {
      let value = number.numerator / number.denominator
      return unique.constant(
        Tensor(shape: sum.shape, elements: Array(repeating: value, count: sum.shape.count)))
    }
    var result = build(sum.terms[0])
    for term in sum.terms.dropFirst() {
      result = apply(term.coefficient.isNegative ? .subtract : .add, result, build(term.magnitude))
    }
    return result.shape == sum.shape ? result : broadcast(result, to: sum.shape)
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
