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

  /// The data in batches, with the place in them to which the run has come; nil where every step sees them whole.
  package private(set) var batches: Batches?

  /// The compiled step; behind it, where there is one, that of a smaller last batch.
  private var tapes: [StepTape]
  /// What searches for the rate on each tape, if anything does.
  private var searches: [RateSearch?]
  /// The tape of the last step.
  private var active = 0
  private var wholeLoss: WholeLoss?

  /// A run that has not made a step yet.
  ///
  /// - Parameters:
  ///   - graph: the step; with batches, that on one of them.
  ///   - start: a value for each parameter of the graph, of its shape.
  package init(_ graph: StepGraph, from start: [Tensor], over batches: Batches? = nil) {
    self.graph = graph
    self.start = start
    self.batches = batches
    point = start
    states = graph.states.map(\.initial)
    trace = Trace(of: graph, hasBatches: batches != nil)
    let graphs = [graph] + [batches?.remainder].compactMap { $0 }
    let data = Set(batches?.data.map(\.variable) ?? [])
    let cells = trace.cells
    tapes = graphs.map {
      StepTape($0, varying: data.union($0.search.map { [$0.leaf] } ?? []), recording: cells)
    }
    searches = graphs.map(\.search)
    wholeLoss = (batches?.whole).map(WholeLoss.init)
    tapes[0].state = start + states
  }

  /// The step on all data: the same as `graph` where there are no batches.
  package var whole: StepGraph { batches?.whole ?? graph }

  /// Goes on for at most `count` steps.
  ///
  /// - Parameters:
  ///   - condition: tested after each step, at the new point.
  ///   - isInterrupted: asked before each step, and once it is prepared; what goes before it may be long, and is given
  ///     up where `Interruption` asks for it.
  package mutating func advance(
    by count: Int, until condition: StopCondition? = nil, isInterrupted: () -> Bool = { false }
  ) {
    var condition = condition
    ending = .completed
    defer { readState() }
    let end = time + count
    // Where nothing looks at every step, some are made at once.
    let isPlain = condition == nil && batches == nil && searches[0] == nil
    while time < end {
      if isInterrupted() {
        ending = .interrupted
        return
      }
      do throws(EvaluationError) {
        let row = try prepare()
        // What goes before a step may have been given up half done.
        if !isPlain, isInterrupted() {
          ending = .interrupted
          return
        }
        guard try advance(to: isPlain ? min(time + stepsAtOnce, end) : time + 1, batch: row) else {
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
        ending = isInterrupted() ? .interrupted : .failed(error.message)
        return
      }
    }
  }

  /// Steps between two questions whether to stop: less than a thousandth of a second.
  private var stepsAtOnce: Int { max(1, 1 << 16 / max(tapes[0].tape.work, 1)) }

  /// Gets ready for the step that comes next: its batch and its rate, if it has them; the row's numbers of the batch.
  private mutating func prepare() throws(EvaluationError) -> [Double] {
    if let batches { prepare(batches) }
    try setRate()
    return batchRow()
  }

  /// Steps until a time, on one batch if there are any; false where one would leave the finite numbers, which then is
  /// not made.
  private mutating func advance(to end: Int, batch row: [Double]) throws(EvaluationError) -> Bool {
    guard try tapes[active].advance(&time, to: end, recording: &trace, batch: row) else { return false }
    batches?.advance()
    return true
  }

  /// Searches for the rate of the step that comes next.
  private mutating func setRate() throws(EvaluationError) {
    guard let leaf = searches[active]?.leaf else { return }
    readState()
    let values = nextValues
    if let rate = try searches[active]?.rate(at: values) { tapes[active].set(leaf, to: Tensor(rate)) }
  }

  /// Gives the tape of the next batch its data, and the point where the last step was on another tape.
  private mutating func prepare(_ batches: Batches) {
    let next = batches.isRemainder ? 1 : 0
    if next != active {
      tapes[next].state = tapes[active].state
      active = next
    }
    for (variable, value) in batches.values { tapes[next].set(variable, to: value) }
  }

  /// Epoch, batch and the loss on all data, for the row of the step that comes next.
  private mutating func batchRow() -> [Double] {
    guard let batches else { return [] }
    let point = Array(tapes[active].state.prefix(point.count))
    let loss = wholeLoss?.value(at: point, beginsEpoch: batches.number == 1) ?? .nan
    return [Double(batches.epoch), Double(batches.number), loss]
  }

  /// Takes point and states over from the tape.
  private mutating func readState() {
    let state = tapes[active].state
    point = Array(state.prefix(point.count))
    states = Array(state.dropFirst(point.count))
  }

  /// A copy that has forgotten the rows so far.
  var withoutRows: Run {
    var copy = self
    copy.trace = Trace(of: graph, hasBatches: batches != nil)
    return copy
  }

  /// The objective's value, on all data, at the point to which the run has come; nil where it has none.
  package var objectiveNow: Double? { objective(at: point) }

  /// The objective's value, on all data, at a point; nil where it has none.
  func objective(at point: [Tensor]) -> Double? {
    var loss = WholeLoss(of: whole)
    return loss.value(at: point)
  }

  /// The graph of the step that comes next.
  package var nextGraph: StepGraph {
    if let batches, batches.isRemainder, let remainder = batches.remainder { return remainder }
    return graph
  }

  /// What goes into the step that comes next, but for a rate that is searched for.
  private var nextValues: [Variable: Tensor] {
    var values = nextGraph.values(parameters: point, states: states, time: time + 1)
    for (variable, value) in batches?.values ?? [] { values[variable] = value }
    return values
  }

  /// The two numbers whose quotient is the rate of the step that comes next, of a leaf that stands for that quotient.
  package func quotient(of leaf: Variable) -> (numerator: Double, denominator: Double)? {
    guard var search = graph.search, search.leaf == leaf else { return nil }
    return search.quotient(at: graph.values(parameters: point, states: states, time: time + 1))
  }

  /// Every value of the step that comes next, by node.
  ///
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package func nextStep() throws(EvaluationError) -> Evaluation {
    let graph = nextGraph
    var values = nextValues
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
