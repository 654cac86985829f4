import Tensors
import Wording

/// The values of a graph, worked out node by node: what the tape is held to, and where the work shown comes from.
///
/// A refusal (`log 0`) is passed up like a value, and only what needs it is refused: in `if x > 0 then log(x) else 0`
/// of a number the branch that is not chosen may have none.
package struct Evaluation {
  private var outcomes: [ObjectIdentifier: Result<Tensor, EvaluationError>] = [:]

  /// Evaluates everything on which the roots depend.
  ///
  /// - Parameter values: for every variable that is needed, with the shape for which the graph was made.
  /// - Throws: `EvaluationError` where a root has no value, and where an `Interruption` asks for it.
  package init(_ roots: [Node], values: [Variable: Tensor]) throws(EvaluationError) {
    for node in Node.topologicalOrder(of: roots) {
      outcomes[ObjectIdentifier(node)] = outcome(of: node, values)
      // What was left off has no value.
      if node.inputs.contains(where: { $0.shape.count > Interruption.longWork }), Interruption.isRequested {
        throw .stopped(at: node)
      }
    }
    for root in roots { _ = try outcome(of: root).get() }
  }

  /// The value of a node on which a root depends; NaN where it has none and nothing needed it.
  package subscript(node: Node) -> Tensor {
    if case .success(let value) = outcome(of: node) { return value }
    return Tensor(.nan).broadcast(to: node.shape)
  }

  /// Whether a root depends on this node, so that it has a value here.
  package func contains(_ node: Node) -> Bool { outcomes[ObjectIdentifier(node)] != nil }

  private func outcome(of node: Node) -> Result<Tensor, EvaluationError> {
    guard let outcome = outcomes[ObjectIdentifier(node)] else {
      preconditionFailure("a node that was not evaluated")
    }
    return outcome
  }

  private func outcome(of node: Node, _ values: [Variable: Tensor]) -> Result<Tensor, EvaluationError> {
    switch node.operation {
    case .constant(let value): return .success(value)
    case .label: return outcome(of: node.inputs[0])
    case .variable(let variable):
      guard let value = values[variable] else { return .failure(.missing(variable, at: node)) }
      precondition(
        value.shape == node.shape, "\(variable.name) has the shape \(value.shape), not \(node.shape)")
      return .success(value)
    case .apply(let primitive):
      let operands = operands(of: node)
      if case .failure = operands, primitive == .select, let chosen = chosenBranch(of: node) { return chosen }
      return operands.flatMap { operands in
        do throws(Refusal) { return .success(try primitive.value(of: operands)) } catch {
          return .failure(EvaluationError(node: node, message: error.message))
        }
      }
    }
  }

  private func operands(of node: Node) -> Result<[Tensor], EvaluationError> {
    Result { () throws(EvaluationError) in
      var operands: [Tensor] = []
      for input in node.inputs { operands.append(try outcome(of: input).get()) }
      return operands
    }
  }

  /// What the branch gives that a condition which is a number chooses, whatever becomes of the other.
  private func chosenBranch(of node: Node) -> Result<Tensor, EvaluationError>? {
    guard case .success(let condition) = outcome(of: node.inputs[0]), let truth = condition.number else {
      return nil
    }
    return outcome(of: node.inputs[truth != 0 ? 1 : 2]).map { $0.broadcast(to: node.shape) }
  }
}

/// Why a graph has no value: an operation outside its domain, or a variable without one.
package struct EvaluationError: Error, Sendable {
  /// The node that was refused.
  package let node: Node
  package let message: Message

  package init(node: Node, message: Message) {
    self.node = node
    self.message = message
  }

  /// Given up because its value is no longer wanted.
  static func stopped(at node: Node) -> EvaluationError {
    EvaluationError(node: node, message: Message(en: "stopped", es: "detenido"))
  }

  static func missing(_ variable: Variable, at node: Node) -> EvaluationError {
    EvaluationError(
      node: node,
      message: Message(
        en: "\(variable.name) has no value yet.", es: "\(variable.name) todavía no tiene valor."))
  }
}
