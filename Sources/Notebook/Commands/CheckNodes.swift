import Autodiff
import Checking
import Interpreter
import Language
import Presentation
import Tensors
import Wording

// `check table backprop f(1, 2)`: values and adjoints, or tangents, worked by hand node by node.
extension Session {
  mutating func checkNodes(
    _ view: GraphView, _ call: Expression, _ rows: String, _ statement: Statement, wantsHint: Bool
  ) throws(Diagnostic) -> Reply {
    let table = try writtenTable(rows, statement)
    let (check, sheet) = try checkedNodes(view, call, table, at: statement.range)
    lastCheck = LastCheck(check: check, figures: sheet.figures, level: nil)
    var reply = Reply()
    if wantsHint { giveHint(lastCheck, in: &reply) } else { report(check, sheet, in: &reply) }
    return reply
  }

  /// A table of nodes against the graph of a call.
  func checkedNodes(
    _ view: GraphView, _ call: Expression, _ table: WrittenTable, at range: SourceRange
  ) throws(Diagnostic) -> (check: Check, sheet: Worksheet) {
    let point = try workspace.functionPoint(call, symbols: symbols)
    let work: NodeWork
    do throws(TensorError) { work = try NodeWork(point, view, symbols: symbols) } catch {
      throw Diagnostic(error.message, at: call.range, advice: error.advice)
    }
    guard let sheet = Worksheet(table, nodes: work) else {
      let names = work.items.map { $0.name.text(symbols) }.joined(separator: ", ")
      throw Diagnostic(
        Message(en: "No node is found in the table.", es: "No se encuentra ningún nodo en la tabla."), at: range,
        advice: Message(en: "nodes: \(names)", es: "nodos: \(names)"))
    }
    let check = Check(
      graph: sheet.graph, start: work.start, figures: sheet.figures, works: sheet.works, style: style,
      isInterrupted: isInterrupted)
    return (check, sheet)
  }
}
