import Autodiff
import Interpreter
import Language
import Wording

/// One entry of `help`: how a thing is typed, what it does, and examples that the tests run.
package struct HelpTopic: Sendable {
  package let name: String
  package var aliases: [String] = []
  /// Lines to type, with the parts in brackets left out at will.
  package var usage: [String] = []
  package let summary: Message
  /// Statements of a session, each with what it prints (nil where only its success counts).
  package var examples: [(statement: String, output: String?)] = []

  package init(
    name: String, aliases: [String] = [], usage: [String] = [], summary: Message,
    examples: [(statement: String, output: String?)] = []
  ) {
    self.name = name
    self.aliases = aliases
    self.usage = usage
    self.summary = summary
    self.examples = examples
  }
}

extension HelpTopic {
  /// The commands, in the order of the overview.
  package static let commands: [HelpTopic] = [
    .step, .train, .table, .analyze, .backprop, .forward, .loop, .show, .run, .why, .undo, .reset, .set, .help, .quit,
  ]

  /// Everything that `help NAME` answers.
  package static var all: [HelpTopic] { commands + language + functions + rules }

  /// The built-in functions, from their own declarations.
  package static var functions: [HelpTopic] {
    Catalogue.all.map { builtIn in
      HelpTopic(
        name: builtIn.name.spelling, aliases: builtIn.aliases.map(\.spelling),
        usage: builtIn.formula.isEmpty ? [] : [builtIn.formula], summary: builtIn.summary,
        examples: builtIn.examples.map { ($0.statement, $0.output) })
    }
  }

  /// The rules of the prelude: their comments and their own text.
  package static var rules: [HelpTopic] {
    Prelude.ruleNames.compactMap { name in
      Prelude.rules[name].map { rule in
        HelpTopic(
          name: name.spelling, usage: [rule.source[rule.range]],
          summary: Message(rule.comments.joined(separator: "\n")))
      }
    }
  }

  static func named(_ word: String) -> HelpTopic? {
    let name = Name(word)
    return all.first { Name($0.name) == name || $0.aliases.contains { Name($0) == name } }
  }

  /// The topic as it is shown.
  func reply(_ style: Style) -> Reply {
    var reply = Reply()
    for line in usage { reply.block(style.plain ? line : line.wrapped(to: .max, indentation: 3).joined(separator: "\n")) }
    reply.line(summary[style.language])
    for example in examples {
      reply.note("> \(example.statement)")
      if let output = example.output { reply.note("  \(output)") }
    }
    return reply
  }
}
