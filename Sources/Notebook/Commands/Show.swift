import Interpreter
import Language
import Presentation
import Wording

// `show`: what there is. Alone it lists names and runs, with a name it shows what that is.
extension Session {
  func show(_ name: Identifier?) throws(Diagnostic) -> Reply {
    guard let name else { return showAll() }
    if workspace.values[name.name] != nil || workspace.functions[name.name] != nil {
      return meanings(of: [name.name])
    }
    if let rule = workspace.rule(name.name) {
      var reply = Reply()
      reply.rule(rule, style)
      return reply
    }
    if let topic = HelpTopic.named(name.name.spelling) { return topic.reply(settings) }
    let names = workspace.names.map(\.spelling) + Prelude.ruleNames.map(\.spelling)
    let closest = Spelling.closest(to: name.name.spelling, among: names)
    throw Diagnostic(
      Message(en: "There is nothing called \(name.name).", es: "No hay nada que se llame \(name.name)."),
      at: name.range, advice: closest.map { Message(en: "did you mean \($0)?", es: "¿quiso decir \($0)?") })
  }

  private func showAll() -> Reply {
    var reply = meanings(of: workspace.names)
    reply.append(listRuns())
    if reply.parts.isEmpty {
      reply.note(Message(en: "nothing defined yet", es: "todavía no hay nada definido")[language])
    }
    return reply
  }
}

extension Reply {
  /// A rule's own text, as it is typed.
  mutating func rule(_ rule: RuleDefinition, _ style: Style) {
    let lines = rule.source[rule.range].split(separator: "\n", omittingEmptySubsequences: false)
    if style.plain { return block(lines.joined(separator: "\n")) }
    let wrapped = lines.flatMap { line in
      "   \(line)".wrapped(to: max(style.width, 20), hanging: 3 + line.prefix { $0 == " " }.count + 4)
    }
    block(wrapped.joined(separator: "\n"))
  }
}

extension HelpTopic {
  static let show = HelpTopic(
    name: "show", usage: ["show", "show NAME"],
    summary: Message(
      en: "What there is: names and runs; with a name, its value, formula or rule.",
      es: "Lo que hay: nombres y ejecuciones; con un nombre, su valor, fórmula o regla."),
    examples: ["x = 5", "show x", "show gd"])
}
