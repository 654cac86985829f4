import Autodiff
import Interpreter
import Language
import Presentation
import Wording

// `graph f`: the computational graph drawn as text, or as SVG or DOT in a file.
extension Session {
  func graph(_ clauses: GraphClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    let graph = try workspace.functionGraph(clauses.function, symbols: symbols)
    let list = NodeList(graph.body, named: graph.name, parameters: graph.parameters)
    let numbers = clauses.path == nil ? nil : try numbers(of: clauses.function)
    let drawing = GraphDrawing(list, hasShapes: graph.hasShapes, numbers: numbers, style: style)
    var reply = Reply()
    guard let path = clauses.path else {
      reply.block(drawing.text)
      if graph.hasShapes { reply.note(multiplications(in: list)[language]) }
      return reply
    }
    if path.lowercased().hasSuffix(".svg") {
      let title = graph.hasShapes ? statement.source[clauses.function.range] : graph.name.text(symbols)
      try write(drawing.svg(title: style.text(title)), to: path, at: clauses.pathRange)
      reply.note(written(to: path)[language])
      return reply
    }
    for ending in [".png", ".pdf"] where path.hasSuffix(ending) {
      throw Diagnostic(
        Message(
          en: "A graph is written as SVG, or in the DOT language, which dot turns into other pictures.",
          es: "Un grafo se escribe como SVG, o en el lenguaje DOT, que dot convierte en otras imágenes."),
        at: clauses.pathRange,
        advice: Message(
          en: "to \(path.dropLast(4)).dot, then in a shell: dot -T\(ending.dropFirst()) -O \(path.dropLast(4)).dot",
          es: "to \(path.dropLast(4)).dot, y en una terminal: dot -T\(ending.dropFirst()) -O \(path.dropLast(4)).dot"))
    }
    try write(drawing.dot, to: path, at: clauses.pathRange)
    reply.note(written(to: path)[language])
    return reply
  }

  /// The values and adjoints of a call such as `f(1, 2)`; nil for a function by its name.
  private func numbers(of function: Expression) throws(Diagnostic) -> GraphDrawing.Numbers? {
    guard !workspace.isFunction(function, symbols: symbols) else { return nil }
    let point = try workspace.functionPoint(function, symbols: symbols)
    do {
      let work = try GraphWork(
        point.body, named: point.name, parameters: point.parameters, values: point.values, style: style)
      // Adjoints start from a single number.
      let adjoints = point.body.shape.isScalar ? try work.adjoints() : work.values.map { _ in nil }
      return GraphDrawing.Numbers(values: work.values, adjoints: adjoints)
    } catch {
      throw Diagnostic(error.message, at: function.range)
    }
  }

  /// What both modes cost for all derivatives, counted as a product with each operation's local derivatives.
  func multiplications(in list: NodeList) -> Message {
    let sweep = list.multiplicationsOfOneSweep
    let times = symbols == .ascii ? "*" : "·"
    func count(_ sweeps: Int) -> String {
      sweeps == 1 ? "\(sweep)" : "\(sweeps)\(times)\(sweep) = \(sweeps * sweep)"
    }
    let (forward, reverse) = (count(list.inputCount), count(list.outputCount))
    return Message(
      en: "multiplications by local derivatives other than 1 and −1: forward mode \(forward), reverse mode \(reverse)",
      es: "multiplicaciones por derivadas locales distintas de 1 y −1: modo directo \(forward), modo inverso \(reverse)"
    )
  }
}

extension HelpTopic {
  static let graph = HelpTopic(
    name: "graph", usage: ["graph f", "graph f([1, 2])", "graph f(1, 2) to f.svg", "graph f to f.dot"],
    summary: Message(
      en: "The computational graph of a function, drawn in the order of computation: each value stands under those "
        + "that it is made of. With values for the parameters also the shapes, and in a file, as SVG or in the DOT language, "
        + "the values and adjoints.",
      es: "El grafo computacional de una función, dibujado en el orden del cálculo: cada valor está debajo de aquellos "
        + "de los que se forma. Con valores para los parámetros, también las formas, y en un archivo, como SVG o en el "
        + "lenguaje DOT, los valores y adjuntos."),
    details: [
      Message(
        en: "For the multiplications each operation counts as a product with its local Jacobian: forward mode takes "
          + "one sweep for each parameter, reverse mode one for each output.",
        es: "Para las multiplicaciones, cada operación cuenta como un producto con su jacobiana local: el modo directo "
          + "hace un recorrido por cada parámetro, el inverso uno por cada salida.")
    ],
    examples: ["f(x1, x2) = x4*sqrt(x1 + x4) where x3 = exp(x1), x4 = x2*x3", "graph f"])
}
