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
    let before = workspace
    guard workspace.select(wanted), let record = workspace.current else {
      let numbers = workspace.runs.map { String($0.number) }.joined(separator: ", ")
      throw Diagnostic(
        Message(en: "There is no run \(wanted).", es: "No hay ninguna ejecución \(wanted)."), at: number.range,
        advice: numbers.isEmpty ? nil : Message(en: "runs: \(numbers)", es: "ejecuciones: \(numbers)"))
    }
    var reply = Reply()
    reply.line(description(of: record))
    let place = zip(record.parameters, record.run.point).map(equation).joined(separator: ", ")
    let count = updates(record.run.time)
    reply.note(
      Message(
        en: "after \(count): \(place); step and train go on from here",
        es: "tras \(count): \(place); step y train siguen desde aquí")[language])
    let parameters = record.parameters
    reply.append(
      meanings(of: Session.difference(from: before, to: workspace).filter { !parameters.contains($0) }))
    return reply
  }
}

extension HelpTopic {
  static let run = HelpTopic(
    name: "run", usage: ["run", "run 2"],
    summary: Message(
      en: "The runs so far; with a number that run is taken up again, where it stood.",
      es: "Las ejecuciones hasta ahora; con un número se retoma esa, donde estaba."),
    examples: ["f(x) = x^2", "step f from x = 5 with gd(0.1)", "run 1"])
}
