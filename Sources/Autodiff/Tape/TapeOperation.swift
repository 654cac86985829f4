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

/// An operation of a tape that is not done on numbers by a code, with the slots on which it works.
struct TapeOperation {
  enum Manner {
    /// By a code, for every entry; an operand of one entry serves for all.
    case entries(OperationCode)
    /// On numbers, through the kernel of the primitive's declaration.
    case kernel(Kernel)
    /// On whole tensors, through the primitive's declaration.
    case tensors
  }

  let manner: Manner
  let primitive: Primitive
  let operands: [Slot]
  let result: Slot

  /// Does it; sets `isRefused` where an operand lies outside the domain.
  func run(_ memory: UnsafeMutableBufferPointer<Double>, _ isRefused: inout Bool) {
    switch manner {
    case .entries(let code): runEntries(code, memory, &isRefused)
    case .kernel(let kernel): runKernel(kernel, memory, &isRefused)
    case .tensors:
      if let value = try? primitive.value(of: operands.map { $0.tensor(in: memory) }) {
        result.store(value, in: memory)
      } else {
        isRefused = true
      }
    }
  }

  private func runEntries(
    _ code: OperationCode, _ memory: UnsafeMutableBufferPointer<Double>, _ isRefused: inout Bool
  ) {
    func place(_ index: Int) -> (start: Int, step: Int) {
      guard index < operands.count else { return (0, 0) }
      return (operands[index].start, operands[index].shape.count == 1 ? 0 : 1)
    }
    let (first, second, third) = (place(0), place(1), place(2))
    // Told apart outside the loop, the commonest go eight at a time.
    switch code {
    case .add: each(memory, first, second) { $0 + $1 }
    case .subtract: each(memory, first, second) { $0 - $1 }
    case .multiply: each(memory, first, second) { $0 * $1 }
    default:
      for entry in 0..<result.shape.count {
        memory[result.start + entry] = code.value(
          memory[first.start + entry * first.step], memory[second.start + entry * second.step],
          memory[third.start + entry * third.step], &isRefused)
      }
    }
  }

  /// A function of two operands, of which one may be a number, for every entry.
  @inline(__always)
  private func each(
    _ memory: UnsafeMutableBufferPointer<Double>, _ first: (start: Int, step: Int),
    _ second: (start: Int, step: Int), _ function: (Double, Double) -> Double
  ) {
    let count = result.shape.count
    let start = result.start
    switch (first.step, second.step) {
    case (1, 1):
      for entry in 0..<count {
        memory[start &+ entry] = function(memory[first.start &+ entry], memory[second.start &+ entry])
      }
    case (1, 0):
      let other = memory[second.start]
      for entry in 0..<count { memory[start &+ entry] = function(memory[first.start &+ entry], other) }
    case (0, 1):
      let other = memory[first.start]
      for entry in 0..<count { memory[start &+ entry] = function(other, memory[second.start &+ entry]) }
    default:
      let value = function(memory[first.start], memory[second.start])
      for entry in 0..<count { memory[start &+ entry] = value }
    }
  }

  private func runKernel(
    _ kernel: Kernel, _ memory: UnsafeMutableBufferPointer<Double>, _ isRefused: inout Bool
  ) {
    func operand(_ index: Int) -> Double { memory[operands[index].start] }
    if let domain = primitive.domain, !domain.contains(operands.indices.map(operand)) { isRefused = true }
    memory[result.start] =
      switch kernel {
      case .unary(let function): function(operand(0))
      case .predicate(let holds): holds(operand(0)) ? 1 : 0
      case .binary(let function): function(operand(0), operand(1))
      case .comparison(let holds): holds(operand(0), operand(1)) ? 1 : 0
      case .ternary(let function): function(operand(0), operand(1), operand(2))
      }
  }
}
