import Language
import Wording

// `help`: an overview, or one topic.
extension Session {
  func help(_ topic: String, at range: SourceRange) throws(Diagnostic) -> Reply {
    if topic.isEmpty { return overview }
    if let entry = HelpTopic.named(topic) { return entry.reply(settings) }
    let closest = Spelling.closest(to: topic, among: HelpTopic.all.map { $0.name(in: language) })
    throw Diagnostic(
      Message(en: "There is no help on \(topic).", es: "No hay ayuda sobre \(topic)."), at: range,
      advice: closest.map { Message(en: "did you mean help \($0)?", es: "¿quiso decir ayuda \($0)?") }
        ?? Message(en: "help alone shows what there is", es: "ayuda sin más muestra lo que hay"))
  }

  private var overview: Reply {
    var reply = Reply()
    reply.line(
      Message(
        en: "Type a formula, then minimise it:", es: "Escriba una fórmula y luego minimícela:")[language])
    reply.list(HelpTopic.firstLines.map { ($0.statement, $0.summary[language]) })
    reply.line(Message(en: "Commands:", es: "Órdenes:")[language])
    reply.list(
      HelpTopic.groups.map { purpose, commands in
        (purpose[language], commands.map { $0.name(in: language) }.joined(separator: ", "))
      })
    let help = HelpTopic.help.name(in: language)
    reply.line(
      Message(
        en: "More about each with help and its name, such as  help train. And:",
        es: "Más con ayuda (o help) y el nombre, como  ayuda train. Y además:")[language])
    reply.list(
      HelpTopic.signposts.map { topic, summary in ("\(help) \(topic.name(in: language))", summary[language]) })
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
      Message(en: "one update, with the work shown", es: "una actualización, desarrollada")
    ),
    ("train f from x = 5 with gd(0.1) for 10", Message(en: "ten, as a table", es: "diez, como tabla")),
    ("why", Message(en: "why it does that", es: "por qué hace eso")),
  ]

  /// What the overview leads to, besides the commands.
  static let signposts: [(topic: HelpTopic, summary: Message)] =
    [
      (.everyCommand, Message(en: "what each command does", es: "qué hace cada orden"))
    ]
    + language.compactMap { topic in
      switch topic.name {
      case "formulas": (topic, Message(en: "how formulas are written", es: "cómo se escriben las fórmulas"))
      case "derivatives": (topic, Message(en: "f', ∇f, the Hessian", es: "f', ∇f, la hessiana"))
      case "functions": (topic, Message(en: "your own, and those there are", es: "las propias y las que hay"))
      case "rules": (topic, Message(en: "gd, momentum, adam, your own", es: "gd, momentum, adam, las propias"))
      default: nil
      }
    } + [
      (.lessons, Message(en: "how to follow lessons", es: "cómo seguir lecciones")),
      (.notebooks, Message(en: "how to write one, with questions", es: "cómo escribir uno, con preguntas")),
    ]

  /// What each command does, in a line.
  static let everyCommand = HelpTopic(
    name: "commands", spanish: "órdenes", aliases: ["command", "orden", "comando", "comandos"], usage: ["help NAME"],
    summary: Message(
      en: "All about a command, with examples:",
      es: "Todo sobre una orden, con ejemplos. Las que llevan nombre español se llaman también lesson, exercise, help, "
        + "cells, why y quit:"),
    parts: [
      .list(
        commands.map { topic in
          func summary(_ language: SpokenLanguage) -> String {
            String(topic.summary[language].prefix { $0 != "." && $0 != ":" && $0 != ";" })
          }
          return (
            Message(en: topic.name(in: .english), es: topic.name(in: .spanish)),
            Message(en: summary(.english), es: summary(.spanish))
          )
        })
    ], related: ["help"])

  static let help = HelpTopic(
    name: "help", usage: ["help", "help NAME"],
    summary: Message(
      en: "An overview, or all about a command, a function or a rule.",
      es: "Un resumen, o todo sobre una orden, una función o una regla."),
    examples: ["help quit"])
}
