import Interpreter
import Language
import Wording

extension HelpTopic {
  /// The rules of the prelude, from their own text and the comments above it.
  package static let rules = Prelude.ruleNames.compactMap { Prelude.rules[$0] }.map { HelpTopic($0) }

  /// The functions of the prelude, from their own text and the comments above it.
  package static let schedules = Prelude.functions.map { HelpTopic($0) }

  init(_ rule: RuleDefinition) {
    self.init(name: rule.name.name, text: rule.source[rule.range], comments: rule.comments)
  }

  init(_ function: PreludeFunction) {
    self.init(name: function.definition.name.name, text: function.text, comments: function.comments)
  }

  /// What the comments say: the first line what it is, `Example:` statements with what they print at the end, the
  /// others sources and defaults.
  private init(name: Name, text: String, comments: [String]) {
    let lines = Message.remarks(comments)
    let mark = "Example: "
    self.init(
      name: name.spelling, usage: [text], summary: lines.first ?? Message(name.spelling),
      details: lines.dropFirst().filter { !$0.english.hasPrefix(mark) },
      examples: lines.filter { $0.english.hasPrefix(mark) }.flatMap {
        HelpTopic.examples(in: $0.english.dropFirst(mark.count))
      })
  }

  /// `f(x) = x^2; train f … for 3 → x = 2.56`: statements, the last with what ends its output.
  private static func examples(in text: Substring) -> [Example] {
    let halves = text.split(separator: " → ", maxSplits: 1)
    let statements = halves.first?.split(separator: "; ").map(String.init) ?? []
    let output = halves.count == 2 ? String(halves[1]) : nil
    return statements.enumerated().map { place, statement in
      Example(statement, prints: place == statements.count - 1 ? output : nil)
    }
  }
}

extension RuleDefinition {
  /// The comment above it, in both languages.
  var remarks: [Message] { Message.remarks(comments) }
}

extension Message {
  /// Lines of comment in both languages: one that begins with `es:` is the Spanish of the one above it.
  static func remarks(_ comments: [String]) -> [Message] {
    var remarks: [Message] = []
    for comment in comments {
      guard comment.hasPrefix("es: "), let english = remarks.popLast()?.english else {
        remarks.append(Message(comment))
        continue
      }
      remarks.append(Message(en: english, es: String(comment.dropFirst(4))))
    }
    return remarks
  }
}
