import Interpreter
import Language
import Optimization
import Presentation
import Tensors
import Wording

// `show`: what there is. Alone it lists names and runs, with a name it shows what that is.
extension Session {
  func show(_ name: Identifier?) throws(Diagnostic) -> Reply {
    guard let name else { return showAll() }
    var reply = Reply()
    if let entry = workspace.values[name.name] {
      reply.line("\(entry.name.text(symbols)) \(relation(entry.value)) \(style.text(entry.value))\(remark(on: entry.origin))")
      return reply
    }
    if let function = workspace.functions[name.name] { return echo(try workspace.echo(function, symbols: symbols)) }
    if let rule = workspace.rule(name.name) {
      reply.block(rule.source[rule.range])
      return reply
    }
    if let topic = HelpTopic.all.first(where: { $0.name == name.name.key }) { return topic.reply(style) }
    let names = workspace.names.map(\.spelling) + Prelude.ruleNames.map(\.spelling)
    let closest = Spelling.closest(to: name.name.spelling, among: names)
    throw Diagnostic(
      Message(en: "There is nothing called \(name.name).", es: "No hay nada que se llame \(name.name)."),
      at: name.range, advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") })
  }

  private func showAll() -> Reply {
    var reply = Reply()
    for name in workspace.names {
      if let entry = workspace.values[name] {
        reply.line(
          "\(entry.name.text(symbols)) \(relation(entry.value)) \(style.text(entry.value))\(remark(on: entry.origin))")
      } else if let function = workspace.functions[name],
        let echo = try? workspace.echo(function, symbols: symbols)
      {
        reply.append(self.echo(echo))
      } else if workspace.rules[name] != nil {
        reply.line(Message(en: "rule \(name)", es: "regla \(name)")[language])
      }
    }
    reply.append(listRuns())
    if reply.parts.isEmpty {
      reply.note(Message(en: "nothing defined yet", es: "todavía no hay nada definido")[language])
    }
    return reply
  }

  /// The runs, the current one marked.
  func listRuns() -> Reply {
    var reply = Reply()
    for (place, record) in workspace.runs.enumerated() {
      let count = record.run.time
      let updates = Message(
        en: "\(count) \(count == 1 ? "update" : "updates")",
        es: "\(count) \(count == 1 ? "actualización" : "actualizaciones")")[language]
      let mark = place == workspace.currentRun ? "*" : " "
      reply.line("\(mark) run \(record.number)  \(description(of: record)) · \(updates)")
    }
    return reply
  }

}
