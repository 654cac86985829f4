import Autodiff
import Interpreter
import Language
import Presentation
import Wording

// `backprop f(1, 2)` and `forward f(1, 2)`: the computational graph node by node, by either mode.
extension Session {
  func differentiate(_ view: GraphView, _ call: Expression) throws(Diagnostic) -> Reply {
    let point = try workspace.functionPoint(call, symbols: symbols)
    guard point.body.shape.isScalar else {
      throw Diagnostic(
        Message(
          en: "\(point.name) gives \(point.body.shape) numbers here; adjoints start from a single one.",
          es: "\(point.name) da aquí \(point.body.shape) números; los adjuntos parten de uno solo."),
        at: call.range,
        advice: Message(en: "take sum(…) or mean(…) of them", es: "tome sum(…) o mean(…) de ellos"))
    }
    var reply = Reply()
    do {
      let work = try GraphWork(
        point.body, named: point.name, parameters: point.parameters, values: point.values, style: style)
      switch view {
      case .backprop:
        reply.block(work.forwardPass.text(style))
        reply.block(work.backwardPass.text(style))
      case .forward:
        reply.block(work.tangents.text(style))
      }
      let list = NodeList(point.body, named: point.name, parameters: point.parameters)
      reply.note(multiplications(in: list)[language])
    } catch {
      throw Diagnostic(error.message, at: call.range)
    }
    return reply
  }
}

extension HelpTopic {
  static let backprop = HelpTopic(
    name: "backprop", usage: ["backprop f(1, 2)"],
    summary: Message(
      en: "Reverse mode by hand: every node's value going forward, every adjoint going back, as the sum over the nodes "
        + "that use it, with the numbers put in. Nodes are called as where names them.",
      es:
        "El modo inverso a mano: el valor de cada nodo hacia adelante y cada adjunto hacia atrás, como suma sobre los "
        + "nodos que lo usan, con los números puestos. Los nodos se llaman como los nombra where."),
    examples: ["f(x, y) = a*y where a = x^2", "backprop f(3, 2)"])

  static let forward = HelpTopic(
    name: "forward", usage: ["forward f(1, 2)"],
    summary: Message(
      en: "Forward mode by hand: every node's value and its derivatives by the parameters.",
      es: "El modo directo a mano: el valor de cada nodo y sus derivadas respecto de los parámetros."),
    examples: ["f(x, y) = a*y where a = x^2", "forward f(3, 2)"])
}
