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
  private let carried: [Move]
  /// Room for what is carried, so that values may change places.
  private var scratch: [Double]

  /// Where entries that are carried from an output to an input stand: in the memory, and on the way.
  private struct Move {
    let from: Int
    let to: Int
    let scratch: Int
    let count: Int
  }

  /// Compiles outputs as functions of inputs.
  ///
  /// - Parameters:
  ///   - inputs: the variables of the graph in the order of their indices; each of its variables must be here,
  ///     and there may be more.
  ///   - carrying: which inputs take the values of which outputs, of the same shapes, when `carry()` is called:
  ///     the parameters after a step.
  package init(
    outputs: [Node], inputs: [Variable], carrying pairs: [(output: Int, input: Int)] = []
  ) {
    var compiler = TapeCompiler()
    outputSlots = compiler.compile(outputs)
    inputSlots = inputs.map { compiler.variables[$0] }
    instructions = compiler.instructions
    operations = compiler.operations
    memory = compiler.memory
    var moves: [Move] = []
    var size = 0
    for (output, input) in pairs {
      guard let slot = inputSlots[input] else { continue }
      precondition(slot.shape == outputSlots[output].shape, "\(inputs[input].name) cannot take another shape")
      moves.append(
        Move(from: outputSlots[output].start, to: slot.start, scratch: size, count: slot.shape.count))
      size += slot.shape.count
    }
    carried = moves
    scratch = [Double](repeating: 0, count: size)
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

  /// Gives the inputs that carry outputs on their values of the last run, all at once.
  package mutating func carry() {
    memory.withUnsafeMutableBufferPointer { memory in
      scratch.withUnsafeMutableBufferPointer { scratch in
        for move in carried {
          for place in 0..<move.count { scratch[move.scratch + place] = memory[move.from + place] }
        }
        for move in carried {
          for place in 0..<move.count { memory[move.to + place] = scratch[move.scratch + place] }
        }
      }
    }
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
        // By index: a copy of each instruction on the stack would cost more than the instruction.
        for index in instructions.indices {
          let code = instructions[index].code
          let first = Int(instructions[index].first)
          if code == .other {
            operations[first].run(memory, &isRefused)
          } else {
            memory[Int(instructions[index].result)] = code.value(
              memory[first], memory[Int(instructions[index].second)], memory[Int(instructions[index].third)],
              &isRefused)
          }
        }
      }
    }
    if isRefused { try runNodeByNode() }
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
