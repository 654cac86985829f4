import Interpreter
import Language
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
    for _ in 0..<times {
      if isInterrupted() { break }
      var row: [Name: Tensor] = [:]
      for statement in body {
        let answer = try perform(statement)
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
          en: "How often? A whole number is needed here.",
          es: "¿Cuántas veces? Aquí hace falta un número entero."), at: count.range)
    }
    return times
  }

  /// The values after each repetition; a vector of up to four entries takes a column for each.
  private func table(of names: [Name], _ rows: [[Name: Tensor]]) -> Table {
    var columns = [Table.Column("k", kind: .index)]
    var cells = rows.indices.map { [Table.Cell.number(Double($0 + 1))] }
    for name in names {
      let count = rows.first?[name]?.shape.count ?? 1
      let text = name.text(symbols)
      let isScalar = rows.first?[name]?.shape.isScalar ?? true
      for entry in 0..<min(count, 4) {
        columns.append(Table.Column(isScalar ? text : "\(text)[\(entry)]"))
        for (place, row) in rows.enumerated() {
          let value = row[name].flatMap { entry < $0.elements.count ? $0.elements[entry] : nil }
          cells[place].append(value.map { .number($0) } ?? .empty)
        }
      }
    }
    return Table(columns: columns, rows: cells)
  }
}
