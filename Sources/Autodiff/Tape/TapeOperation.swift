import Tensors

/// A stretch of the tape's memory that holds a tensor.
struct Slot {
  let start: Int
  let shape: Shape
  /// Whether it holds truth values.
  let isBoolean: Bool

  var end: Int { start + shape.count }

  func tensor(in memory: UnsafeMutablePointer<Double>) -> Tensor {
    let entries = UnsafeBufferPointer(start: memory + start, count: shape.count)
    return Tensor(shape: shape, elements: Array(entries), isBoolean: isBoolean)
  }

  func store(_ value: Tensor, in memory: UnsafeMutablePointer<Double>) {
    value.elements.withUnsafeBufferPointer { elements in
      if let first = elements.baseAddress { (memory + start).update(from: first, count: elements.count) }
    }
  }

  /// The same at another place.
  func moved(to start: Int) -> Slot { Slot(start: start, shape: shape, isBoolean: isBoolean) }
}

/// An operation of a tape that goes by its primitive's declaration.
struct TapeOperation {
  let primitive: Primitive
  let operands: [Slot]
  let result: Slot

  /// Does it; false if an operand lay outside the domain.
  func run(_ memory: UnsafeMutablePointer<Double>) -> Bool {
    if case .elementwise(let kernel, _) = primitive.behavior, result.shape.isScalar {
      return run(kernel, memory)
    }
    guard let value = try? primitive.value(of: operands.map { $0.tensor(in: memory) }) else { return false }
    result.store(value, in: memory)
    return true
  }

  /// On numbers, without making tensors of them.
  private func run(_ kernel: Kernel, _ memory: UnsafeMutablePointer<Double>) -> Bool {
    func operand(_ index: Int) -> Double { memory[operands[index].start] }
    memory[result.start] =
      switch kernel {
      case .unary(let function): function(operand(0))
      case .predicate(let holds): holds(operand(0)) ? 1 : 0
      case .binary(let function): function(operand(0), operand(1))
      case .comparison(let holds): holds(operand(0), operand(1)) ? 1 : 0
      case .ternary(let function): function(operand(0), operand(1), operand(2))
      }
    return primitive.domain?.contains(operands.indices.map(operand)) ?? true
  }
}
