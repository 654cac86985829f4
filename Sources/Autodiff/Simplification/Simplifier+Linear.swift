import Tensors

// A number stands before a linear operation: `sum(2x)` is 2·sum(x).
extension Simplifier {
  func linear(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> SumOfTerms? {
    switch primitive.behavior {
    case .linear, .bilinear: break
    case .elementwise, .joining, .selecting, .general: return nil
    }
    if let value = constantValue(primitive, inputs) {
      return SumOfTerms(Product(Coefficient(value)), shape: shape)
    }
    var coefficient = Coefficient.one
    let bare = inputs.map { input -> Form in
      guard let term = input.sum.onlyTerm, !term.isNumber, !term.coefficient.isOne else { return input }
      coefficient = coefficient * term.coefficient
      var bareTerm = term
      bareTerm.coefficient = .one
      return Form(SumOfTerms(bareTerm, shape: input.sum.shape))
    }
    guard !coefficient.isOne else { return nil }
    let result = applied(primitive, bare, shape: shape)
    let term = result.sum.onlyTerm ?? Product(built(result))
    return SumOfTerms(Product(coefficient) * term, shape: shape)
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
