import Language
import Tensors
import Wording

// `run`: alone it lists the runs, with a number it takes one up again.
extension Session {
  mutating func run(_ number: Expression?, _ statement: Statement) throws(Diagnostic) -> Reply {
    guard let number else {
      guard !workspace.runs.isEmpty else { throw noRun(statement) }
      return listRuns()
    }
    let wanted = try workspace.count(number, symbols: symbols)
    guard workspace.select(wanted), let record = workspace.current else {
      let numbers = workspace.runs.map { String($0.number) }.joined(separator: ", ")
      throw Diagnostic(
        Message(en: "There is no run \(wanted).", es: "No hay ninguna ejecución \(wanted)."), at: number.range,
        advice: numbers.isEmpty ? nil : Message(en: "runs: \(numbers)", es: "ejecuciones: \(numbers)"))
    }
    var reply = Reply()
    reply.line(description(of: record))
    let point = zip(record.parameters, record.run.point).map { "\($0.text(symbols)) = \(style.text($1))" }
    let place = point.joined(separator: ", ")
    reply.note(
      Message(
        en: "after \(record.run.time) updates: \(place); step and train go on from here",
        es: "tras \(record.run.time) actualizaciones: \(place); step y train siguen desde aquí")[language])
    return reply
  }
}
