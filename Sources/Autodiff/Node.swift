import Tensors
import Wording

/// A node of a computational graph: an operation on the nodes below it. Immutable; graphs share nodes freely.
///
/// The graph of a formula *as written* has one node for each piece of syntax, labels where the student gave
/// names, and is never simplified: it serves the echo, the work shown by `step`, and the slips. The derivative of
/// a graph is again a graph, and the simplifier works on that.
package final class Node: Sendable {
  package enum Operation: Sendable {
    case constant(Tensor)
    /// A leaf whose value is given when the graph runs.
    case variable(Variable)
    /// The identity, with the name by which formulas mention the value: `where x3 = exp(x1)`, a line of a rule.
    case label(Label)
    case apply(Primitive)
  }

  package let operation: Operation
  /// Set once; only `deinit` takes it apart, when nobody else can see it.
  package nonisolated(unsafe) private(set) var inputs: [Node]
  package let shape: Shape
  /// The longest way down to a leaf; bounded by the interpreter, so that no formula exhausts the stack.
  package let depth: Int

  /// For the constructors in this module, which know the shape to be right.
  init(_ operation: Operation, _ inputs: [Node], shape: Shape) {
    self.operation = operation
    self.inputs = inputs
    self.shape = shape
    self.depth = (inputs.map(\.depth).max() ?? 0) + 1
  }

  // Released one inside the other, the nodes of a deep graph would exhaust the stack.
  deinit {
    guard depth > 100 else { return }
    var pending = inputs
    inputs = []
    while var node = pending.popLast() {
      guard isKnownUniquelyReferenced(&node) else { continue }
      pending += node.inputs
      node.inputs = []
    }
  }

  package static func constant(_ value: Tensor) -> Node {
    Node(.constant(value), [], shape: value.shape)
  }

  package static func constant(_ number: Double) -> Node { constant(Tensor(number)) }

  package static func variable(_ variable: Variable, shape: Shape = .scalar) -> Node {
    Node(.variable(variable), [], shape: shape)
  }

  package func labelled(_ label: Label) -> Node {
    Node(.label(label), [self], shape: shape)
  }
}

/// What a leaf stands for. Name and role together are its identity: a rule's state may be called as a parameter is.
package struct Variable: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    case parameter
    case data
    case hyperparameter
    /// A rule's memory from one step to the next, as it was before the step.
    case state
    /// The number of the step, from 1.
    case time
  }

  package let name: Name
  package let role: Role

  package init(_ name: Name, _ role: Role) {
    self.name = name
    self.role = role
  }
}

/// The name of an intermediate value, and what kind of value it is.
package struct Label: Hashable, Sendable {
  package enum Role: Hashable, Sendable {
    /// A `where` binding of the student's function.
    case binding
    /// The objective's value: `f(x)`.
    case objective
    /// A derivative of the objective: `f'(x)`, `∂f/∂x`.
    case gradient
    /// A line of the rule: `m`, `v̂`.
    case rule
    /// A parameter after the step: `x new`.
    case update
  }

  /// How formulas and headings write it.
  package let name: Name
  package let role: Role

  package init(_ name: Name, _ role: Role) {
    self.name = name
    self.role = role
  }
}
