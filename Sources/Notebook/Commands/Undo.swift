import Interpreter
import Language
import Wording

// `undo`: takes the last statement back.
extension Session {
  mutating func undo(_ statement: Statement) throws(Diagnostic) -> Reply {
    guard let before = past.popLast()?.workspace else {
      throw Diagnostic(
        Message(en: "There is nothing to take back.", es: "No hay nada que deshacer."), at: statement.range)
    }
    let now = workspace
    workspace = before
    var reply = Reply()
    let changed = Session.difference(from: now, to: before)
    let names = changed.map { $0.text(symbols) }.joined(separator: ", ")
    reply.note(
      names.isEmpty
        ? Message(en: "taken back", es: "deshecho")[language]
        : Message(en: "taken back: \(names)", es: "deshecho: \(names)")[language])
    reply.append(meanings(of: changed))
    if let record = before.current, record.run.time != now.current?.run.time || before.currentRun != now.currentRun {
      let count = updates(record.run.time)
      reply.note(
        Message(
          en: "run \(record.number) stands after \(count) again",
          es: "la ejecución \(record.number) está otra vez tras \(count)")[language])
    }
    return reply
  }

  /// What names mean now; nothing of those that mean nothing.
  func meanings(of names: [Name]) -> Reply {
    var reply = Reply()
    for name in names {
      if let entry = workspace.values[name] {
        reply.line(equation(entry.name, entry.value) + remark(on: entry.origin))
      } else if let function = workspace.functions[name],
        let echo = try? workspace.echo(function, symbols: symbols)
      {
        reply.append(self.echo(echo))
      }
      if workspace.rules[name] != nil { reply.line(Message(en: "rule \(name)", es: "regla \(name)")[language]) }
    }
    return reply
  }

  /// The names that mean something else in two workspaces, in the order of the first.
  static func difference(from new: Workspace, to old: Workspace) -> [Name] {
    let names = new.names + old.names.filter { !new.names.contains($0) }
    return names.filter {
      new.values[$0]?.value != old.values[$0]?.value || new.functions[$0] != old.functions[$0]
        || new.rules[$0] != old.rules[$0]
    }
  }
}

extension HelpTopic {
  static let undo = HelpTopic(
    name: "undo", usage: ["undo"],
    summary: Message(
      en: "Takes the last statement back, an update with the rule's memory too.",
      es: "Deshace la última instrucción; en una actualización, también la memoria de la regla."),
    examples: ["x = 5", "undo"])
}
