import Interpreter
import Language
import Optimization
import Presentation
import Wording

// `step`: one update of a run, with the work shown.
extension Session {
  mutating func step(_ clauses: RunClauses, _ statement: Statement) throws(Diagnostic) -> Reply {
    if let count = clauses.count ?? clauses.until ?? clauses.every {
      throw Diagnostic(
        Message(en: "step makes one update.", es: "step hace una sola actualización."), at: count.range,
        advice: Message(
          en: "for several, train … for 5; or type step again and again",
          es: "para varias, train … for 5; o escriba step una y otra vez"))
    }
    var (record, isNew) = try workspace.run(for: clauses, in: statement, symbols: symbols)
    var reply = Reply()
    if isNew { reply.line(beginning(of: record)) }
    do {
      reply.block(try record.run.work(style).text(style))
    } catch {
      throw failed(error.message, record, statement)
    }
    record.run.advance(by: 1)
    if case .overflowed = record.run.ending { noteVerdict(of: record, in: &reply) }
    let replaced = workspace.keep(record, symbols: symbols)
    noteOverwritten(replaced, in: &reply)
    return reply
  }
}

extension HelpTopic {
  static let step = HelpTopic(
    name: "step", usage: ["step [f] [from x = 5] [with gd(lr = 0.1)]"],
    summary: Message(
      en: "One update, with the work shown: every line as formula, with the numbers put in, and its value. Without "
        + "from and with, the current run goes on.",
      es: "Una actualización, con el desarrollo: cada línea como fórmula, con los números puestos, y su valor. Sin "
        + "from ni with sigue la ejecución actual."),
    examples: ["f(x) = x^2", "step f from x = 5 with gd(alpha = 0.1)", "step"])
}
