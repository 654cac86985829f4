import Autodiff
import Tensors

/// A step compiled, with the places at which its new point and states become those of the next step.
struct StepTape: Sendable {
  private(set) var tape: Tape
  private let inputs: [Variable: Int]
  private let pass: StepPass

  /// - Parameter varying: fixed values of the graph that change from step to step all the same: a batch, a rate that is
  ///   searched for.
  init(_ graph: StepGraph, varying: Set<Variable> = []) {
    // Parameters and states are outputs too, so that a row is read off the tape alone.
    let moving =
      graph.parameters.map { Node.variable($0.variable, shape: $0.shape) }
      + graph.states.map { Node.variable($0.variable, shape: $0.next.shape) }
    let next = graph.parameters.map(\.update) + graph.states.map(\.next)
    let pairs = moving.indices.map { (output: moving.count + graph.lines.count + $0, input: $0) }
    let variables = graph.inputs.filter { graph.fixed[$0] == nil || varying.contains($0) }
    tape = Tape(
      outputs: moving + graph.lines + next, inputs: variables,
      constants: graph.fixed.filter { !varying.contains($0.key) }, carrying: pairs)
    inputs = Dictionary(variables.enumerated().map { ($1, $0) }) { first, _ in first }
    pass = StepPass(
      moves: pairs.map { StepPass.Move(output: $0.output, input: $0.input) },
      parameterCount: graph.parameters.count)
    for variable in varying { if let value = graph.fixed[variable] { set(variable, to: value) } }
  }

  /// Gives a datum or a hyper-parameter that varies its value; one that the step does not use is passed over.
  mutating func set(_ variable: Variable, to value: Tensor) {
    if let place = inputs[variable] { tape.setInput(place, to: value) }
  }

  /// The point and the rule's memory from which the next step goes out.
  var state: [Tensor] {
    get { pass.moves.compactMap { tape.input($0.input) } }
    set { for (place, value) in newValue.enumerated() { tape.setInput(place, to: value) } }
  }

  /// Carries out steps until a time, each with its row; false where one would leave the finite numbers, and then that
  /// is not made.
  ///
  /// - Parameters:
  ///   - time: steps done so far.
  ///   - batch: the trace's numbers of the batch.
  /// - Throws: `EvaluationError` where an operation leaves its domain; that step is not made either.
  mutating func advance(
    _ time: inout Int, to end: Int, recording trace: inout Trace, batch: [Double] = []
  ) throws(EvaluationError) -> Bool {
    let pass = pass
    while time < end {
      switch tape.withLoop({ pass.run(&$0, &time, to: end, recording: &trace, batch: batch) }) {
      case .completed: break
      case .overflowed: return false
      case .refused:
        // The graph itself knows whether anything needs what was refused.
        tape.setInput(pass.timeInput, to: Double(time + 1))
        try tape.run()
        let isMade = tape.withLoop { pass.finish(&$0, &time, recording: &trace, batch: batch) }
        if !isMade { return false }
      }
    }
    return true
  }
}

/// What is done at every step, on the tape's bare memory.
private struct StepPass {
  /// The output that holds the new value of a parameter or state, and the input that it becomes; the outputs of the
  /// same numbers as the inputs hold the old values.
  struct Move {
    let output: Int
    let input: Int
  }

  enum Ending {
    case completed, overflowed, refused
  }

  let moves: [Move]
  let parameterCount: Int

  var timeInput: Int { moves.count }

  func run(
    _ loop: inout TapeLoop, _ time: inout Int, to end: Int, recording trace: inout Trace, batch: [Double]
  ) -> Ending {
    let clock = loop.places(ofInput: timeInput)
    while time < end {
      if let clock { loop.set(clock, to: Double(time + 1)) }
      guard loop.run() else { return .refused }
      guard finish(&loop, &time, recording: &trace, batch: batch) else { return .overflowed }
    }
    return .completed
  }

  /// Records a step, and makes the new point and states those of the next; false if they are not finite.
  func finish(_ loop: inout TapeLoop, _ time: inout Int, recording trace: inout Trace, batch: [Double]) -> Bool {
    // A state that was not finite before need not be so now.
    for move in moves where !loop.isFinite(move.output) {
      if move.input < parameterCount || loop.isFinite(move.input) { return false }
    }
    time += 1
    trace.append(time: time, from: loop, batch: batch)
    loop.carry()
    return true
  }
}
