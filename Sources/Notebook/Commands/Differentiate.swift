import Autodiff
import Interpreter
import Language
import Presentation
import Wording

// `backprop f(1, 2)` and `forward f(1, 2)`: the computational graph node by node, by either mode.
extension Session {
  func differentiate(_ view: GraphView, _ call: Expression) throws(Diagnostic) -> Reply {
    let point = try workspace.functionPoint(call, symbols: symbols)
    // Forward mode starts from the parameters, whatever the value.
    guard view == .forward || point.body.shape.isScalar else {
      let (name, shape) = (point.name.text(symbols), point.body.shape)
      throw Diagnostic(
        Message(
          en: "\(name) gives \(shape.count) numbers here, of shape \(shape); adjoints start from a single one.",
          es: "\(name) da aquí \(shape.count) números, de forma \(shape); los adjuntos parten de uno solo."),
        at: call.range,
        advice: Message(
          en: "take sum(…) or mean(…) of them, or vjp(\(name), …) from a covector",
          es: "tome sum(…) o mean(…) de ellos, o vjp(\(name), …) desde un covector"))
    }
    var reply = Reply()
    do {
      if view == .backprop, LayerTable.isNetwork(point.parameters) {
        let layers = try LayerTable(
          point.body, named: point.name, parameters: point.parameters, values: point.values, style: style)
        reply.block(layers.table.text(style))
      } else {
        try show(view, point, in: &reply)
      }
      let list = NodeList(point.body, named: point.name, parameters: point.parameters)
      reply.note(multiplications(in: list)[language])
    } catch {
      throw Diagnostic(error.message, at: call.range)
    }
    return reply
  }

  private func show(_ view: GraphView, _ point: FunctionPoint, in reply: inout Reply) throws(EvaluationError) {
    let work = try GraphWork(
      point.body, named: point.name, parameters: point.parameters, values: point.values, style: style)
    switch view {
    case .backprop:
      reply.block(work.forwardPass.text(style))
      reply.block(try work.backwardPass().text(style))
    case .forward:
      reply.block(try work.tangents().text(style))
    }
  }
}

extension HelpTopic {
  static let backprop = HelpTopic(
    name: "backprop", usage: ["backprop f(1, 2)"],
    summary: Message(
      en: "Reverse mode by hand: every node's value going forward, every adjoint going back, as the sum over the nodes "
        + "that use it, with the numbers put in. Nodes are called as where names them. Of a network, whose parameters "
        + "are no few numbers, a row a layer: shapes, and the norms of activations and gradients.",
      es:
        "El modo inverso a mano: el valor de cada nodo hacia adelante y cada adjunto hacia atrás, como suma sobre los "
        + "nodos que lo usan, con los números puestos. Los nodos se llaman como los nombra where. De una red, cuyos "
        + "parámetros no son unos pocos números, una fila por capa: formas, y normas de activaciones y gradientes."),
    examples: ["f(x, y) = a*y where a = x^2", "backprop f(3, 2)"])

  static let forward = HelpTopic(
    name: "forward", usage: ["forward f(1, 2)"],
    summary: Message(
      en: "Forward mode by hand: every node's value and its derivatives by the parameters.",
      es: "El modo directo a mano: el valor de cada nodo y sus derivadas respecto de los parámetros."),
    details: [
      Message(
        en: "A tensor of up to 4 entries has a column for each, a larger one none.",
        es: "Un tensor de hasta 4 elementos tiene una columna por cada uno; uno mayor, ninguna.")
    ],
    examples: ["f(x, y) = a*y where a = x^2", "forward f(3, 2)"])
}
