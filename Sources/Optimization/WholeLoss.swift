import Autodiff
import Tensors

/// The objective on all data, compiled; along a run in batches it is worked out in every row where that is little work,
/// else where an epoch begins.
struct WholeLoss: Sendable {
  private var tape: Tape
  private let isEveryRow: Bool

  /// Numbers in the objective's graph on all data up to which every row has its loss.
  private static let smallWork = 50_000

  init(of graph: StepGraph) {
    tape = Tape(outputs: [graph.objective], inputs: graph.inputs)
    let inputs = graph.inputs
    for (place, variable) in inputs.enumerated() {
      if let value = graph.fixed[variable] { tape.setInput(place, to: value) }
    }
    let numbers = Node.topologicalOrder(of: [graph.objective]).reduce(0) { $0 + $1.shape.count }
    isEveryRow = numbers <= WholeLoss.smallWork
  }

  /// The loss at a point; NaN in a row that does without, and where it has no value.
  mutating func value(at point: [Tensor], beginsEpoch: Bool) -> Double {
    isEveryRow || beginsEpoch ? value(at: point) ?? .nan : .nan
  }

  /// The loss at a point; nil where it has no value.
  mutating func value(at point: [Tensor]) -> Double? {
    for (place, value) in point.enumerated() { tape.setInput(place, to: value) }
    guard (try? tape.run()) != nil else { return nil }
    return tape.outputNumber(0)
  }
}
