import Autodiff
import Language
import Tensors
import Wording

extension Lowering {
  /// The value of a gradient part by part, as `∇L(W, b)` of a network, whose parts have different shapes; nil for any
  /// other expression.
  func gradientParts(
    of expression: Expression, in scope: Scope
  ) throws(Diagnostic) -> [(left: String, value: Tensor)]? {
    guard case .call(let callee, let arguments) = expression.kind, try isFunction(callee, in: scope),
      case .gradient(let inner) = try functionValue(of: callee, in: scope),
      arguments.allSatisfy({ $0.name == nil })
    else { return nil }
    var point: [Tensor] = []
    for argument in arguments { point.append(try constant(argument.value, in: scope)) }
    guard point.contains(where: { $0.shape != point[0].shape }) else { return nil }
    let function = FunctionValue.gradient(inner)
    let parameters = try parameters(of: function, shapes: point.map(\.shape), site: expression.range)
    let parts = try formula(of: function, over: parameters, site: expression.range, in: scope).parts
    var values = values
    for (parameter, value) in zip(parameters, point) { values[parameter.variable] = value }
    let evaluation: Evaluation
    do { evaluation = try Evaluation(parts, values: values) } catch {
      throw failure(error.message, at: expression.range)
    }
    let sign = symbols == .ascii ? "d" : "∂"
    return zip(parameters, parts).map { parameter, part in
      ("\(sign)\(inner.text(symbols))/\(sign)\(parameter.variable.name.text(symbols))", evaluation[part])
    }
  }
}
