import Tensors

/// A compiled graph: a list of instructions on a memory that is planned once, for running many times.
///
/// Gives what `Evaluation` gives, to the last bit. Common subexpressions are worked out once, what no output needs is
/// left out, and constants are folded where none of their operations is refused. Inputs and outputs go by index.
///
/// An operation outside its domain only raises a flag; then the graph is evaluated node by node, which knows whether
/// an output needs the refused value, and says what is wrong.
package struct Tape {
  private let outputs: [Node]
  private let inputs: [Variable]
  private let instructions: [Instruction]
  private let operations: [TapeOperation]
  private let inputSlots: [Slot?]
  private let outputSlots: [Slot]
  private var memory: [Double]

  /// Compiles outputs as functions of inputs.
  ///
  /// - Parameter inputs: the variables of the graph in the order of their indices; each of its variables must be here,
  ///   and there may be more.
  package init(outputs: [Node], inputs: [Variable]) {
    var compiler = TapeCompiler()
    outputSlots = compiler.compile(outputs)
    inputSlots = inputs.map { compiler.variables[$0] }
    instructions = compiler.instructions
    operations = compiler.operations
    memory = compiler.memory
    self.outputs = outputs
    self.inputs = inputs
    let missing = compiler.variables.keys.filter { !inputs.contains($0) }
    precondition(missing.isEmpty, "a tape without an input for \(missing.map(\.name))")
  }

  /// The number of operations that one run carries out.
  package var count: Int { instructions.count }

  /// Gives an input its value, of the shape for which the graph was made; it keeps it from run to run.
  package mutating func setInput(_ index: Int, to value: Tensor) {
    guard let slot = inputSlots[index] else { return }
    precondition(
      slot.shape == value.shape, "\(inputs[index].name) has the shape \(slot.shape), not \(value.shape)")
    memory.withUnsafeMutableBufferPointer { slot.store(value, in: $0) }
  }

  /// Gives an input that is a number its value.
  package mutating func setInput(_ index: Int, to number: Double) {
    guard let slot = inputSlots[index] else { return }
    memory[slot.start] = number
  }

  /// The value of an output after the last run.
  package func output(_ index: Int) -> Tensor {
    let slot = outputSlots[index]
    return Tensor(
      shape: slot.shape, elements: Array(memory[slot.start..<slot.end]), isBoolean: slot.isBoolean)
  }

  /// The first entry of an output after the last run, without making a tensor of it.
  package func outputNumber(_ index: Int) -> Double { memory[outputSlots[index].start] }

  /// Gives inputs the values that outputs had in the last run, all at once: the parameters after a step.
  package mutating func feedBack(_ pairs: [(output: Int, input: Int)]) {
    if pairs.allSatisfy({ outputSlots[$0.output].shape.count == 1 }) && pairs.count == 1 {
      setInput(pairs[0].input, to: outputNumber(pairs[0].output))
      return
    }
    let values = pairs.map { output($0.output) }
    for (pair, value) in zip(pairs, values) { setInput(pair.input, to: value) }
  }

  /// Sets all inputs, runs, and gives all outputs.
  ///
  /// - Throws: `EvaluationError` where an output has no value.
  package mutating func run(_ values: [Tensor]) throws(EvaluationError) -> [Tensor] {
    for (index, value) in values.enumerated() { setInput(index, to: value) }
    try run()
    return outputSlots.indices.map { output($0) }
  }

  /// Carries out the instructions on the inputs as they stand.
  ///
  /// - Throws: `EvaluationError` where an output has no value.
  package mutating func run() throws(EvaluationError) {
    var isRefused = false
    memory.withUnsafeMutableBufferPointer { memory in
      instructions.withUnsafeBufferPointer { instructions in
        for instruction in instructions {
          if instruction.count != 1 || instruction.code.rawValue >= OperationCode.kernel.rawValue {
            Self.runWide(instruction, operations, memory, &isRefused)
          } else {
            memory[Int(instruction.result)] = instruction.code.value(
              memory[Int(instruction.first)], memory[Int(instruction.second)], memory[Int(instruction.third)],
              &isRefused)
          }
        }
      }
    }
    if isRefused { try runNodeByNode() }
  }

  /// Kept out of the loop over numbers, which then stays in registers.
  @inline(never)
  private static func runWide(
    _ instruction: Instruction, _ operations: [TapeOperation], _ memory: UnsafeMutableBufferPointer<Double>,
    _ isRefused: inout Bool
  ) {
    switch instruction.code {
    case .kernel: if !operations[Int(instruction.index)].runNumbers(memory) { isRefused = true }
    case .tensor: if !operations[Int(instruction.index)].run(memory) { isRefused = true }
    default: instruction.runEntries(memory, &isRefused)
    }
  }

  private mutating func runNodeByNode() throws(EvaluationError) {
    var values: [Variable: Tensor] = [:]
    for (variable, slot) in zip(inputs, inputSlots) {
      guard let slot else { continue }
      values[variable] = Tensor(shape: slot.shape, elements: Array(memory[slot.start..<slot.end]))
    }
    let evaluation = try Evaluation(outputs, values: values)
    memory.withUnsafeMutableBufferPointer { memory in
      for (node, slot) in zip(outputs, outputSlots) { slot.store(evaluation[node], in: memory) }
    }
  }
}

extension Instruction {
  /// The operation for every entry.
  func runEntries(_ memory: UnsafeMutableBufferPointer<Double>, _ isRefused: inout Bool) {
    for entry in 0..<Int(count) {
      memory[Int(result) + entry] = code.value(
        memory[Int(first) + entry * Int(firstStep)], memory[Int(second) + entry * Int(secondStep)],
        memory[Int(third) + entry * Int(thirdStep)], &isRefused)
    }
  }
}
