import CKernels
import Tensors

/// A compiled graph: instructions on a memory that is planned once, for running many times.
///
/// Gives what `Evaluation` gives, to the last bit but for products of matrices, powers kept from run to run and, far
/// out, sin, cos and tan.
/// Common subexpressions are worked out once, what no output needs is left out, and what follows from constants alone
/// is worked out beforehand where none of its operations is refused. Inputs and outputs go by index.
///
/// An operation outside its domain only raises a flag; then the graph is evaluated node by node, which knows whether
/// an output needs the refused value, and says what is wrong.
package struct Tape: Sendable {
  private let outputs: [Node]
  private let inputs: [Variable]
  private let constants: [Variable: Tensor]
  /// The number of operations that one run carries out.
  package let count: Int
  /// About how many numbers one run works out.
  package let work: Int
  private var memory: TapeMemory
  /// The place of a number that is none.
  private let missing: Int
  /// The tape as it stands; and with the places of carried inputs and outputs exchanged, if there are any.
  private let versions: [TapeVersion]
  /// The version that runs next, and that which ran last.
  private var next = 0
  private var last = 0

  /// Compiles outputs as functions of inputs.
  ///
  /// - Parameters:
  ///   - inputs: the variables of the graph in the order of their indices; each of its variables must be here or among
  ///     the constants, and there may be more.
  ///   - constants: variables that keep these values.
  ///   - carrying: which inputs take the values of which outputs, of the same shapes, from one run of a loop
  ///     to the next: the parameters after a step.
  package init(
    outputs: [Node], inputs: [Variable], constants: [Variable: Tensor] = [:],
    carrying pairs: [(output: Int, input: Int)] = []
  ) {
    let compiler = TapeCompiler(outputs, constants: constants, carried: pairs.map(\.output))
    let variables = compiler.variables
    let missing = variables.keys.filter { !inputs.contains($0) }
    precondition(missing.isEmpty, "a tape without an input for \(missing.map(\.name))")
    let (inputSlots, outputSlots) = (inputs.map { variables[$0] }, compiler.outputSlots)
    var exchanged: [Int: Int] = [:]
    for (output, input) in pairs {
      guard let slot = inputSlots[input] else { continue }
      precondition(slot.shape == outputSlots[output].shape, "\(inputs[input].name) cannot take another shape")
      exchanged[slot.start] = outputSlots[output].start
      exchanged[outputSlots[output].start] = slot.start
    }
    versions = [[:], exchanged].prefix(exchanged.isEmpty ? 1 : 2).map {
      TapeVersion(compiler, inputSlots, outputSlots, exchanging: $0)
    }
    memory = compiler.memory
    self.missing = compiler.missing
    count = compiler.count
    work = compiler.work
    self.outputs = outputs
    self.inputs = inputs
    self.constants = constants
  }

  /// The memory, for writing.
  private mutating func ownMemory() -> UnsafeMutablePointer<Double> {
    if !isKnownUniquelyReferenced(&memory) { memory = memory.copy() }
    return memory.numbers
  }

  /// Gives an input its value, of the shape for which the graph was made; it keeps it from run to run.
  package mutating func setInput(_ index: Int, to value: Tensor) {
    guard let slot = versions[next].inputs[index] else { return }
    precondition(
      slot.shape == value.shape, "\(inputs[index].name) has the shape \(slot.shape), not \(value.shape)")
    slot.store(value, in: ownMemory())
  }

  /// Gives an input that is a number its value.
  package mutating func setInput(_ index: Int, to number: Double) {
    guard let place = versions[next].inputs[index]?.start else { return }
    ownMemory()[place] = number
  }

  /// The value of an input as it goes into the next run; nil of one that nothing needs.
  package func input(_ index: Int) -> Tensor? { versions[next].inputs[index]?.tensor(in: memory.numbers) }

  /// The value of an output after the last run.
  package func output(_ index: Int) -> Tensor { versions[last].outputs[index].tensor(in: memory.numbers) }

  /// The first entry of an output after the last run.
  package func outputNumber(_ index: Int) -> Double { memory.numbers[versions[last].outputs[index].start] }

  /// Sets all inputs, runs, and gives all outputs.
  ///
  /// - Throws: `EvaluationError` where an output has no value.
  package mutating func run(_ values: [Tensor]) throws(EvaluationError) -> [Tensor] {
    for (index, value) in values.enumerated() { setInput(index, to: value) }
    try run()
    return outputs.indices.map { output($0) }
  }

  /// Carries out the instructions on the inputs as they stand.
  ///
  /// - Throws: `EvaluationError` where an output has no value, and where an `Interruption` asks for it.
  package mutating func run() throws(EvaluationError) {
    if work > Interruption.longWork, Interruption.isRequested, let node = outputs.first {
      throw EvaluationError.stopped(at: node)
    }
    last = next
    if versions[last].program.run(ownMemory()) { try runNodeByNode() }
  }

  /// Works the outputs of the last run out by the graph itself, which knows whether any of them needs what was refused.
  ///
  /// - Throws: `EvaluationError` where an output has no value.
  package mutating func runNodeByNode() throws(EvaluationError) {
    var values = constants
    for (index, variable) in inputs.enumerated() {
      if let value = input(index) { values[variable] = value }
    }
    let evaluation = try Evaluation(outputs, values: values)
    let memory = ownMemory()
    for (node, slot) in zip(outputs, versions[last].outputs) { slot.store(evaluation[node], in: memory) }
  }

  /// What the tape does beside its instructions in `run(_:_:to:rows:width:)`.
  ///
  /// - Parameters:
  ///   - clock: the input that takes the number of the run.
  ///   - row: what is written of each run.
  package func loop(clock: Int, moves: [TapeLoop.Move], row: [TapeLoop.Cell]) -> TapeLoop {
    TapeLoop(versions, clock: clock, moves: moves, row: row, missing: missing)
  }

  /// Runs again and again until the run of the number `end` is finished; the inputs that carry outputs on take their
  /// values after each. What a run of many steps spends its time in.
  ///
  /// - Parameters:
  ///   - time: the number of the run that was finished last.
  ///   - rows: room for a row of each run, `width` numbers one behind the other.
  package mutating func run(
    _ loop: TapeLoop, _ time: inout Int, to end: Int, rows: UnsafeMutablePointer<Double>, width: Int
  ) -> TapeLoop.Ending {
    withProgress(&time) { loop.run($0, &$1, to: end, rows: rows, width: width) }
  }

  /// Finishes the last run, which was not finished as an operand lay outside its domain, but has been made since.
  package mutating func finish(
    _ loop: TapeLoop, _ time: inout Int, row: UnsafeMutablePointer<Double>
  ) -> TapeLoop.Ending {
    withProgress(&time) { loop.finish($0, &$1, row: row) }
  }

  private mutating func withProgress(
    _ time: inout Int, _ body: (UnsafeMutablePointer<Double>, inout TapeProgress) -> TapeLoop.Ending
  ) -> TapeLoop.Ending {
    var progress = TapeProgress(time: time, next: Int32(next), last: Int32(last))
    let ending = body(ownMemory(), &progress)
    (time, next, last) = (progress.time, Int(progress.next), Int(progress.last))
    return ending
  }
}
