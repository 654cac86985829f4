import Tensors

// Operations that only move entries about, and the sums that undo broadcasting. Derivatives make them; they vanish,
// or become what a student can type.
extension Simplifier {
  func shaped(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> SumOfTerms? {
    switch primitive.name {
    case "broadcast": SumOfTerms(gathering: inputs[0].sum.terms, shape: shape)
    case "reshape": reshaped(inputs[0], primitive, shape)
    case "transpose": transposed(inputs[0], shape)
    case "sum_to": summed(inputs[0], to: shape)
    case "place": placed(inputs[0], primitive, shape)
    default: nil
    }
  }

  /// The only factor's base, where the form is no more than that and has its shape.
  private func operation(_ form: Form) -> (primitive: Primitive, inputs: [Node])? {
    guard let factor = form.sum.onlyTerm?.onlyFactor, factor.exponent == 1,
      factor.base.shape == form.sum.shape,
      case .apply(let primitive) = factor.base.operation
    else { return nil }
    return (primitive, factor.base.inputs)
  }

  /// A reshaped value reshaped again needs one reshaping or none.
  private func reshaped(_ input: Form, _ primitive: Primitive, _ shape: Shape) -> SumOfTerms? {
    if input.sum.shape == shape { return input.sum }
    guard let inner = operation(input), inner.primitive.name == "reshape" else { return nil }
    let whole = form(ofBuilt: inner.inputs[0])
    return whole.sum.shape == shape
      ? whole.sum : atom(unique.apply(primitive, inner.inputs, shape: shape)).sum
  }

  /// Twice transposed is as before.
  private func transposed(_ input: Form, _ shape: Shape) -> SumOfTerms? {
    if shape.rank < 2 { return input.sum }
    guard let inner = operation(input), inner.primitive == .transpose else { return nil }
    return form(ofBuilt: inner.inputs[0]).sum
  }

  /// The sum down to a shape by `sum(A, axis = k)`, from the last axis on.
  private func summed(_ input: Form, to shape: Shape) -> SumOfTerms? {
    let full = input.sum.shape
    if full == shape { return input.sum }
    let wanted = [Int](repeating: 1, count: full.rank - shape.rank) + shape.extents
    var result = input
    for axis in full.extents.indices.reversed() where wanted[axis] == 1 && full.extents[axis] != 1 {
      var extents = result.sum.shape.extents
      extents.remove(at: axis)
      result = applied(.sum(axis: axis), [result], shape: Shape(extents))
    }
    return result.sum.shape == shape
      ? result.sum : applied(.reshape(to: shape), [result], shape: shape).sum
  }

  /// An operation on canonical forms, by the rules.
  func applied(_ primitive: Primitive, _ inputs: [Form], shape: Shape) -> Form {
    if let sum = gathered(primitive, inputs, shape: shape), sum.isSound { return Form(sum) }
    return atom(unique.apply(primitive, inputs.map { built($0) }, shape: shape))
  }
}
