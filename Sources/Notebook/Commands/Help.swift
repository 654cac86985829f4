import Autodiff
import Interpreter
import Language
import Wording

// `help`: an overview, or one topic.
extension Session {
  func help(_ topic: String, at range: SourceRange) throws(Diagnostic) -> Reply {
    if topic.isEmpty { return overview }
    if let entry = HelpTopic.named(topic) { return entry.reply(style) }
    var reply = Reply()
    switch topic {
    case "functions", "funciones":
      reply.line(Catalogue.all.map(\.name.spelling).joined(separator: "  "))
      return reply
    case "rules", "reglas":
      reply.line(Prelude.ruleNames.map(\.spelling).joined(separator: "  "))
      return reply
    default: break
    }
    let closest = Spelling.closest(to: topic, among: HelpTopic.all.map(\.name))
    throw Diagnostic(
      Message(en: "There is no help on \(topic).", es: "No hay ayuda sobre \(topic)."), at: range,
      advice: closest.map { Message(en: "did you mean help \($0)?", es: "¿quiso decir help \($0)?") }
        ?? Message(en: "help alone shows what there is", es: "help a solas muestra lo que hay"))
  }

  private var overview: Reply {
    var reply = Reply()
    reply.line(
      Message(
        en: "Type a formula, then minimise it:", es: "Escriba una fórmula y luego minimícela:")[language])
    for line in HelpTopic.firstLines { reply.line("  \(line.statement)   \(line.summary[language])") }
    reply.line(Message(en: "Commands:", es: "Órdenes:")[language])
    let width = HelpTopic.commands.map(\.name.count).max() ?? 0
    for topic in HelpTopic.commands {
      let sentence = topic.summary[language].prefix { $0 != "." && $0 != ":" }
      reply.line("  \(topic.name.padded(to: width))  \(sentence)")
    }
    reply.line(
      Message(
        en: "More: help train · help functions · help rules · help adam · help derivatives · help formulas",
        es: "Más: help train · help functions · help rules · help adam · help derivatives · help formulas"
      )[language])
    return reply
  }
}

extension HelpTopic {
  /// What a newcomer types first: with these lines alone the first exercise can be done.
  package static let firstLines: [(statement: String, summary: Message)] = [
    ("f(x) = x^2", Message(en: "a function", es: "una función")),
    ("f'", Message(en: "its derivative", es: "su derivada")),
    ("f'(3)", Message(en: "the derivative's value", es: "el valor de la derivada")),
    (
      "step f from x = 5 with gd(0.1)",
      Message(en: "one update, with the work shown", es: "una actualización, con el desarrollo")
    ),
    ("train f from x = 5 with gd(0.1) for 10", Message(en: "ten, as a table", es: "diez, como tabla")),
    ("why", Message(en: "why it does that", es: "por qué hace eso")),
  ]

  static let help = HelpTopic(
    name: "help", aliases: ["ayuda"], usage: ["help [NAME]"],
    summary: Message(
      en: "this overview, or all about a command, a function or a rule",
      es: "este resumen, o todo sobre una orden, una función o una regla"),
    examples: [("help train", nil), ("help tanh", nil)])
}
