import Tensors

/// A stretch of the tape's memory that holds a tensor.
struct Slot {
  let start: Int
  let shape: Shape
  /// Whether it holds truth values.
  let isBoolean: Bool

  var end: Int { start + shape.count }

  func tensor(in memory: UnsafeMutableBufferPointer<Double>) -> Tensor {
    Tensor(shape: shape, elements: Array(memory[start..<end]), isBoolean: isBoolean)
  }

  func store(_ value: Tensor, in memory: UnsafeMutableBufferPointer<Double>) {
    for (place, element) in zip(start..<end, value.elements) { memory[place] = element }
  }
}

/// An operation that has no code of its own, with the slots on which it works.
struct TapeOperation {
  let primitive: Primitive
  let operands: [Slot]
  let result: Slot

  /// Works on whole tensors, through the primitive's declaration; false where an operand lies outside its domain.
  func run(_ memory: UnsafeMutableBufferPointer<Double>) -> Bool {
    guard let value = try? primitive.value(of: operands.map { $0.tensor(in: memory) }) else { return false }
    result.store(value, in: memory)
    return true
  }

  /// Works on numbers, through the primitive's kernel; false where they lie outside its domain.
  func runNumbers(_ memory: UnsafeMutableBufferPointer<Double>) -> Bool {
    guard case .elementwise(let kernel, _) = primitive.behavior else { return run(memory) }
    if let domain = primitive.domain, !domain.contains(operands.map { memory[$0.start] }) { return false }
    let value: Double
    switch kernel {
    case .unary(let function): value = function(memory[operands[0].start])
    case .predicate(let holds): value = holds(memory[operands[0].start]) ? 1 : 0
    case .binary(let function): value = function(memory[operands[0].start], memory[operands[1].start])
    case .comparison(let holds): value = holds(memory[operands[0].start], memory[operands[1].start]) ? 1 : 0
    case .ternary(let function):
      value = function(memory[operands[0].start], memory[operands[1].start], memory[operands[2].start])
    }
    memory[result.start] = value
    return true
  }
}
