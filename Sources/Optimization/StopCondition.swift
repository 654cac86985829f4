import Autodiff
import Tensors

/// The condition after `until`, as a graph of the parameters, the gradient and the objective at the new point.
package struct StopCondition: Sendable {
  private var tape: Tape

  /// - Parameters:
  ///   - condition: holds when all its entries are true.
  ///   - fixed: values of the leaves that are no parameters of the run.
  package init(_ condition: Node, parameters: [Variable], fixed: [Variable: Tensor]) {
    let inputs = parameters + [StepGraph.time] + fixed.keys
    tape = Tape(outputs: [condition], inputs: inputs)
    for (place, variable) in inputs.enumerated() {
      if let value = fixed[variable] { tape.setInput(place, to: value) }
    }
  }

  /// Whether it holds at a point, after so many steps.
  ///
  /// - Throws: `EvaluationError` where an operation leaves its domain.
  package mutating func holds(at point: [Tensor], after time: Int) throws(EvaluationError) -> Bool {
    for (place, value) in point.enumerated() { tape.setInput(place, to: value) }
    tape.setInput(point.count, to: Tensor(Double(time)))
    try tape.run()
    return tape.output(0).elements.allSatisfy { $0 != 0 }
  }
}
