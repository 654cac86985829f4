import Autodiff
import Tensors

/// A step compiled, with the places at which its new point and states become those of the next step.
struct StepTape: Sendable {
  private(set) var tape: Tape
  /// The outputs that hold the new point and states, each with the input that it becomes.
  private let moves: [Move]
  private let inputs: [Variable: Int]
  private let parameterCount: Int

  private struct Move {
    let output: Int
    let input: Int
    let isNumber: Bool
  }

  init(_ graph: StepGraph) {
    // Parameters and states are outputs too, so that a row is read off the tape alone.
    let moving =
      graph.parameters.map { Node.variable($0.variable, shape: $0.shape) }
      + graph.states.map { Node.variable($0.variable, shape: $0.next.shape) }
    let next = graph.parameters.map(\.update) + graph.states.map(\.next)
    let pairs = moving.indices.map { (output: moving.count + graph.lines.count + $0, input: $0) }
    tape = Tape(outputs: moving + graph.lines + next, inputs: graph.inputs, carrying: pairs)
    moves = zip(pairs, next).map { Move(output: $0.output, input: $0.input, isNumber: $1.shape.isScalar) }
    inputs = Dictionary(graph.inputs.enumerated().map { ($1, $0) }) { first, _ in first }
    parameterCount = graph.parameters.count
    for (variable, value) in graph.fixed { set(variable, to: value) }
  }

  /// Gives a datum or a hyper-parameter its value; one that the step does not use is passed over.
  mutating func set(_ variable: Variable, to value: Tensor) {
    if let place = inputs[variable] { tape.setInput(place, to: value) }
  }

  /// The point and the rule's memory from which the next step goes out.
  var state: [Tensor] {
    get { moves.indices.map { tape.output($0) } }
    set { for (place, value) in newValue.enumerated() { tape.setInput(place, to: value) } }
  }

  /// Carries the step of a time out; false if it would leave the finite numbers.
  mutating func run(time: Int) throws(EvaluationError) -> Bool {
    tape.setInput(moves.count, to: Double(time))
    try tape.run()
    return isFinite
  }

  /// Makes the new point and states those of the next step.
  mutating func carry() { tape.carry() }

  /// Whether the new point is finite, and every state that was so still is.
  private var isFinite: Bool {
    moves.allSatisfy { move in
      isFinite(move.output, move) || move.input >= parameterCount && !isFinite(move.input, move)
    }
  }

  private func isFinite(_ output: Int, _ move: Move) -> Bool {
    move.isNumber ? tape.outputNumber(output).isFinite : tape.output(output).elements.allSatisfy(\.isFinite)
  }
}
