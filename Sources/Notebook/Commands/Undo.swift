import Interpreter
import Language
import Wording

// `undo`, `reset` and `quit`.
extension Session {
  mutating func undo(_ statement: Statement) throws(Diagnostic) -> Reply {
    guard let before = past.popLast() else {
      throw Diagnostic(
        Message(en: "There is nothing to take back.", es: "No hay nada que deshacer."), at: statement.range)
    }
    let changed = Session.difference(from: workspace, to: before)
    workspace = before
    var reply = Reply()
    let names = changed.map { $0.text(symbols) }.joined(separator: ", ")
    reply.note(
      names.isEmpty
        ? Message(en: "taken back", es: "deshecho")[language]
        : Message(en: "taken back: \(names)", es: "deshecho: \(names)")[language])
    for name in changed {
      if let entry = before.values[name] {
        reply.line("\(name.text(symbols)) \(relation(entry.value)) \(style.text(entry.value))")
      } else if let function = before.functions[name],
        let echo = try? before.echo(function, symbols: symbols)
      {
        reply.append(self.echo(echo))
      }
    }
    return reply
  }

  /// Without names everything that was defined and run is forgotten.
  mutating func reset(_ names: [Identifier]) throws(Diagnostic) -> Reply {
    var reply = Reply()
    if names.isEmpty {
      workspace = Workspace(seed: settings.seed)
      reply.note(
        Message(
          en: "everything forgotten; undo brings it back", es: "todo olvidado; undo lo recupera")[language])
      return reply
    }
    for name in names {
      guard workspace.forget(name.name) else {
        throw Diagnostic(
          Message(
            en: "\(name.name) was not defined by you.", es: "\(name.name) no fue definido por usted."),
          at: name.range)
      }
      reply.note(
        Message(en: "\(name.name) forgotten", es: "\(name.name) olvidado")[language])
    }
    return reply
  }

  func quit() -> Reply {
    var reply = Reply()
    reply.endsSession = true
    return reply
  }

  /// The names that mean something else in two workspaces, in the order of the first.
  private static func difference(from new: Workspace, to old: Workspace) -> [Name] {
    let names = new.names + old.names.filter { !new.names.contains($0) }
    return names.filter {
      new.values[$0]?.value != old.values[$0]?.value || new.functions[$0] != old.functions[$0]
        || new.rules[$0] != old.rules[$0]
    }
  }
}
