import Tensors

/// A graph as a function of one or two numbers, compiled once to be asked for many values: what plots are sampled from.
package struct TapeFunction: Sendable {
  private var tape: Tape

  /// - Parameters:
  ///   - node: of shape `()`.
  ///   - variables: what the numbers are given to, in their order.
  ///   - values: of the other variables.
  package init(_ node: Node, over variables: [Variable], values: [Variable: Tensor]) {
    tape = Tape(
      outputs: [node], inputs: variables, constants: values.filter { !variables.contains($0.key) })
  }

  /// The value at a place; nil where an operation leaves its domain, or where the value is no number.
  package mutating func value(at x: Double) -> Double? {
    tape.setInput(0, to: x)
    return value()
  }

  /// The value at a point; nil where an operation leaves its domain, or where the value is no number.
  package mutating func value(at x: Double, _ y: Double) -> Double? {
    tape.setInput(0, to: x)
    tape.setInput(1, to: y)
    return value()
  }

  private mutating func value() -> Double? {
    guard (try? tape.run()) != nil else { return nil }
    let value = tape.outputNumber(0)
    return value.isNaN ? nil : value
  }
}
