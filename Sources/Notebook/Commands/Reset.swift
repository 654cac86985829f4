import Interpreter
import Language
import Wording

// `reset`: forgets a name, or everything.
extension Session {
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
        let closest = Spelling.closest(to: name.name.spelling, among: workspace.names.map(\.spelling))
        throw Diagnostic(
          Message(
            en: "\(name.name) was not defined by you.", es: "\(name.name) no fue definido por usted."),
          at: name.range, advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") })
      }
      reply.note(
        Message(en: "\(name.name) forgotten", es: "\(name.name) olvidado")[language])
    }
    return reply
  }
}

extension HelpTopic {
  static let reset = HelpTopic(
    name: "reset", usage: ["reset", "reset NAME"],
    summary: Message(
      en: "Forgets a name, so that a built-in meaning returns; alone it forgets everything.",
      es: "Olvida un nombre, que recupera así su significado propio; sin nombre olvida todo."),
    examples: ["e = 2", "reset e"])
}
