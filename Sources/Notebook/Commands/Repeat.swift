import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `repeat n … end`: the statements n times, with one table of what they assigned.
extension Session {
  mutating func loop(count: Expression, body: [Statement]) throws(Diagnostic) -> Reply {
    let times = try repetitions(count)
    var reply = Reply()
    var names: [Name] = []
    var rows: [[Name: Tensor]] = []
    repetitions: for _ in 0..<times {
      var row: [Name: Tensor] = [:]
      for statement in body {
        if isInterrupted() { break repetitions }
        let answer: Reply
        do throws(Diagnostic) {
          answer = try performStoppable(statement)
        } catch {
          guard isInterrupted() else { throw error }
          break repetitions
        }
        guard case .assignment(let binding) = statement.kind else {
          reply.append(answer)
          continue
        }
        if !names.contains(binding.name) { names.append(binding.name) }
        row[binding.name] = workspace.values[binding.name]?.value
      }
      rows.append(row)
    }
    if rows.count < times {
      reply.note(
        Message(
          en: "(interrupted after \(rows.count) of \(times))",
          es: "(interrumpido tras \(rows.count) de \(times))")[language])
    }
    if !names.isEmpty { reply.block(table(of: names, rows).shortened(to: 24).text(style)) }
    return reply
  }

  private mutating func repetitions(_ count: Expression) throws(Diagnostic) -> Int {
    guard case .value(let value, _) = try workspace.answer(count, symbols: symbols),
      let number = value.number, let times = Int(exactly: number), times >= 0
    else {
      throw Diagnostic(
        Message(
          en: "How often? A whole number is needed here, 0 or more.",
          es: "¿Cuántas veces? Aquí hace falta un número entero, 0 o mayor."), at: count.range)
    }
    return times
  }

  /// The values after each repetition, in columns as those of a run.
  private func table(of names: [Name], _ rows: [[Name: Tensor]]) -> Table {
    var columns = [Table.Column("k", kind: .index)]
    var cells = rows.indices.map { [Table.Cell.number(Double($0 + 1))] }
    for name in names {
      let shape = rows.first?[name]?.shape ?? .scalar
      let headings = RunTable.headings(of: name, shape: shape, style: style)
      columns += headings.map { Table.Column($0) }
      for (place, row) in rows.enumerated() {
        let numbers = row[name].map { Trace.numbers(of: $0) } ?? []
        // A value whose shape changes on the way has no cells of its own.
        cells[place] += numbers.count == headings.count ? numbers.map { .number($0) } : headings.map { _ in .empty }
      }
    }
    return Table(columns: columns, rows: cells)
  }
}

extension HelpTopic {
  static let loop = HelpTopic(
    name: "repeat", aliases: ["end"], usage: ["repeat 10", "  x = x - 0.1*f'(x)", "end"],
    summary: Message(
      en: "The lines up to end, so many times, with one table of what they assigned: an optimiser by hand.",
      es: "Repite las líneas hasta end, con una tabla de lo asignado: un optimizador a mano."),
    examples: ["x = 5", "repeat 3\n x = x - 0.1*2x\nend"])
}
