import Tensors

// A number stands before a linear operation: `sum(2x)` is 2·sum(x).
extension Simplifier {
  func linear(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> Sum? {
    switch primitive.behavior {
    case .linear, .bilinear: break
    case .elementwise, .joining, .selecting: return nil
    }
    if let value = constantValue(primitive, inputs) { return Sum(Product(Coefficient(value)), shape: shape) }
    var coefficient = Coefficient.one
    let rest = inputs.map { input -> Node in
      guard let term = input.sum.onlyTerm, !term.isNumber, !term.coefficient.isOne else { return built(input) }
      coefficient = coefficient * term.coefficient
      var bare = term
      bare.coefficient = .one
      return built(Form(Sum(bare, shape: input.sum.shape)))
    }
    guard !coefficient.isOne else { return nil }
    var result = Product(atom(unique.apply(primitive, rest, shape: shape)).sum.terms[0].factors[0].base)
    result.coefficient = coefficient
    return Sum(result, shape: shape)
  }

  /// The value where all inputs are numbers (of some shape) and all entries of the result are the same.
  private func constantValue(_ primitive: Primitive, _ inputs: [Form]) -> Double? {
    let values = inputs.compactMap { input -> Tensor? in
      guard input.sum.number != nil, input.sum.shape.count <= 10_000, case .constant(let value) = built(input).operation
      else { return nil }
      return value
    }
    guard values.count == inputs.count else { return nil }
    let result: Tensor
    switch primitive.behavior {
    case .linear(_, let value, _): result = value(values[0])
    default: return nil
    }
    guard let first = result.elements.first, first.isFinite, result.elements.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first
  }
}
