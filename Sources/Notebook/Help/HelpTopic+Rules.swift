import Interpreter
import Language
import Wording

extension HelpTopic {
  /// The rules of the prelude, from their own text and the comments above it.
  package static var rules: [HelpTopic] {
    Prelude.ruleNames.compactMap { Prelude.rules[$0] }.map(HelpTopic.init)
  }

  /// What a rule's comments say: the first line what it is, `Example:` statements with what they print at the end,
  /// the others sources and defaults.
  init(_ rule: RuleDefinition) {
    let lines = rule.remarks
    let mark = "Example: "
    self.init(
      name: rule.name.name.spelling, usage: [rule.source[rule.range]],
      summary: lines.first ?? Message(rule.name.name.spelling),
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
  /// The comment lines in both languages: a line that begins with `es:` is the Spanish of the one above it.
  var remarks: [Message] {
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
