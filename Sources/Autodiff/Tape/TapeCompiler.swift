import Tensors

/// Turns graphs into instructions: one slot for each distinct value, in topological order.
struct TapeCompiler {
  private(set) var instructions: [Instruction] = []
  private(set) var operations: [TapeOperation] = []
  /// The memory before the first run, with the constants in place.
  private(set) var memory: [Double] = []
  private(set) var variables: [Variable: Slot] = [:]
  /// Where values that were compiled already stand, so that equal subexpressions share one slot.
  private var known: [Value: Slot] = [:]
  private var constants: [Int: Tensor] = [:]

  /// What makes two values equal.
  private enum Value: Hashable {
    /// By bits: 0 and −0 differ, and NaN is itself.
    case constant(Shape, [UInt64], isBoolean: Bool)
    case applied(Primitive, to: [Int])
  }

  /// The slots in which the outputs will stand.
  mutating func compile(_ outputs: [Node]) -> [Slot] {
    var slots: [ObjectIdentifier: Slot] = [:]
    for node in Node.topologicalOrder(of: outputs) {
      let operands = node.inputs.compactMap { slots[ObjectIdentifier($0)] }
      slots[ObjectIdentifier(node)] = slot(of: node, operands)
    }
    return outputs.compactMap { slots[ObjectIdentifier($0)] }
  }

  private mutating func slot(of node: Node, _ operands: [Slot]) -> Slot {
    switch node.operation {
    case .constant(let value): return slot(of: value)
    case .label: return operands[0]
    case .variable(let variable):
      if let slot = variables[variable] { return slot }
      let slot = newSlot(node.shape, isBoolean: false)
      variables[variable] = slot
      return slot
    case .apply(let primitive): return slot(of: primitive, operands, node.shape)
    }
  }

  private mutating func slot(of constant: Tensor) -> Slot {
    let value = Value.constant(
      constant.shape, constant.elements.map(\.bitPattern), isBoolean: constant.isBoolean)
    if let slot = known[value] { return slot }
    let slot = newSlot(constant.shape, isBoolean: constant.isBoolean)
    memory.replaceSubrange(slot.start..<slot.end, with: constant.elements)
    constants[slot.start] = constant
    known[value] = slot
    return slot
  }

  private mutating func slot(of primitive: Primitive, _ operands: [Slot], _ shape: Shape) -> Slot {
    let value = Value.applied(primitive, to: operands.map(\.start))
    if let slot = known[value] { return slot }
    let slot: Slot
    if let folded = folded(primitive, operands) {
      slot = self.slot(of: folded)
    } else {
      slot = newSlot(shape, isBoolean: givesTruth(primitive, operands))
      append(primitive, operands, slot)
    }
    known[value] = slot
    return slot
  }

  /// The value of an operation on constants, where it is not refused.
  private func folded(_ primitive: Primitive, _ operands: [Slot]) -> Tensor? {
    let values = operands.compactMap { constants[$0.start] }
    guard values.count == operands.count else { return nil }
    return try? primitive.value(of: values)
  }

  private mutating func newSlot(_ shape: Shape, isBoolean: Bool) -> Slot {
    let slot = Slot(start: memory.count, shape: shape, isBoolean: isBoolean)
    // A slot without entries takes a place too, so that starts tell slots apart.
    memory += [Double](repeating: 0, count: max(shape.count, 1))
    return slot
  }

  private mutating func append(_ primitive: Primitive, _ operands: [Slot], _ result: Slot) {
    let code = code(primitive, operands, result)
    if let code, result.shape.isScalar {
      let places = operands.map { Int32($0.start) } + [0, 0]
      instructions.append(
        Instruction(
          code: code, first: places[0], second: places[1], third: places[2], result: Int32(result.start)))
      return
    }
    let manner: TapeOperation.Manner =
      if let code {
        .entries(code)
      } else if case .elementwise(let kernel, _) = primitive.behavior, result.shape.isScalar {
        .kernel(kernel)
      } else {
        .tensors
      }
    instructions.append(Instruction(code: .other, first: Int32(operations.count)))
    operations.append(TapeOperation(manner: manner, primitive: primitive, operands: operands, result: result))
  }

  /// The code of an operation whose operands are numbers or have the result's own shape.
  private func code(_ primitive: Primitive, _ operands: [Slot], _ result: Slot) -> OperationCode? {
    guard operands.allSatisfy({ $0.shape.count == 1 || $0.shape.count == result.shape.count }) else {
      return nil
    }
    if primitive == .power, constants[operands[1].start]?.number == 2 { return .square }
    return OperationCode.byPrimitive[primitive]
  }

  /// Whether the value consists of truth values.
  private func givesTruth(_ primitive: Primitive, _ operands: [Slot]) -> Bool {
    switch primitive.behavior {
    case .elementwise(.comparison, _), .elementwise(.predicate, _): return true
    case .elementwise(.ternary, _): return operands[1].isBoolean && operands[2].isBoolean
    case .elementwise, .bilinear, .selecting, .general: return false
    case .linear, .joining:
      guard !operands.isEmpty, operands.allSatisfy(\.isBoolean) else { return false }
      // Only the primitive knows whether it moves entries or adds them up.
      let zeros = operands.map { Tensor(0).broadcast(to: $0.shape).asBoolean(true) }
      return (try? primitive.value(of: zeros))?.isBoolean ?? false
    }
  }
}
