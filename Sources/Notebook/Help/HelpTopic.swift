import Interpreter
import Language
import Wording

/// One entry of `help`: how a thing is typed, what it does, and examples that the tests run.
package struct HelpTopic: Sendable {
  /// A statement of a session, and what it prints (nil where it is enough that it succeeds).
  package struct Example: Sendable, ExpressibleByStringLiteral {
    package let statement: String
    package let output: String?

    package init(_ statement: String, prints output: String? = nil) {
      self.statement = statement
      self.output = output
    }

    package init(stringLiteral statement: String) { self.init(statement) }
  }

  /// A piece of a longer text.
  package enum Part: Sendable {
    case line(Message)
    /// A file to be copied.
    case file(Message)
    /// What is typed, with what it does.
    case list([(typed: Message, meaning: Message)])
  }

  package let name: String
  /// What it is called in Spanish too; nil where it has no such name.
  package var spanish: String?
  package var aliases: [String] = []
  /// Lines to type, with the parts in brackets left out at will; or a rule's own text.
  package var usage: [String] = []
  package let summary: Message
  /// Sources, defaults, what holds at a kink: a line each.
  package var details: [Message] = []
  /// What follows the details, in a longer text.
  package var parts: [Part] = []
  /// One session, statement by statement.
  package var examples: [Example] = []
  /// Topics to go on with, by their names.
  package var related: [String] = []

  package init(
    name: String, spanish: String? = nil, aliases: [String] = [], usage: [String] = [],
    summary: Message, details: [Message] = [], parts: [Part] = [], examples: [Example] = [], related: [String] = []
  ) {
    self.name = name
    self.spanish = spanish ?? Parser.spanishWord(for: name)
    self.aliases = aliases
    self.usage = usage
    self.summary = summary
    self.details = details
    self.parts = parts
    self.examples = examples
    self.related = related
  }

  /// What it is called in a language.
  package func name(in language: SpokenLanguage) -> String { language == .spanish ? spanish ?? name : name }

  /// The lines to type, with the words of a language where the program takes them.
  package func usage(in language: SpokenLanguage) -> [String] {
    language == .english
      ? usage
      : usage.map { line in
        line.split(separator: " ", omittingEmptySubsequences: false).map(Self.spanishWord).joined(separator: " ")
      }
  }

  /// A word of a line to type in Spanish: what stands for a name or a file, and commands that have a Spanish name too.
  private static func spanishWord(for word: Substring) -> String {
    let letters = word.prefix { $0.isLetter }
    let places = [
      "FILE": "ARCHIVO", "NAME": "NOMBRE", "notes": "apuntes", "houses": "casas", "new": "nuevo", "mixed": "mezcla",
      "why": "por qué", "first": "primera",
    ]
    let spanish =
      places[String(letters)] ?? Parser.spanishWord(for: String(word)) ?? LessonCommand.spanishWord(for: String(word))
    return spanish.map { $0 + word.dropFirst(letters.count) } ?? String(word)
  }

  /// Everything that it is called.
  package var names: [String] { [name] + [spanish].compactMap(\.self) + aliases }
}

extension HelpTopic {
  /// The commands by what they are for, in the order of the overview.
  package static let groups: [(purpose: Message, commands: [HelpTopic])] = [
    (
      Message(en: "to minimise", es: "minimizar"),
      [.step, .train, .compare, .lineSearch, .loop, .run, .table, .why]
    ),
    (Message(en: "to look", es: "observar"), [.plot, .contour, .analyze, .backprop, .forward, .graph]),
    (Message(en: "to learn", es: "aprender"), [.check, .lessons, .exercise, .help]),
    (
      Message(en: "the session", es: "la sesión"),
      [.show, .undo, .reset, .set, .cells, .rerun, .save, .open, .load, .quit]
    ),
  ]

  package static let commands = groups.flatMap(\.commands)

  /// Everything that `help NAME` answers.
  package static let all: [HelpTopic] = {
    func ending(_ topics: [HelpTopic], in family: String) -> [HelpTopic] {
      topics.map { topic in
        var topic = topic
        topic.related.append(family)
        return topic
      }
    }
    return ending(commands, in: "commands") + [everyCommand, notebooks, questions, testing]
      + ending(language, in: "help")
      + ending(derivativeForms, in: "derivatives") + ending(functions, in: "functions") + ending(rules, in: "rules")
      + ending(schedules, in: "schedules")
  }()

  /// The topic of a name or of another name for it, in any of its spellings.
  static func named(_ word: String) -> HelpTopic? {
    let name = Name(word)
    return all.first { topic in topic.names.contains { Name($0) == name } }
  }

  /// The topic as it is shown: the examples are run, in a session of their own.
  func reply(_ settings: Settings) -> Reply {
    let style = settings.style
    var reply = Reply()
    for line in usage(in: style.language) { reply.line(line) }
    reply.line(summary[style.language])
    for line in details { reply.line(line[style.language]) }
    for part in parts {
      switch part {
      case .line(let line): reply.line(line[style.language])
      case .file(let text): reply.block(text[style.language])
      case .list(let rows): reply.list(rows.map { ($0[style.language], $1[style.language]) })
      }
    }
    if !examples.isEmpty { showExamples(settings, &reply) }
    wayOn(style.language, &reply)
    return reply
  }

  private func showExamples(_ settings: Settings, _ reply: inout Reply) {
    var session = Session(settings: settings)
    session.writesFiles = false
    reply.note(Message(en: "for example", es: "por ejemplo")[settings.style.language])
    for example in examples {
      reply.line(example.statement.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n"))
      let source = Source(example.statement)
      for case .success(let statement) in Parser.parse(source) {
        if let answer = try? session.execute(statement) { reply.append(answer) }
      }
    }
  }

  /// Where it stands in the course, and what else there is.
  private func wayOn(_ language: SpokenLanguage, _ reply: inout Reply) {
    if let place = CourseLesson.place(of: name) { reply.line(place[language]) }
    let help = HelpTopic.help.name(in: language)
    let names = related.compactMap { HelpTopic.named($0)?.name(in: language) }.filter { $0 != name(in: language) }
    let list = names.map { $0 == help ? help : "\(help) \($0)" }.joined(separator: ", ")
    if !list.isEmpty { reply.line(Message(en: "more: \(list)", es: "más: \(list)")[language]) }
  }
}
