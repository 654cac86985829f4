import Autodiff
import Language
import Tensors
import Wording

/// A function of the student's at a point: its graph over its parameters, and the values of all leaves there.
package struct FunctionPoint: Sendable {
  package let name: Name
  /// The parameters, in the order of the definition.
  package let parameters: [Node]
  /// The body as written.
  package let body: Node
  /// The values of parameters, data and constants.
  package let values: [Variable: Tensor]
}

extension Workspace {
  /// The function and the point that a call such as `f(1, 2)` means.
  package func functionPoint(_ call: Expression, symbols: SymbolSet) throws(Diagnostic) -> FunctionPoint {
    guard case .call(let callee, let arguments) = call.kind, case .name(let name) = callee.kind,
      let definition = functions[name]
    else {
      throw Diagnostic(
        Message(
          en: "A function of yours at a point is needed here.",
          es: "Aquí hace falta una función suya en un punto."), at: call.range,
        advice: Message(en: "such as  backprop f(1, 2)", es: "por ejemplo  backprop f(1, 2)"))
    }
    let lowering = Lowering(self, symbols: symbols)
    var values: [Variable: Tensor] = [:]
    var nodes: [Node] = []
    for (parameter, argument) in zip(definition.parameters, arguments) {
      let value = try lowering.constant(argument.value)
      let variable = Variable(parameter.name, .parameter)
      values[variable] = value
      nodes.append(.variable(variable, shape: value.shape))
    }
    guard arguments.count == definition.parameters.count else {
      let count = definition.parameters.count
      throw lowering.wrongCount(
        name.text(symbols), expected: count...count, given: arguments.count, at: call.range)
    }
    let body = try lowering.body(of: definition, nodes, site: call.range)
    values.merge(lowering.values) { first, _ in first }
    do { _ = try Evaluation([body], values: values) } catch {
      throw Diagnostic(refusal(error, in: NodeList(body, named: name, parameters: nodes), symbols), at: call.range)
    }
    return FunctionPoint(name: name, parameters: nodes, body: body, values: values)
  }

  /// Why a graph has no value at a point, with the node where it ends: `x6 = √x5: …`.
  private func refusal(_ error: EvaluationError, in list: NodeList, _ symbols: SymbolSet) -> Message {
    guard let entry = list.entries.first(where: { $0.node === error.node }), !entry.isLeaf else { return error.message }
    let operation = "\(entry.name.text(symbols)) = \(Formula(style: Style(symbols: symbols)).text(entry.operation))"
    return Message(
      en: "The graph ends at \(operation): \(error.message.english)",
      es: "El grafo se corta en \(operation): \(error.message.spanish)")
  }
}
