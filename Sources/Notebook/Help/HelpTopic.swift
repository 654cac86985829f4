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

  package init(
    name: String, aliases: [String] = [], usage: [String] = [], summary: Message, details: [Message] = [],
    parts: [Part] = [], examples: [Example] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.usage = usage
    self.summary = summary
    self.details = details
    self.parts = parts
    self.examples = examples
  }
}

extension HelpTopic {
  /// The commands, in the order of the overview.
  package static let commands: [HelpTopic] = [
    .step, .train, .load, .table, .check, .analyze, .lineSearch, .compare, .plot, .contour, .backprop, .forward, .graph,
    .loop, .show, .run, .why, .undo, .reset, .set, .cells, .rerun, .save, .open, .lessons, .exercise, .help, .quit,
  ]

  /// Everything that `help NAME` answers.
  package static var all: [HelpTopic] {
    commands + language + derivativeForms + functions + rules + schedules
  }

  /// The topic of a name or of another name for it, in any of its spellings.
  static func named(_ word: String) -> HelpTopic? {
    let name = Name(word)
    return all.first { Name($0.name) == name || $0.aliases.contains { Name($0) == name } }
  }

  /// The topic as it is shown: the examples are run, in a session of their own.
  func reply(_ settings: Settings) -> Reply {
    let style = settings.style
    var reply = Reply()
    for line in usage { reply.line(line) }
    reply.line(summary[style.language])
    for line in details { reply.line(line[style.language]) }
    for part in parts {
      switch part {
      case .line(let line): reply.line(line[style.language])
      case .file(let text): reply.block(text[style.language])
      case .list(let rows): reply.list(rows.map { ($0[style.language], $1[style.language]) })
      }
    }
    if let place = CourseLesson.place(of: name) { reply.line(place[style.language]) }
    guard !examples.isEmpty else { return reply }
    var session = Session(settings: settings)
    session.writesFiles = false
    reply.note(Message(en: "for example", es: "por ejemplo")[style.language])
    for example in examples {
      reply.line(example.statement.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n"))
      let source = Source(example.statement)
      for case .success(let statement) in Parser.parse(source) {
        if let answer = try? session.execute(statement) { reply.append(answer) }
      }
    }
    return reply
  }
}
