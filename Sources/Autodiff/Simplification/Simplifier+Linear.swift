import Tensors

// A number stands before a linear operation: `sum(2x)` is 2·sum(x).
extension Simplifier {
  func linear(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> SumOfTerms? {
    switch primitive.behavior {
    case .linear, .bilinear: break
    case .elementwise, .joining, .selecting: return nil
    }
    if let value = constantValue(primitive, inputs) {
      return SumOfTerms(Product(Coefficient(value)), shape: shape)
    }
    var coefficient = Coefficient.one
    let rest = inputs.map { input -> Node in
      guard let term = input.sum.onlyTerm, !term.isNumber, !term.coefficient.isOne else {
        return built(input)
      }
      coefficient = coefficient * term.coefficient
      var bare = term
      bare.coefficient = .one
      return built(Form(SumOfTerms(bare, shape: input.sum.shape)))
    }
    guard !coefficient.isOne else { return nil }
    var result = Product(atom(unique.apply(primitive, rest, shape: shape)).sum.terms[0].factors[0].base)
    result.coefficient = coefficient
    return SumOfTerms(result, shape: shape)
  }

  /// The value where the input is a number in all entries, and the result is too.
  private func constantValue(_ primitive: Primitive, _ inputs: [Form]) -> Double? {
    guard case .linear(_, let value, _) = primitive.behavior, let number = inputs[0].sum.number,
      inputs[0].sum.shape.count <= 10_000
    else { return nil }
    let shape = inputs[0].sum.shape
    let entry = number.numerator / number.denominator
    return value(Tensor(shape: shape, elements: Array(repeating: entry, count: shape.count))).uniformNumber
  }
}
