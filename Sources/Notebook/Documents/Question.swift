extension Document {
  /// A question of a notebook: an `ask` block as data, nothing in it computed yet.
  package struct Question: Hashable, Sendable {
    /// The name of the question, the same in every language and for ever: progress is kept by it.
    package let id: String
    /// The question, with its further lines.
    package let question: Line
    /// What the prompt calls the answer, as written after `name:`; nil where it has no short name.
    package let name: Line?
    package let answer: Answer
    /// How many decimals a number must show that is not the exact one, as written after `decimals:`; nil where any will do.
    package let decimals: Int?
    /// Whether a formula must be multiplied out, as `form: expanded` says.
    package let isExpanded: Bool
    /// From the first nudge to the line with its numbers.
    package let hints: [Line]
    /// Other answers that are right too, with a remark, as written after `accept:`.
    package let accepted: [Line]
    /// Wrong answers that are foreseen, as written after `slip:`.
    package let slips: [Line]
    /// Whether the answer may be read off an output above: ` ```ask ID reading `.
    package let isReading: Bool
    /// The line of the file with the opening fence.
    package let line: Int
    /// What stands between the fences, as written.
    package let source: String
  }

  /// A text with the line of the file in which it begins.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let line: Int
  }

  /// What a question takes for an answer.
  package enum Answer: Hashable, Sendable {
    /// `= EXPRESSION`: the value, or list, that the expression has.
    case value(Line)
    /// `formula: EXPRESSION`: a formula equal to this one as a function.
    case formula(Line)
    /// `choice: no | *yes | …`: one of these texts; `right` counts from 0.
    case choice([String], right: Int, line: Int)
    /// `table: f from … with … for 4`: the table of this run, filled in by hand.
    case table(Line)

    /// Whether it is a value or a formula.
    var isExpression: Bool {
      switch self {
      case .value, .formula: true
      case .choice, .table: false
      }
    }
  }
}
