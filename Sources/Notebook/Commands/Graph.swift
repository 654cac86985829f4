import Autodiff
import Interpreter
import Language
import Presentation
import Wording

// `graph f`: the computational graph drawn as text, or as DOT in a file.
extension Session {
  func graph(_ clauses: GraphClauses) throws(Diagnostic) -> Reply {
    let graph = try workspace.functionGraph(clauses.function, symbols: symbols)
    let list = NodeList(graph.body, named: graph.name, parameters: graph.parameters)
    let drawing = GraphDrawing(list, hasShapes: graph.hasShapes, style: style)
    var reply = Reply()
    guard let path = clauses.path else {
      reply.block(drawing.text)
      if graph.hasShapes { reply.note(multiplications(in: list)[language]) }
      return reply
    }
    for ending in [".png", ".svg", ".pdf"] where path.hasSuffix(ending) {
      throw Diagnostic(
        Message(
          en: "A graph is written in the DOT language, which dot turns into a picture.",
          es: "Un grafo se escribe en el lenguaje DOT, que dot convierte en una imagen."),
        at: clauses.pathRange,
        advice: Message(
          en: "to \(path.dropLast(4)).dot, then in a shell: dot -T\(ending.dropFirst()) -O \(path.dropLast(4)).dot",
          es: "to \(path.dropLast(4)).dot, y en una terminal: dot -T\(ending.dropFirst()) -O \(path.dropLast(4)).dot"))
    }
    try write(drawing.dot, to: path, at: clauses.pathRange)
    reply.note(Message(en: "written to \(path)", es: "escrito en \(path)")[language])
    return reply
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
      en: "multiplications by local derivatives: forward mode \(forward), reverse mode \(reverse)",
      es: "multiplicaciones por derivadas locales: modo directo \(forward), modo inverso \(reverse)")
  }
}

extension HelpTopic {
  static let graph = HelpTopic(
    name: "graph", usage: ["graph f", "graph f([1, 2])", "graph f to f.dot"],
    summary: Message(
      en: "The computational graph of a function, drawn in the order of computation: each value stands under those "
        + "that it is made of. With values for the parameters also the shapes; to a file in the DOT language.",
      es: "El grafo computacional de una función, dibujado en el orden del cálculo: cada valor está debajo de aquellos "
        + "de los que se forma. Con valores para los parámetros, también las formas; a un archivo, en el lenguaje DOT."),
    details: [
      Message(
        en: "For the multiplications each operation counts as a product with its local Jacobian: forward mode takes "
          + "one sweep for each parameter, reverse mode one for each output.",
        es: "Para las multiplicaciones, cada operación cuenta como un producto con su jacobiana local: el modo directo "
          + "hace un recorrido por cada parámetro, el inverso uno por cada salida.")
    ],
    examples: ["f(x1, x2) = x4*sqrt(x1 + x4) where x3 = exp(x1), x4 = x2*x3", "graph f"])
}
