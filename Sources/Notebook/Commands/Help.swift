import Language
import Wording

// `help`: an overview, or one topic.
extension Session {
  func help(_ topic: String, at range: SourceRange) throws(Diagnostic) -> Reply {
    if topic.isEmpty { return overview }
    if let entry = HelpTopic.named(topic) { return entry.reply(settings) }
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
    reply.list(HelpTopic.firstLines.map { ($0.statement, $0.summary[language]) })
    reply.line(Message(en: "Commands:", es: "Órdenes:")[language])
    reply.list(
      HelpTopic.commands.map { topic in
        (topic.name, String(topic.summary[language].prefix { $0 != "." && $0 != ":" && $0 != ";" }))
      })
    reply.line(
      Message(en: "More about each with help and its name:", es: "Más sobre cada una con help y su nombre:")[language])
    reply.list(
      [
        ("help train", Message(en: "a command, with examples", es: "una orden, con ejemplos")),
        ("help formulas", Message(en: "how formulas are written", es: "cómo se escriben las fórmulas")),
        ("help derivatives", Message(en: "f', ∇f, the Hessian", es: "f', ∇f, la hessiana")),
        ("help functions", Message(en: "your own, and those there are", es: "las propias y las que hay")),
        ("help rules", Message(en: "gd, momentum, adam, your own", es: "gd, momentum, adam, las propias")),
        (
          "help lessons",
          Message(en: "how to follow lessons, and write your own", es: "cómo seguir lecciones, y escribirlas")
        ),
      ].map { ($0.0, $0.1[language]) })
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
    name: "help", aliases: ["ayuda"], usage: ["help", "help NAME"],
    summary: Message(
      en: "An overview, or all about a command, a function or a rule.",
      es: "Un resumen, o todo sobre una orden, una función o una regla."),
    examples: ["help quit"])
}
