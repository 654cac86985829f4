import CKernels
import Tensors
import Wording

/// Why a primitive has no value for its operands: one of them lies outside the domain.
struct Refusal: Error {
  let message: Message
}

extension Primitive {
  /// The operation's value; the operands' shapes must be those for which the node was made.
  ///
  /// - Throws: `Refusal` for the first entry outside the domain. Overflow is none: it gives ±∞.
  func value(of operands: [Tensor]) throws(Refusal) -> Tensor {
    if let domain, let refused = domain.firstRefused(among: operands) {
      throw Refusal(message: domain.refusal(refused.map { Style().text($0) }))
    }
    switch behavior {
    case .elementwise(let kernel, _): return vectorValue(of: operands[0]) ?? kernel.value(of: operands)
    case .linear(_, let value, _): return value(operands[0])
    case .bilinear(_, let value, _): return value(operands[0], operands[1])
    case .joining(_, let value, _): return value(operands)
    case .selecting(_, let value, _, _): return value(operands[0])
    case .general(_, _, let value, _, _):
      do { return try value(operands) } catch { throw Refusal(message: error.message) }
    }
  }

  /// exp, log, sin, cos, tan, tanh or sigmoid of several numbers, as a tape computes it to the last bit; nil for other
  /// operations, and for one number, where the C library's function is nearer still.
  private func vectorValue(of operand: Tensor) -> Tensor? {
    guard operand.shape.count > 1, arity == 1, let code = TapeCode.byPrimitive[self] else { return nil }
    var elements = [Double](repeating: 0, count: operand.shape.count)
    guard tape_vector_function(CInt(code.rawValue), &elements, operand.elements, elements.count) else { return nil }
    return Tensor(shape: operand.shape, elements: elements)
  }
}

extension Kernel {
  func value(of operands: [Tensor]) -> Tensor {
    switch self {
    case .unary(let function): operands[0].map(function)
    case .binary(let function): Tensor.zip(operands[0], operands[1], function)
    case .ternary(let function):
      Tensor.zip(operands[0], operands[1], operands[2], function)
        .asBoolean(operands[1].isBoolean && operands[2].isBoolean)
    case .comparison(let holds):
      Tensor.zip(operands[0], operands[1]) { holds($0, $1) ? 1 : 0 }.asBoolean(true)
    case .predicate(let holds): operands[0].map { holds($0) ? 1 : 0 }.asBoolean(true)
    }
  }
}

extension Domain {
  /// The entries of the operands, one of each, at the first place where they lie outside the domain.
  func firstRefused(among operands: [Tensor]) -> [Double]? {
    let shape = Tensor.commonShape(operands)
    let entries = operands.map { $0.broadcast(to: shape).elements }
    for place in 0..<shape.count {
      let here = entries.map { $0[place] }
      if !contains(here) { return here }
    }
    return nil
  }
}
