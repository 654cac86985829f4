import Autodiff
import Tensors
import Wording

/// An objective being minimised by a rule, from a start: the point it has come to, the rule's memory, and its trace.
///
/// A run is a value: it keeps its objective, data, rule and hyper-parameters as they were at its start, and going on
/// with a copy leaves the original where it was.
package struct Run: Sendable {
  /// Why a run stopped going on.
  package enum Ending: Hashable, Sendable {
    /// The steps asked for were done.
    case completed
    /// The condition after `until` holds.
    case reached
    /// Ctrl-C; the rows so far are kept.
    case interrupted
    /// A step would have led beyond the largest number; the last finite point is kept.
    case overflowed
    /// An operation outside its domain, such as a division by zero, in the step after the last row.
    case failed(Message)
  }

  package let graph: StepGraph
  /// Steps done.
  package private(set) var time = 0
  /// The parameters' values now.
  package private(set) var point: [Tensor]
  /// The rule's memory now.
  package private(set) var states: [Tensor]
  package private(set) var trace: Trace
  package private(set) var ending: Ending = .completed
  /// The first point.
  package let start: [Tensor]

  private var tape: Tape
  private var search: RateSearch?
  /// The outputs that hold the new point and states, each with the input that it becomes.
  private let moves: [Move]

  private struct Move {
    let output: Int
    let input: Int
    let isNumber: Bool
  }

  /// A run that has not made a step yet.
  ///
  /// - Parameter start: a value for each parameter of the graph, of its shape.
  package init(_ graph: StepGraph, from start: [Tensor]) {
    self.graph = graph
    self.start = start
    point = start
    states = graph.states.map(\.initial)
    trace = Trace(of: graph)
    // Parameters and states are outputs too, so that a row is read off the tape alone.
    let moving =
      graph.parameters.map { Node.variable($0.variable, shape: $0.shape) }
      + graph.states.map { Node.variable($0.variable, shape: $0.next.shape) }
    let next = graph.parameters.map(\.update) + graph.states.map(\.next)
    let pairs = moving.indices.map { (output: moving.count + graph.lines.count + $0, input: $0) }
    tape = Tape(outputs: moving + graph.lines + next, inputs: graph.inputs, carrying: pairs)
    search = graph.search
    moves = zip(pairs, next).map { Move(output: $0.output, input: $0.input, isNumber: $1.shape.isScalar) }
    for (place, value) in (start + states).enumerated() { tape.setInput(place, to: value) }
    for (place, variable) in graph.orderedFixed.enumerated() {
      if let value = graph.fixed[variable] { tape.setInput(moving.count + 1 + place, to: value) }
    }
  }

  /// Goes on for at most `count` steps.
  ///
  /// - Parameters:
  ///   - condition: tested after each step, at the new point.
  ///   - isInterrupted: asked before each step.
  package mutating func advance(
    by count: Int, until condition: StopCondition? = nil, isInterrupted: () -> Bool = { false }
  ) {
    var condition = condition
    ending = .completed
    defer { readState() }
    for _ in 0..<count {
      if isInterrupted() {
        ending = .interrupted
        return
      }
      do throws(EvaluationError) {
        guard try step() else {
          ending = .overflowed
          return
        }
        if condition != nil {
          readState()
          if try condition?.holds(at: point, after: time) == true {
            ending = .reached
            return
          }
        }
      } catch {
        ending = .failed(error.message)
        return
      }
    }
  }

  /// One step; false if it would leave the finite numbers, and then nothing has changed.
  private mutating func step() throws(EvaluationError) -> Bool {
    tape.setInput(point.count + states.count, to: Double(time + 1))
    if search != nil { try setRate() }
    try tape.run()
    guard isFinite else { return false }
    time += 1
    trace.append(time: time, from: tape)
    tape.carry()
    return true
  }

  /// Searches for the rate of the step that comes next.
  private mutating func setRate() throws(EvaluationError) {
    readState()
    let values = graph.values(parameters: point, states: states, time: time + 1)
    guard let rate = try search?.rate(at: values) else { return }
    tape.setInput(graph.inputs.count - 1, to: rate)
  }

  /// Whether the new point is finite, and every state that was so still is.
  private var isFinite: Bool {
    moves.allSatisfy { move in
      isFinite(move.output, move) || move.input >= point.count && !isFinite(move.input, move)
    }
  }

  private func isFinite(_ output: Int, _ move: Move) -> Bool {
    move.isNumber ? tape.outputNumber(output).isFinite : tape.output(output).elements.allSatisfy(\.isFinite)
  }

  /// Takes point and states over from the tape.
  private mutating func readState() {
    point = point.indices.map { tape.output($0) }
    states = states.indices.map { tape.output(point.count + $0) }
  }

  /// A copy that has forgotten the rows so far.
  var withoutRows: Run {
    var copy = self
    copy.trace = Trace(of: graph)
    return copy
  }

  /// The objective's value at the point to which the run has come; nil where it has none.
  package var objectiveNow: Double? {
    let values = graph.values(parameters: point, states: states, time: time)
    return (try? Evaluation([graph.objective], values: values))?[graph.objective].number
  }

  /// Every value of the step that comes next, by node.
  ///
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package func nextStep() throws(EvaluationError) -> Evaluation {
    var values = graph.values(parameters: point, states: states, time: time + 1)
    if var search = graph.search { values[search.leaf] = Tensor(try search.rate(at: values)) }
    return try Evaluation(graph.lines, values: values)
  }
}

extension Run {
  /// How far the last update moved each parameter that is a number; nil for the others, and before the first update.
  package var lastChange: [Double?] {
    let columns = trace.columns.filter { $0.role == nil }
    return zip(columns, point).map { column, now in
      guard trace.count > 0, let value = now.number else { return nil }
      return trace.numbers(of: column, row: trace.count - 1).first.map { value - $0 }
    }
  }
}
