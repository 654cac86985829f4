import Autodiff
import Tensors

/// A step compiled, with the places at which its new point and states become those of the next step.
struct StepTape: Sendable {
  private(set) var tape: Tape
  private let inputs: [Variable: Int]
  private let loop: TapeLoop
  /// The places of the parameters and states among the inputs.
  private let moved: Range<Int>

  /// - Parameters:
  ///   - varying: fixed values of the graph that change from step to step all the same: a batch, a rate that is
  ///     searched for.
  ///   - cells: what is written of each step.
  init(_ graph: StepGraph, varying: Set<Variable> = [], recording cells: [TapeLoop.Cell] = []) {
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
    moved = moving.indices
    loop = tape.loop(
      clock: moving.count,
      moves: moving.indices.map {
        TapeLoop.Move(new: pairs[$0].output, old: $0, isState: $0 >= graph.parameters.count)
      }, row: cells)
    for variable in varying { if let value = graph.fixed[variable] { set(variable, to: value) } }
  }

  /// Gives a datum or a hyper-parameter that varies its value; one that the step does not use is passed over.
  mutating func set(_ variable: Variable, to value: Tensor) {
    if let place = inputs[variable] { tape.setInput(place, to: value) }
  }

  /// The point and the rule's memory from which the next step goes out.
  var state: [Tensor] {
    get { moved.compactMap { tape.input($0) } }
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
    let width = trace.width
    while time < end {
      var ending = TapeLoop.Ending.completed
      trace.append(upTo: end - time, after: &time, batch: batch) { rows, count, time in
        ending = tape.run(loop, &time, to: time + count, rows: rows, width: width)
      }
      if ending == .refused {
        try tape.runNodeByNode()
        trace.append(upTo: 1, after: &time, batch: batch) { row, _, time in
          ending = tape.finish(loop, &time, row: row)
        }
      }
      if ending == .overflowed { return false }
    }
    return true
  }
}
